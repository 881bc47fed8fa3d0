// SPDX-License-Identifier: AGPL-3.0-or-later
/** Between the forms of a theme, its rows and the search box. */
import { plainText } from '#kernel/content/text.ts'
import { inLocale, type LocalText } from '#kernel/i18n/local-text.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'
import type { SearchEntry } from '#kernel/search.ts'
import * as paths from '../paths.ts'
import type { Theme } from '../queries.ts'
import { type SubthemeInput, type ThemeInput, themeName, themeQuestion } from './forms.ts'
import type { ManagedAssignment, ManagedSubtheme, ManagedTheme, ThemeRecord } from './queries.ts'

/** `before`: what it was called and asked, when it is amended. */
export const recordFrom = (
  input: ThemeInput,
  before: Pick<Theme, 'name' | 'question'> | null = null,
): ThemeRecord => ({
  name: themeName.read(input, before?.name),
  question: themeQuestion.read(input, before?.question),
  kind: input.kind,
  emblem: input.emblem,
  position: input.position!,
})

/** What the form shows of a theme. */
export const valuesOf = (theme: Theme) => ({
  ...themeName.stored(theme.name),
  ...themeQuestion.stored(theme.question),
  kind: theme.kind,
  emblem: theme.emblem,
  position: theme.position,
})

export const subthemeFrom = (
  input: SubthemeInput,
  before: LocalText | null = null,
): { name: LocalText; position: number } => ({
  name: themeName.read(input, before),
  position: input.position!,
})

export const subthemeValues = ({ name, position }: Pick<ManagedSubtheme, 'name' | 'position'>) => ({
  ...themeName.stored(name),
  position,
})

/** What the search box finds of a theme, in each language that it has a name in; nothing once others have taken its place. */
export const searchEntries = (theme: ManagedTheme): SearchEntry[] =>
  theme.succeeded
    ? []
    : LOCALES.filter((language) => theme.name[language]).map((language) => {
        const text =
          theme.texts.find((each) => each.language === language) ??
          theme.texts.find((each) => each.language === 'it')
        const parts = theme.parts.map((part) => inLocale(part.name, language).text)
        return {
          entityId: theme.id,
          language,
          kind: 'theme',
          title: inLocale(theme.name, language).text,
          summary: inLocale(theme.question, language).text,
          body: [text ? plainText(text.body) : '', parts.join('. ')].join('\n'),
          path: paths.theme(theme.slug),
        }
      })

/** Who follows the theme on a day or will, and who did. */
export const byTime = (assignments: readonly ManagedAssignment[], day: string) => ({
  now: assignments.filter(({ ended_on }) => ended_on === null || ended_on >= day),
  before: assignments.filter(({ ended_on }) => ended_on !== null && ended_on < day),
})
