// SPDX-License-Identifier: AGPL-3.0-or-later
/** Figures of the circle, from rows to numbers. Days are 'YYYY-MM-DD'; what is not known is null. */

export interface Member {
  readonly name: string
  readonly kind: string
  /** Letters of the province of its seat. */
  readonly province: string | null
  readonly province_name: string | null
  /** Since when it has been in; null: nobody wrote it down, and it counts as there from the beginning. */
  readonly since: string | null
  /** The first day on which it was no longer in. */
  readonly gone_on: string | null
}

export const isIn = ({ since, gone_on }: Pick<Member, 'since' | 'gone_on'>, day: string): boolean =>
  (since === null || since <= day) && (gone_on === null || gone_on > day)

export type Unit = 'month' | 'quarter'

/** A month or a quarter, as far as it has gone. */
export interface Period {
  readonly unit: Unit
  readonly year: number
  /** From 1. */
  readonly number: number
  /** Its last day, or today where that is still to come. */
  readonly last: string
}

/** Two years are told by months, more by quarters. */
const MONTHS_SHOWN = 24
/** A century: what is older is a mistake of typing. */
const MOST_PERIODS = 400

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** The periods from the one that holds `from` to the one that holds `today`; none when it is still to come. */
export function periodsBetween(from: string, today: string): Period[] {
  if (from > today) return []
  const unit: Unit = monthsOf(today) - monthsOf(from) < MONTHS_SHOWN ? 'month' : 'quarter'
  const length = unit === 'month' ? 1 : 3
  const [first, final] = [Math.floor(monthsOf(from) / length), Math.floor(monthsOf(today) / length)]
  const count = Math.min(final - first + 1, MOST_PERIODS)
  return Array.from({ length: count }, (_, index) => {
    const place = final - count + 1 + index
    const perYear = 12 / length
    const last = lastDay(Math.floor(place / perYear), ((place % perYear) + 1) * length)
    return {
      unit,
      year: Math.floor(place / perYear),
      number: (place % perYear) + 1,
      last: last < today ? last : today,
    }
  })
}

/** Of a month from 1 to 12. */
const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** How many people have come, and gone, on the days of a month ('2026-11'). */
export interface Moves {
  readonly month: string
  readonly came: number
  readonly left: number
}

/** How many there were at the end of each period. */
export const standingAt = (periods: readonly Period[], moves: readonly Moves[]): number[] =>
  periods.map(({ last }) =>
    moves
      .filter(({ month }) => month <= last.slice(0, 7))
      .reduce((sum, { came, left }) => sum + came - left, 0),
  )

/** Groups of people smaller than this are not said: in a body of two, a number is a name. */
export const LEAST = 5

/** A number of people as it may be said: 'few' are less than five, 'kept' stands beside few and would give them away. */
export type Said = number | 'few' | 'kept'

/**
 * Numbers of people of which the sum is said too. Small ones are not said; where the sum would give a single one away, or all of them
 * together are fewer than five, the smallest of the others is kept back with them.
 */
export function protect(counts: readonly number[]): Said[] {
  const said: Said[] = counts.map((count) => (count > 0 && count < LEAST ? 'few' : count))
  const few = counts.filter((_, place) => said[place] === 'few')
  if (few.length === 0) return said
  const hidden = few.reduce((sum, count) => sum + count, 0)
  if (few.length > 1 && hidden >= LEAST) return said
  const others = counts.filter((count) => count >= LEAST)
  if (others.length === 0) return said
  const smallest = said.indexOf(Math.min(...others))
  return said.map((each, place) => (place === smallest ? 'kept' : each))
}

/** A number that no others are summed with. */
export const sayAlone = (count: number): Said => (count > 0 && count < LEAST ? 'few' : count)

export interface Widening {
  /** Since when it is counted. */
  readonly from: string
  /** Bodies that have come since, and are there, by the day of their coming. */
  readonly joined: readonly Member[]
  /** Kinds that no body was of at the beginning, with the day of the first. */
  readonly kinds: readonly { readonly kind: string; readonly since: string }[]
  readonly provinces: readonly { readonly province: string; readonly name: string; readonly since: string }[]
}

/** What has come to the circle since a day: its bodies, and the kinds and provinces that it did not have. */
export function wideningSince(members: readonly Member[], from: string, day: string): Widening {
  const early = members.filter((member) => isIn(member, from))
  const joined = members
    .filter((member) => isIn(member, day) && member.since !== null && member.since > from)
    .toSorted((a, b) => a.since!.localeCompare(b.since!) || a.name.localeCompare(b.name))
  const firstOf = (key: (member: Member) => string | null) => {
    const known = new Set(early.map(key))
    const found = new Map<string, Member>()
    for (const member of joined) {
      const value = key(member)
      if (value !== null && !known.has(value) && !found.has(value)) found.set(value, member)
    }
    return [...found]
  }
  return {
    from,
    joined,
    kinds: firstOf(({ kind }) => kind).map(([kind, { since }]) => ({ kind, since: since! })),
    provinces: firstOf(({ province }) => province).map(([province, { province_name, since }]) => ({
      province,
      name: province_name ?? province,
      since: since!,
    })),
  }
}

/** Rows of a table: bodies and people by one thing that they have, the most bodies first, what is not known last. */
export interface Group {
  /** Null: it is not known. */
  readonly key: string | null
  readonly bodies: number
  readonly people: Said
}

export function groupsBy(
  members: readonly Member[],
  key: (member: Member) => string | null,
  people: ReadonlyMap<string | null, number>,
): Group[] {
  const groups = [...Map.groupBy(members, key)].map(([value, own]) => ({
    key: value,
    bodies: own.length,
    count: people.get(value) ?? 0,
  }))
  const isKnown = ({ key: value }: { key: string | null }) => Number(value !== null)
  groups.sort(
    (a, b) => isKnown(b) - isKnown(a) || b.bodies - a.bodies || (a.key ?? '').localeCompare(b.key ?? ''),
  )
  const said = protect(groups.map(({ count }) => count))
  return groups.map(({ key: value, bodies }, place) => ({ key: value, bodies, people: said[place]! }))
}
