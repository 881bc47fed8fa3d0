// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Choice } from '#kernel/forms/field.ts'
import type { Ask } from '#kernel/http/route.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import { keptThemes } from './queries.ts'

/** Themes to choose from: by id in forms, by slug in addresses. */
export const themeChoices = async (
  { services, db, locale }: Pick<Ask<unknown>, 'services' | 'db' | 'locale'>,
  by: 'id' | 'slug',
): Promise<Choice[]> =>
  (await keptThemes(services, db)).map((theme) => ({
    value: theme[by],
    label: inLocale(theme.name, locale).text,
    literal: true,
  }))
