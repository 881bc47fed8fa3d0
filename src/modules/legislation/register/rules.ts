// SPDX-License-Identifier: AGPL-3.0-or-later
/** Between the form of an act, its row and the search box. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'
import type { SearchEntry } from '#kernel/search.ts'
import * as paths from '../paths.ts'
import { linesOf } from '../rules.ts'
import { type ActInput, actTitle } from './forms.ts'
import type { Act, ActRecord } from './queries.ts'

/** `before`: the title that it had, when it is amended. */
export const recordFrom = (
  { title_it, title_en, title_en_seen, title_en_fits, themes: _themes, ...input }: ActInput,
  before: LocalText | null = null,
): ActRecord => ({
  ...input,
  title: actTitle.read({ title_it, title_en, title_en_seen, title_en_fits }, before),
  adopted_on: input.adopted_on!,
  aliases: linesOf(input.aliases),
  link: input.link || null,
})

/** What the form shows of an act. */
export const valuesOf = (act: Act, themes: string[]) => ({
  short_title: act.short_title,
  ...actTitle.stored(act.title),
  level: act.level,
  kind: act.kind,
  adopted_on: act.adopted_on,
  urn: act.urn,
  aliases: act.aliases.join('\n'),
  articles: act.articles,
  link: act.link,
  themes,
})

export const searchEntries = (act: Omit<Act, 'version'>): SearchEntry[] =>
  LOCALES.filter((language) => act.title[language]).map((language) => ({
    entityId: act.id,
    language,
    kind: 'legal_reference',
    title: act.short_title,
    summary: act.title[language],
    body: [act.urn, ...act.aliases].join(' '),
    path: paths.acts.row(act.slug),
  }))
