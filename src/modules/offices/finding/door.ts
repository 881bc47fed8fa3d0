// SPDX-License-Identifier: AGPL-3.0-or-later
/** What other rooms may ask of offices for somebody who is at a desk: which, when, in which language, how far. */
import type { Actor } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Choice } from '#kernel/forms/field.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { slugOf } from '#kernel/slugs.ts'
import { type DayHours, hoursOn } from '../hours/days.ts'
import { type StateAt, stateAt } from '../hours/evaluate.ts'
import type { Ranked } from '../hours/schedule.ts'
import { listKinds } from '../kinds/queries.ts'
import { languageChoices } from '../languages/known.ts'
import { listCodes } from '../languages/queries.ts'
import { listOpenOffices, type OpenOffice } from '../register/door.ts'
import { listHours } from '../schedules/hours-queries.ts'
import { underClosures } from '../schedules/rules.ts'
import { isNow, type OfficesAsked, type Point, stretchOf } from './asked.ts'
import {
  type Attached,
  listAttached,
  listMunicipalities,
  type OfficeOrdered,
  orderOffices,
} from './queries.ts'

export interface OfficeFound extends OpenOffice, Omit<OfficeOrdered, 'id'> {
  readonly languages: Attached['languages']
  /** The hours of the day that is asked about. */
  readonly hours: DayHours
  /** At the moment that is asked about; null: a part of a day is. */
  readonly now: StateAt | null
}

/** Offices among these, the fittest first: open then, with the language, near. */
export async function findOffices(
  db: Db,
  ids: readonly string[],
  asked: OfficesAsked,
  who: { actor: Actor | null; at: Date; locale: Locale; limit: number },
): Promise<{ offices: OfficeFound[]; total: number }> {
  if (ids.length === 0) return { offices: [], total: 0 }
  const { day } = stretchOf(asked)
  const ordered = await orderOffices(db, ids, asked, who.limit)
  const shown = ordered.offices.map(({ id }) => id)
  const [offices, attached] = await Promise.all([
    listOpenOffices(db, shown, { day, actor: who.actor }),
    listAttached(db, shown, day),
  ])
  const schedules = attached.flatMap(({ office, place }) => [office, place]).filter((id) => id !== null)
  const hours = await listHours(db, schedules)
  const rankedOf = ({ office, place, closures }: Attached): Ranked[] =>
    underClosures(
      [
        ...(office === null ? [] : [{ level: 'office', schedule: hours.get(office)! } as const]),
        ...(place === null ? [] : [{ level: 'place', schedule: hours.get(place)! } as const]),
      ],
      closures.map(({ from, to, reason }) => ({ from, to, reason: inLocale(reason, who.locale).text })),
    )
  const found = ordered.offices.flatMap((one): OfficeFound[] => {
    const office = offices.find(({ id }) => id === one.id)
    const with_ = attached.find(({ id }) => id === one.id)
    if (!office || !with_) return []
    const ranked = rankedOf(with_)
    return [
      {
        ...office,
        ...one,
        languages: with_.languages,
        hours: hoursOn(ranked, day, with_.patron),
        now: isNow(asked.when) ? stateAt(ranked, who.at, asked.zone, with_.patron) : null,
      },
    ]
  })
  return { offices: found, total: ordered.total }
}

export interface Choices {
  readonly municipalities: readonly (Choice & Point)[]
  readonly kinds: readonly Choice[]
  readonly languages: readonly Choice[]
}

/** What offices can be asked by, for forms. A municipality is called by its name, or with its code where two have it. */
export async function officeChoices(db: Db, locale: Locale): Promise<Choices> {
  const [places, kinds, codes] = await Promise.all([listMunicipalities(db), listKinds(db), listCodes(db)])
  const names = new Map<string, number>()
  for (const { name } of places) names.set(slugOf(name), (names.get(slugOf(name)) ?? 0) + 1)
  return {
    municipalities: places.map(({ code, name, longitude, latitude }) => ({
      value: names.get(slugOf(name)) === 1 ? slugOf(name) : `${slugOf(name)}-${code}`,
      label: name,
      literal: true,
      longitude,
      latitude,
    })),
    kinds: kinds.map(({ slug, name }) => ({ value: slug, label: name[locale] ?? name.it, literal: true })),
    languages: languageChoices(codes, locale),
  }
}
