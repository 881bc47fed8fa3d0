// SPDX-License-Identifier: AGPL-3.0-or-later
/** The hours of one office as its page tells them: its own or those of the place, under its closures. */
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { wallTimeIn } from '#kernel/wall-clock.ts'
import { type DayHours, daysOf, governing } from '../hours/days.ts'
import { type StateAt, stateAt } from '../hours/evaluate.ts'
import type { Exception, PatronDay, Ranked, Slot } from '../hours/schedule.ts'
import { listStandings } from '../register/standing-queries.ts'
import { findHoursOfOffice } from './hours-queries.ts'
import { exceptionsAhead, PREVIEW_DAYS, underClosures } from './rules.ts'

export interface HoursTold {
  readonly state: StateAt
  readonly now: Date
  readonly zone: string
  /** Of the hours that hold today, were it not closed; null: nobody has said. */
  readonly week: {
    readonly ofPlace: boolean
    readonly slots: readonly Slot[]
    readonly exceptions: readonly Exception[]
  } | null
  /** Empty where nothing is known of any of them. */
  readonly days: readonly DayHours[]
  /** What they are reckoned from. */
  readonly ranked: readonly Ranked[]
  readonly patron: PatronDay | null
}

interface UnderClosures {
  readonly ranked: Ranked[]
  readonly patron: PatronDay | null
  /** Its hours alone. */
  readonly own: Ranked[]
}

export async function hoursUnderClosures(
  db: Db,
  officeId: string,
  today: string,
  locale: Locale,
): Promise<UnderClosures> {
  const [{ ranked, patron }, standings] = await Promise.all([
    findHoursOfOffice(db, officeId),
    listStandings(db, officeId, today),
  ])
  const closures = standings.map(({ from_day, to_day, reason }) => ({
    from: from_day,
    to: to_day,
    reason: inLocale(reason, locale).text,
  }))
  return { ranked: underClosures(ranked, closures), patron, own: ranked }
}

export async function tellHours(
  db: Db,
  officeId: string,
  { clock, zone }: Pick<Services, 'clock' | 'zone'>,
  locale: Locale,
): Promise<HoursTold> {
  const now = clock.now()
  const today = wallTimeIn(zone, now).day
  const { ranked, patron, own } = await hoursUnderClosures(db, officeId, today, locale)
  const holds = governing(own, today)
  const days = daysOf(ranked, today, PREVIEW_DAYS, patron)
  return {
    state: stateAt(ranked, now, zone, patron),
    now,
    zone,
    week: holds && {
      ofPlace: holds.level === 'place',
      slots: holds.schedule.slots,
      exceptions: exceptionsAhead(holds.schedule, today),
    },
    days: days.some(({ level }) => level !== null) ? days : [],
    ranked,
    patron,
  }
}
