// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Hours as OpenStreetMap writes them (`opening_hours`, and the same syntax under keys of its own). Later rules are stronger, so they
 * follow the order of `days.ts` from the weakest on; `, ` adds a slot, `; ` begins anew.
 *
 * Goes out: slots, weeks of the month, notes, exceptions, holidays, the patron, dates between which all this holds (outside them
 * `unknown`), ends after midnight. By appointment is the comment "by appointment", which readers take as "perhaps".
 * Does not: reasons of exceptions; levels; a second schedule of the same office (one schedule a value: `governing` says which);
 * which modes a phone or a mediator stand beside (they have keys of their own). Where a slot begins earlier in the night than
 * another ends, an exception on the day of the first leaves its beginning; the night after the last day that all this holds is closed
 * where it should be unknown. Values of more than 255 characters do not fit.
 */
import { addDays } from '#kernel/working-days.ts'
import { byStrength, modesOf } from './days.ts'
import type { Exception, Mode, PatronDay, Schedule, Slot } from './schedule.ts'
import { mergeSlots } from './slots.ts'
import { clockTime } from './times.ts'
import { runsOf } from './weeks.ts'

const WEEKDAY = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const MONTH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** What a tag of OpenStreetMap holds. */
export const OSM_MAX_LENGTH = 255
/** No value says "from ever" or "for ever". */
const FIRST_DAY = '2000-01-01'
const LAST_DAY = '2099-12-31'

/**
 * The tags of a schedule, by key. Walk-in and appointments share `opening_hours`, unless an exception touches one of them alone: a rule
 * would close both.
 */
export function osmOf(schedule: Schedule, patron: PatronDay | null): Record<string, string> {
  const used = modesOf(schedule)
  const isApart = schedule.exceptions.some(
    ({ modes }) => modes !== null && modes.includes('walk_in') !== modes.includes('appointment'),
  )
  const keys: [string, Mode[]][] = [
    ['opening_hours', isApart && used.includes('walk_in') ? ['walk_in'] : ['appointment', 'walk_in']],
    ...(isApart && used.includes('walk_in')
      ? ([['opening_hours:appointment', ['appointment']]] as [string, Mode[]][])
      : []),
    ['opening_hours:phone', ['phone']],
    ['opening_hours:mediator', ['mediator']],
  ]
  return Object.fromEntries(
    keys
      .filter(([, modes]) => modes.some((mode) => used.includes(mode)))
      .map(([key, modes]) => [key, valueOfModes(schedule, patron, modes)]),
  )
}

/** `modes`: from the weakest to the strongest, where they overlap. */
function valueOfModes(schedule: Schedule, patron: PatronDay | null, modes: readonly Mode[]): string {
  const touching = schedule.exceptions.filter(
    (exception) => exception.modes === null || modes.some((mode) => exception.modes?.includes(mode)),
  )
  const { seasons, others } = byStrength(touching)
  const off = `${offTimes(schedule, modes)}off`
  const exceptional = (exception: Exception): string =>
    [`${datesOf(exception)} ${off}`, ...slotRules(exception.slots, modes, `${datesOf(exception)} `)].join(
      ', ',
    )
  return [
    slotRules(schedule.slots, modes, '').join(', ') || 'off',
    ...seasons.map(exceptional),
    ...(schedule.closedOnPatron && patron ? [`${MONTH[patron.month - 1]} ${two(patron.day)} ${off}`] : []),
    ...(schedule.closedOnHolidays ? [`PH ${off}`] : []),
    ...others.map(exceptional),
    ...outside(schedule, off),
  ].join('; ')
}

/**
 * A rule for a day rules the clock from midnight on. Where slots end after it, what closes a day begins when the night before is over,
 * and closes its own night.
 */
function offTimes({ slots, exceptions }: Schedule, modes: readonly Mode[]): string {
  const ends = [...slots, ...exceptions.flatMap((exception) => exception.slots)]
    .filter(({ mode }) => modes.includes(mode))
    .map(({ to }) => to - 1440)
  const night = Math.max(0, ...ends)
  return night === 0 ? '' : `${clockTime(night)}-${clockTime(night + 1440)} `
}

/** Hours outside the days on which a schedule holds are unknown, and readers would take silence as closed. */
const outside = ({ validFrom, validTo }: Schedule, off: string): string[] => [
  ...(validFrom === null ? [] : [`${dayOf(FIRST_DAY)}-${dayOf(validFrom, -1)} unknown`]),
  // The last night may go on into the day after.
  ...(validTo === null ? [] : [`${dayOf(validTo, 1)}-${dayOf(LAST_DAY)} ${off.replace('off', 'unknown')}`]),
]

const slotRules = (slots: readonly Slot[], modes: readonly Mode[], dates: string): string[] =>
  modes.flatMap((mode) =>
    mergeSlots(slots.filter((slot) => slot.mode === mode)).map((slot) => `${dates}${slotRule(slot)}`),
  )

function slotRule(slot: Slot): string {
  const times = `${clockTime(slot.from)}-${clockTime(slot.to)}`
  const note = slot.note?.replace(/["\s]+/g, ' ').trim() ?? ''
  const comment = [...(slot.mode === 'appointment' ? ['by appointment'] : []), ...(note ? [note] : [])].join(
    ': ',
  )
  // A comment without a state means "perhaps".
  const state = comment === '' ? '' : slot.mode === 'appointment' ? ` "${comment}"` : ` open "${comment}"`
  return `${weekdaysOf(slot)} ${times}${state}`
}

function weekdaysOf({ weekdays, weeks }: Slot): string {
  if (weeks !== null)
    return weekdays.map((weekday) => `${WEEKDAY[weekday - 1]}[${weeks.join(',')}]`).join(',')
  return runsOf(weekdays)
    .map(([first, last]) =>
      last - first > 1
        ? `${WEEKDAY[first - 1]}-${WEEKDAY[last - 1]}`
        : [...new Set([first, last])].map((weekday) => WEEKDAY[weekday - 1]).join(','),
    )
    .join(',')
}

function datesOf({ from, to, everyYear }: Exception): string {
  const [first, last] = everyYear ? [dayOfYear(from), dayOfYear(to)] : [dayOf(from), dayOf(to)]
  return first === last ? first : `${first}-${last}`
}

const two = (value: number): string => String(value).padStart(2, '0')
const dayOfYear = (day: string): string => `${MONTH[Number(day.slice(5, 7)) - 1]} ${day.slice(8)}`
const dayOf = (day: string, later = 0): string => {
  const found = later === 0 ? day : addDays(day, later)
  return `${found.slice(0, 4)} ${dayOfYear(found)}`
}
