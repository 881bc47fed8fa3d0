// SPDX-License-Identifier: AGPL-3.0-or-later
/** Offices as the programs of others take them away, with languages and hours: however many, in as many statements. */
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { Translate } from '#kernel/render/context.ts'
import { addDays } from '#kernel/working-days.ts'
import { type HsdsSchedule, hsdsOf } from '../hours/hsds.ts'
import { LEVELS as HOUR_LEVELS } from '../hours/schedule.ts'
import { languageName } from '../languages/known.ts'
import { LEVELS } from '../languages/language-words.ts'
import { listLanguagesOf } from '../languages/queries.ts'
import { ACCESSIBILITY, wordsFor } from '../office-words.ts'
import { type HoursOfOffice, listHoursOfOffices } from '../schedules/hours-queries.ts'
import { type Closure, underClosures } from '../schedules/rules.ts'
import { listOfficesOn, type StandingOffice } from './queries.ts'
import { listGone, listStandingsOf } from './standing-queries.ts'

/** Feasts and exceptions of every year are written as days, as far ahead as this. */
const AHEAD_DAYS = 92
/** Hours of a nearer level hold before all those of the next. */
const LEVEL_STEP = 1000
const MOST_OFFICES = 5000

export interface OfficeTakenAway
  extends Pick<
    StandingOffice,
    | 'id'
    | 'slug'
    | 'name'
    | 'kind'
    | 'purpose'
    | 'organization_id'
    | 'where'
    | 'phone'
    | 'email'
    | 'website'
    | 'booking_url'
    | 'ipa_uo_code'
    | 'standing'
  > {
  readonly accessibility: readonly { readonly code: string; readonly words: string }[]
  readonly languages: readonly { id: string; code: string; name: string; note: string }[]
  /** Rows of HSDS. */
  readonly schedules: readonly HsdsSchedule[]
}

export interface TakingAway {
  readonly services: Pick<Services, 'clock' | 'zone'>
  readonly locale: Locale
  readonly t: Translate
}

/** Offices in use among these that have not closed for good, by id. */
export async function takeAwayOffices(
  db: Db,
  ids: readonly string[],
  asked: TakingAway,
): Promise<Map<string, OfficeTakenAway>> {
  if (ids.length === 0) return new Map()
  const day = dayIn(asked.services.zone, asked.services.clock.now())
  const [offices, languages, hours, standings] = await Promise.all([
    listOfficesOn(db, ids, day, MOST_OFFICES),
    listLanguagesOf(db, ids),
    listHoursOfOffices(db, ids),
    listStandingsOf(db, ids, day),
  ])
  const taken = offices
    .filter(({ standing }) => standing !== 'closed')
    .map((office): [string, OfficeTakenAway] => {
      const closures = (standings.get(office.id) ?? []).map(({ from_day, to_day, reason }) => ({
        from: from_day,
        to: to_day,
        reason: inLocale(reason, asked.locale).text,
      }))
      return [
        office.id,
        {
          ...openPart(office),
          accessibility: accessibilityOf(office, asked),
          languages: (languages.get(office.id) ?? []).map(({ id, language, level, note }) => ({
            id,
            code: language,
            name: languageName(language, asked.locale),
            note: [asked.t(wordsFor(LEVELS, level)), inLocale(note, asked.locale).text]
              .filter(Boolean)
              .join('. '),
          })),
          schedules: schedulesOf(office.id, hours.get(office.id), closures, day, asked),
        },
      ]
    })
  return new Map(taken)
}

/** Offices that may not be gone to any more: what offers something there does so no longer. */
export const goneOffices = (db: Db, { clock, zone }: Pick<Services, 'clock' | 'zone'>): Promise<string[]> =>
  listGone(db, dayIn(zone, clock.now()))

/** What everybody may read: no word of operators to one another, nothing of where a confidential address lies. */
const openPart = (office: StandingOffice) => ({
  id: office.id,
  slug: office.slug,
  name: office.name,
  kind: office.kind,
  purpose: office.purpose,
  organization_id: office.organization_id,
  where: office.where,
  phone: office.phone,
  email: office.email,
  website: office.website,
  booking_url: office.booking_url,
  ipa_uo_code: office.ipa_uo_code,
  standing: office.standing,
})

const accessibilityOf = ({ where }: StandingOffice, { t }: TakingAway) =>
  where === null || where.confidential
    ? []
    : where.accessibility.map((code) => ({ code, words: t(wordsFor(ACCESSIBILITY, code)) }))

/** Closures before its own hours, those before the hours of the place; ids are of the office, since hours are shared. */
function schedulesOf(
  officeId: string,
  hours: HoursOfOffice | undefined,
  closures: readonly Closure[],
  day: string,
  { t, services }: TakingAway,
): HsdsSchedule[] {
  const { ranked = [], patron = null } = hours ?? {}
  return underClosures(ranked, closures).flatMap(({ level, schedule }, index) => {
    const above = (HOUR_LEVELS.length - 1 - HOUR_LEVELS.indexOf(level)) * LEVEL_STEP
    return hsdsOf(t, schedule, {
      scheduleId: `${officeId} ${level} ${index}`,
      zone: services.zone,
      patron,
      from: day,
      to: addDays(day, AHEAD_DAYS),
    }).map((row) => ({ ...row, precedence: row.precedence + above }))
  })
}
