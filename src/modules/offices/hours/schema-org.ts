// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Hours in the words of schema.org, for search engines.
 *
 * Goes out: the week of whoever may walk in (`openingHoursSpecification`); between two days every day that is otherwise
 * (`specialOpeningHoursSpecification`): exceptions, feasts, weeks of the month, another schedule. A day that is closed opens and closes at
 * 00:00, as search engines read it; what closes not later than it opens closes after midnight. Appointments, phone and mediator
 * are points of contact with hours of their own: nobody is told that a door is open which is not.
 * Does not: notes and reasons; unknown (a day without hours is simply not there); what happens after the last day asked for. The
 * last minute of a day that never closes: 23:59, since 00:00-00:00 means closed.
 */
import { addDays } from '#kernel/working-days.ts'
import { daysOf, governing } from './days.ts'
import { MODES, type Mode, type PatronDay, type Ranked } from './schedule.ts'
import { clockTime, type Times } from './times.ts'
import { fallsOn } from './weeks.ts'

export interface OpeningHours {
  readonly '@type': 'OpeningHoursSpecification'
  readonly dayOfWeek?: readonly string[]
  readonly opens: string
  readonly closes: string
  readonly validFrom?: string
  readonly validThrough?: string
}

export interface SchemaOrgHours {
  readonly openingHoursSpecification: readonly OpeningHours[]
  readonly specialOpeningHoursSpecification: readonly OpeningHours[]
  readonly contactPoint: readonly {
    readonly '@type': 'ContactPoint'
    readonly contactType: string
    readonly hoursAvailable: readonly OpeningHours[]
  }[]
}

const WEEKDAY = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const CONTACT: Readonly<Record<Exclude<Mode, 'walk_in'>, string>> = {
  appointment: 'by appointment',
  phone: 'telephone',
  mediator: 'language mediation',
}

interface About {
  /** The first of the days that are looked at, and how many. */
  readonly from: string
  readonly days: number
  readonly patron: PatronDay | null
}

/** What a page says of an office in JSON-LD, of its schedules of all levels. */
export function schemaOrgOf(ranked: readonly Ranked[], about: About): SchemaOrgHours {
  const of = (mode: Mode) => ({ week: weekOf(ranked, about, mode), special: specialOf(ranked, about, mode) })
  const walkIn = of('walk_in')
  return {
    openingHoursSpecification: walkIn.week,
    specialOpeningHoursSpecification: walkIn.special,
    contactPoint: MODES.flatMap((mode) => {
      if (mode === 'walk_in') return []
      const { week, special } = of(mode)
      const isThere = week.length > 0 || special.some(({ opens, closes }) => opens !== closes)
      return isThere
        ? [
            {
              '@type': 'ContactPoint' as const,
              contactType: CONTACT[mode],
              hoursAvailable: [...week, ...special],
            },
          ]
        : []
    }),
  }
}

/** The normal week: that of the schedule that holds on the first day, without what falls on some weeks of the month. */
function baseOf(ranked: readonly Ranked[], { from }: About, mode: Mode) {
  const schedule = governing(ranked, from)?.schedule
  if (!schedule) return null
  return { schedule, slots: schedule.slots.filter((slot) => slot.mode === mode && slot.weeks === null) }
}

function weekOf(ranked: readonly Ranked[], about: About, mode: Mode): OpeningHours[] {
  const base = baseOf(ranked, about, mode)
  if (!base) return []
  const { validFrom, validTo } = base.schedule
  return base.slots.map((slot) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: slot.weekdays.map((weekday) => WEEKDAY[weekday - 1]!),
    ...hours(slot),
    ...(validFrom === null ? {} : { validFrom }),
    ...(validTo === null ? {} : { validThrough: validTo }),
  }))
}

const hours = ({ from, to }: Times): { opens: string; closes: string } => {
  const closes = clockTime(to % 1440)
  const opens = clockTime(from)
  return { opens, closes: closes === opens ? clockTime((to + 1439) % 1440) : closes }
}

/** Days that are not as the week says; days in a row that are the same become one. */
function specialOf(ranked: readonly Ranked[], about: About, mode: Mode): OpeningHours[] {
  const base = baseOf(ranked, about, mode)
  const stays: { from: string; to: string; times: readonly Times[] }[] = []
  for (const { day, level, modes } of daysOf(ranked, about.from, about.days, about.patron)) {
    if (level === null) continue
    const times = modes[mode].slots.map(({ from, to }) => ({ from, to }))
    const isInBase = (base?.schedule.validTo ?? day) >= day
    const normal = base && isInBase ? base.slots.filter((slot) => fallsOn(slot, day)) : []
    if (same(times, normal)) continue
    const last = stays.at(-1)
    if (last && addDays(last.to, 1) === day && same(last.times, times)) last.to = day
    else stays.push({ from: day, to: day, times })
  }
  return stays.flatMap(({ from, to, times }) => {
    const shown = times.length > 0 ? times.map(hours) : [{ opens: '00:00', closes: '00:00' }]
    return shown.map((one) => ({
      '@type': 'OpeningHoursSpecification' as const,
      ...one,
      validFrom: from,
      validThrough: to,
    }))
  })
}

const same = (a: readonly Times[], b: readonly Times[]): boolean => {
  const written = (times: readonly Times[]) =>
    times
      .map(({ from, to }) => `${from}-${to}`)
      .sort()
      .join()
  return written(a) === written(b)
}
