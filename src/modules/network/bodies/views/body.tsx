// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { Archived } from '#kernel/archive.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Page } from '#ui/page.tsx'
import { ArchivedNote, RowActions } from '#ui/row-pages.tsx'
import { LinkList, Section, WithAside } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import type { Profile } from '../profile.ts'
import { Facts, LogoShown } from './facts.tsx'
import { ProjectsOfBody } from './projects.tsx'
import { InsteadNote, Story } from './story.tsx'
import { Units } from './units.tsx'

interface BodyPageProps {
  ctx: ViewContext
  profile: Profile
  archived: Archived | null
  /** What other rooms say of it. */
  panels: readonly FilledPanel[]
  history: readonly FilledPanel[]
}

/** A body as its register has it: its sheet, its units, what may be done with it. */
export function BodyPage({ ctx, profile, archived, panels, history }: BodyPageProps) {
  const { t } = ctx
  const { body, units, projects, instead } = profile
  const shown = { ctx, profile, toBody: paths.bodies.row }
  const standing = instead.length === 0
  return (
    <Page
      ctx={ctx}
      title={t('{name} nel registro', { name: body.name })}
      heading={body.name}
      crumb={body.name}
      above={t('Ente')}
      crumbs={[{ label: t('Enti'), to: paths.bodies.list }]}
      noindex
      actions={<RowActions ctx={ctx} paths={paths.bodies} slug={body.slug} archived={archived !== null} />}
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      <InsteadNote {...shown} />
      <WithAside
        label={t('Che cosa puoi fare')}
        aside={
          <>
            <LogoShown profile={profile} />
            <OtherPages ctx={ctx} slug={body.slug} />
            {standing && <Changes ctx={ctx} slug={body.slug} />}
          </>
        }
      >
        <Facts {...shown} />
        <Units ctx={ctx} units={units} slug={body.slug} open={standing} />
        <ProjectsOfBody ctx={ctx} projects={projects} />
        {panels.map((show) => show(ctx))}
        <Story {...shown} />
        {history.map((show) => show(ctx))}
      </WithAside>
    </Page>
  )
}

function OtherPages({ ctx, slug }: { ctx: ViewContext; slug: string }) {
  return (
    <LinkList
      ctx={ctx}
      links={[
        { to: paths.partner(slug), label: ctx.t('La pagina che vedono tutti') },
        { to: paths.editLogo(slug), label: ctx.t('Logo') },
      ]}
    />
  )
}

/** Acts that change what a body is: rare, and never undone. */
function Changes({ ctx, slug }: { ctx: ViewContext; slug: string }) {
  const { t } = ctx
  return (
    <Section title={t('L’ente è cambiato?')} id="cambiamenti">
      <LinkList
        ctx={ctx}
        links={[
          {
            to: paths.rename(slug),
            label: t('Cambia nome'),
            note: t('È lo stesso ente, con un nome nuovo.'),
          },
          { to: paths.merge(slug), label: t('Fusione'), note: t('È confluito in un altro ente.') },
          { to: paths.split(slug), label: t('Divisione'), note: t('Al suo posto ci sono più enti.') },
        ]}
      />
    </Section>
  )
}
