// SPDX-License-Identifier: AGPL-3.0-or-later
import { Content } from '#kernel/content/render.tsx'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { Localized, Prose } from '#ui/prose.tsx'
import { WithAside } from '#ui/section.tsx'
import * as paths from '../paths.ts'
import { Closed, PhaseChip } from './phase.tsx'
import { ProjectSheet } from './project-sheet.tsx'
import type { ToldProject } from './projects-page.tsx'

/** One project, in the tense that its period asks for. */
export function ProjectSection({ ctx, ...told }: ToldProject & { ctx: ViewContext }) {
  const { project, phase, text } = told
  return (
    <section class="page-section project" id={project.slug} aria-labelledby={`${project.slug}-nome`}>
      <h2 id={`${project.slug}-nome`}>
        <Localized ctx={ctx} text={project.name} />
      </h2>
      <p class="status-line">
        <PhaseChip ctx={ctx} phase={phase} />
        {project.demo && <Badge tone="warning">{ctx.t('Progetto inventato per la dimostrazione')}</Badge>}
      </p>
      <WithAside
        label={ctx.t('Scheda del progetto {acronym}', { acronym: project.acronym })}
        aside={<ProjectSheet ctx={ctx} {...told} />}
      >
        {phase === 'closed' && <Closed ctx={ctx} project={project} />}
        <p class="section-lead">
          <Localized ctx={ctx} text={project.summary} />
        </p>
        {text && (
          <Prose>
            <Content ctx={ctx} doc={text.body} headingOffset={1} lang={text.language} />
          </Prose>
        )}
        <p>
          <a href={ctx.href(paths.project(project.slug))}>
            {ctx.t('La pagina del progetto {acronym}', { acronym: project.acronym })}
          </a>
        </p>
      </WithAside>
    </section>
  )
}
