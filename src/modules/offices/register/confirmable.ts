// SPDX-License-Identifier: AGPL-3.0-or-later
/** What of an office somebody must confirm now and then. */
import type { Confirmable, ConfirmableThing, GroupNow } from '#contracts/confirmable.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { Translate } from '#kernel/render/context.ts'
import { governing } from '../hours/days.ts'
import type { Ranked } from '../hours/schedule.ts'
import { weekInWords } from '../hours/words.ts'
import { languageName } from '../languages/known.ts'
import { ACCESSES, wordsFor } from '../office-words.ts'
import * as paths from '../paths.ts'
import { placeOf } from '../within.ts'
import {
  listHoursOfOffices,
  listIdsAfter,
  listIdsAmong,
  listIdsOfBody,
  listKeptIds,
  listLanguagesOfOffices,
} from './confirmable-queries.ts'
import { listOffices, type Office } from './queries.ts'

const today = ({ zone, clock }: Services): string => dayIn(zone, clock.now())

/** In the order of the ids: a list by name stays one. */
async function thingsOf(db: Db, ids: readonly string[]): Promise<ConfirmableThing[]> {
  const offices = new Map(
    (ids.length > 0 ? await listOffices(db, ids) : []).map((office) => [office.id, office]),
  )
  return ids.flatMap((id) => {
    const office = offices.get(id)
    return office ? [thingOf(office)] : []
  })
}

const thingOf = (office: Office): ConfirmableThing => ({
  id: office.id,
  title: { it: office.name },
  path: paths.offices.row(office.slug),
  organizationId: office.organization_id,
  place: placeOf(office),
})

export const confirmableOffices: Confirmable = {
  kind: 'office',
  permission: 'office.write',
  letters: true,
  groups: {
    hours: {
      words: msg('Orari'),
      verified: msg('Orari verificati'),
      never: msg('Orari mai verificati'),
      days: 90,
    },
    contacts: {
      words: msg('Contatti'),
      verified: msg('Contatti verificati'),
      never: msg('Contatti mai verificati'),
      days: 180,
    },
    languages: {
      words: msg('Lingue'),
      verified: msg('Lingue verificate'),
      never: msg('Lingue mai verificate'),
      days: 180,
    },
    place: {
      words: msg('Dove si trova'),
      verified: msg('Indirizzo verificato'),
      never: msg('Indirizzo mai verificato'),
      days: 365,
    },
  },
  find: async (db, ids, services) => thingsOf(db, await listIdsAmong(db, ids, today(services))),
  listKept: async (db, actor, { limit, services }) =>
    thingsOf(db, await listKeptIds(db, actor, { day: today(services), limit })),
  listOfBody: async (db, organizationId, { limit, services }) =>
    thingsOf(db, await listIdsOfBody(db, organizationId, { day: today(services), limit })),
  listAfter: async (db, after, { limit, services }) =>
    thingsOf(db, await listIdsAfter(db, after, { day: today(services), limit })),
  says: async (db, ids, { locale, services }) => {
    if (ids.length === 0) return new Map()
    const [offices, hours, languages] = await Promise.all([
      listOffices(db, ids),
      listHoursOfOffices(db, ids),
      listLanguagesOfOffices(db, ids),
    ])
    const t = services.translators.get(locale)!
    return new Map(
      offices.map((office): [string, GroupNow[]] => {
        const { edit, row } = paths.offices
        const [sheet, page] = [edit(office.slug), row(office.slug)]
        return [
          office.id,
          [
            {
              group: 'hours',
              says: hoursSay(t, locale, hours.get(office.id) ?? [], today(services)),
              mend: `${sheet}#campo-schedule_id`,
            },
            { group: 'contacts', says: contactsSay(t, office), mend: `${sheet}#campo-phone` },
            {
              group: 'languages',
              says:
                (languages.get(office.id) ?? []).map((code) => languageName(code, locale)).join(', ') || null,
              mend: `${page}#lingue`,
            },
            { group: 'place', says: placeSays(t, office), mend: `${sheet}#campo-location_id` },
          ],
        ]
      }),
    )
  },
}

function hoursSay(t: Translate, locale: Locale, ranked: readonly Ranked[], day: string): string | null {
  const slots = governing(ranked, day)?.schedule.slots ?? []
  const week = weekInWords(t, locale, slots).map(({ label, text }) => `${label}: ${text}`)
  return week.join('. ') || null
}

const contactsSay = (
  t: Translate,
  { phone, email, pec, website, booking_url, access }: Office,
): string | null =>
  [phone, email, pec, website, booking_url, ...access.map((way) => t(wordsFor(ACCESSES, way)))]
    .filter(Boolean)
    .join(' · ') || null

/** Of a confidential address no more than that it is one. */
function placeSays(t: Translate, { where }: Office): string | null {
  if (where === null) return null
  if (where.confidential) return t('Indirizzo riservato')
  const { lines, cap, municipality } = where.address
  return [...lines, [cap, municipality].filter(Boolean).join(' ')].join(', ')
}
