// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { Archived } from '#kernel/archive.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { ArchivedNote } from '#ui/row-pages.tsx'
import { WithAside } from '#ui/section.tsx'
import type { Profile } from '../../bodies/profile.ts'
import { placeOf } from '../../bodies/record.ts'
import { Facts, LogoShown } from '../../bodies/views/facts.tsx'
import { ProjectsOfBody } from '../../bodies/views/projects.tsx'
import { InsteadNote, Story } from '../../bodies/views/story.tsx'
import { Units } from '../../bodies/views/units.tsx'
import { kindWords } from '../../body-words.ts'
import * as paths from '../../paths.ts'

interface PartnerProps {
  ctx: ViewContext
  profile: Profile
  archived: Archived | null
  panels: readonly FilledPanel[]
  mayWrite: boolean
}

/** A body for everybody: what it is, how it is reached, what it does in the network, what the other rooms have of it. */
export function PartnerPage({ ctx, profile, archived, panels, mayWrite }: PartnerProps) {
  const { t } = ctx
  const { body, units, projects } = profile
  const hasMore = projects.length + panels.length + units.length + profile.story.length > 0
  const shown = { ctx, profile, toBody: paths.partner }
  return (
    <Page
      ctx={ctx}
      title={body.name}
      description={[body.name, t(kindWords(body.kind)), placeOf(body)].filter(Boolean).join(' · ')}
      above={t('Ente')}
      crumbs={[{ label: t('Gli enti della rete'), to: paths.partners() }]}
      actions={
        mayWrite && (
          <LinkButton ctx={ctx} to={paths.bodies.row(body.slug)} tone="outline">
            {t('Apri nel registro')}
          </LinkButton>
        )
      }
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      <InsteadNote {...shown} />
      <WithAside
        label={t('Scheda dell’ente')}
        aside={
          <>
            <LogoShown profile={profile} />
            <Facts {...shown} />
          </>
        }
      >
        <ProjectsOfBody ctx={ctx} projects={projects} />
        {panels.map((show) => show(ctx))}
        <Units ctx={ctx} units={units} slug={null} />
        <Story {...shown} />
        {!hasMore && <p>{t('Di questo ente non c’è ancora altro.')}</p>}
      </WithAside>
    </Page>
  )
}
