// SPDX-License-Identifier: AGPL-3.0-or-later
/** Until when a look holds, and what must be looked at again. */
import { createHash } from 'node:crypto'
import { msg } from '#kernel/i18n/msg.ts'
import { addDays } from '#kernel/working-days.ts'

export const METHODS = [
  { value: 'owner', label: msg('Lo so: è il mio ufficio') },
  { value: 'phone', label: msg('Ho telefonato') },
  { value: 'visit', label: msg('Ci sono andato') },
  { value: 'web', label: msg('Ho guardato il sito dell’ufficio') },
] as const
export type Method = (typeof METHODS)[number]['value']

/** As the public reads it. */
export const METHOD_WORDS: Readonly<Record<Method, string>> = {
  owner: msg('da chi ci lavora'),
  phone: msg('per telefono'),
  visit: msg('di persona'),
  web: msg('sul sito dell’ufficio'),
}

export const OUTCOMES = [
  { value: 'ok', label: msg('È tutto giusto') },
  { value: 'changed', label: msg('Era cambiato, e l’ho già corretto') },
  { value: 'unreachable', label: msg('Non ha risposto nessuno') },
] as const
export type Outcome = (typeof OUTCOMES)[number]['value']

/** Days before the last one from which a look is asked for again. */
export const NEAR_DAYS = 14

/** The last day on which a look holds; null: nobody answered, and it renews nothing. */
export const nextDue = (day: string, days: number, outcome: Outcome): string | null =>
  outcome === 'unreachable' ? null : addDays(day, days)

export type Age = 'never' | 'due' | 'near' | 'fresh'

/** How old what is known of a group is; `due`: the last day of its last look, null without one. */
export function ageOf(due: string | null, today: string): Age {
  if (due === null) return 'never'
  if (due < today) return 'due'
  return due <= addDays(today, NEAR_DAYS) ? 'near' : 'fresh'
}

export const isAsked = (age: Age): boolean => age !== 'fresh'

/** What a page showed of a group: whoever confirms it confirms that, and not what somebody wrote meanwhile. */
export const markOf = (says: string): string => createHash('sha256').update(says).digest('hex').slice(0, 12)

export interface Item {
  readonly thingId: string
  readonly group: string
  readonly mark: string
}

export const itemWritten = ({ thingId, group, mark }: Item): string => `${thingId}:${group}:${mark}`

const ITEM = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([a-z_]{1,40}):([0-9a-f]{12})$/

export function itemFrom(written: string): Item | null {
  const [, thingId, group, mark] = ITEM.exec(written) ?? []
  return thingId && group && mark ? { thingId, group, mark } : null
}
