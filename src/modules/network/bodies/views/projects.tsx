// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { Localized } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { PeriodShown } from '#ui/values.tsx'
import * as paths from '../../paths.ts'
import type { Profile } from '../profile.ts'

/** The projects that a body takes part in, as what, and when. */
export function ProjectsOfBody({ ctx, projects }: { ctx: ViewContext; projects: Profile['projects'] }) {
  const { t } = ctx
  if (projects.length === 0) return null
  return (
    <Section title={t('Progetti')} id="progetti">
      <ul class="plain-list">
        {projects.map((project) => (
          <li key={project.project_id}>
            <a href={ctx.href(paths.project(project.slug))}>
              <Localized ctx={ctx} text={project.name} />
            </a>{' '}
            {project.role === 'lead' ? <Badge>{t('Capofila')}</Badge> : <Badge>{t('Partner')}</Badge>}{' '}
            {project.phase === 'closed' && <Badge>{t('Concluso')}</Badge>}
            {project.starts_on && (
              <span class="list-note">
                <PeriodShown ctx={ctx} value={{ from: project.starts_on, to: project.ends_on }} />
              </span>
            )}
            {project.department && <span class="list-note">{project.department}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
