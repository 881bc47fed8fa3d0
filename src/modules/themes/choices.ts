// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Db } from '#kernel/db/db.ts'
import type { Choice } from '#kernel/forms/field.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { listThemes } from './queries.ts'

/** Themes to choose from: by id in forms, by slug in addresses. */
export const themeChoices = async (db: Db, locale: Locale, by: 'id' | 'slug'): Promise<Choice[]> =>
  (await listThemes(db)).map((theme) => ({
    value: theme[by],
    label: inLocale(theme.name, locale).text,
    literal: true,
  }))
