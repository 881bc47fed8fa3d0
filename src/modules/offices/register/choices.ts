// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the register of offices may be narrowed to, and the day on which it is read. */
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { listKinds } from '../kinds/queries.ts'
import { languageChoices } from '../languages/known.ts'
import { listCodes } from '../languages/queries.ts'
import { provinceChoices } from '../province-queries.ts'

export const today = ({ clock, zone }: Pick<Services, 'clock' | 'zone'>): string => dayIn(zone, clock.now())

export async function officeChoices({ db, locale }: { readonly db: Db; readonly locale: Locale }) {
  const [kinds, provinces, languages] = await Promise.all([listKinds(db), provinceChoices(db), listCodes(db)])
  return {
    tipo: kinds.map(({ slug, name }) => ({ value: slug, label: name[locale] ?? name.it, literal: true })),
    provincia: provinces,
    lingua: languageChoices(languages, locale),
  }
}
