// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { Archived } from '#kernel/archive.ts'
import { Content } from '#kernel/content/render.tsx'
import type { ViewContext } from '#kernel/render/context.ts'
import { Emblem, emblemNamed } from '#ui/emblem.tsx'
import { Page } from '#ui/page.tsx'
import { Localized, Prose } from '#ui/prose.tsx'
import { ArchivedNote } from '#ui/row-pages.tsx'
import { WithAside } from '#ui/section.tsx'
import * as paths from '../paths.ts'
import type { Description, Predecessor, Subtheme, Theme } from '../queries.ts'
import type { Followers } from '../rules.ts'
import { ThemeAside } from './theme-aside.tsx'

export interface ThemeData {
  theme: Theme
  subthemes: readonly Subtheme[]
  description: Description | null
  followers: readonly Followers[]
  /** Themes whose place it took. */
  predecessors?: readonly Predecessor[]
  archived?: Archived | null
  panels: readonly FilledPanel[]
}

/** A theme: its question, what it is about, who follows it, and what the other modules have for it. */
export function ThemePage({
  ctx,
  theme,
  subthemes,
  description,
  followers,
  predecessors = [],
  archived = null,
  panels,
}: ThemeData & { ctx: ViewContext }) {
  const name = ctx.local(theme.name).text
  return (
    <Page
      ctx={ctx}
      title={name}
      description={ctx.local(theme.question).text}
      heading={
        <>
          <Emblem ctx={ctx} name={emblemNamed(theme.emblem)} size="lg" />
          <Localized ctx={ctx} text={theme.name} />
        </>
      }
      above={theme.kind === 'theme' ? ctx.t('Tematica') : ctx.t('Argomento trasversale')}
      lead={<Localized ctx={ctx} text={theme.question} />}
      crumbs={[{ label: ctx.t('Tematiche'), to: paths.themes() }]}
      crumb={<Localized ctx={ctx} text={theme.name} />}
      updated={description?.edited_at}
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      <WithAside
        label={ctx.t('Parti della tematica e chi la segue')}
        aside={<ThemeAside ctx={ctx} subthemes={subthemes} followers={followers} />}
      >
        {description ? (
          <Prose>
            <Content ctx={ctx} doc={description.body} lang={description.language} />
          </Prose>
        ) : (
          <p>{ctx.t('La descrizione di questa tematica non è ancora scritta.')}</p>
        )}
        {predecessors.map(({ name, succeeded_at }) => (
          <p class="form-text" key={name.it}>
            {ctx.t('Dal {date} comprende anche quello che era in «{name}».', {
              date: ctx.date(succeeded_at),
              name: ctx.local(name).text,
            })}
          </p>
        ))}
      </WithAside>
      {panels.map((show) => show(ctx))}
    </Page>
  )
}
