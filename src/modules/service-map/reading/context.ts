// SPDX-License-Identifier: AGPL-3.0-or-later
/** For whom an answer is looked for: from where, when, in which language. It travels in the address and is kept nowhere. */
import type { Choice } from '#kernel/forms/field.ts'
import { type BoundForm, form, refilled } from '#kernel/forms/form.ts'
import type { Query, Services } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { RowChoices } from '#kernel/list/address.ts'
import { choice, day, rowChoice } from '#kernel/list/filters.ts'
import { type OfficesAsked, type PartName, type Point, whenOf } from '../../offices/index.ts'

export const contextFilters = {
  comune: rowChoice({ label: msg('Vicino al comune di'), none: msg('Qualsiasi comune') }),
  lingua: rowChoice({ label: msg('Nella lingua'), none: msg('Qualsiasi lingua') }),
  giorno: day({ label: msg('In che giorno') }),
  parte: choice({
    label: msg('A che ora'),
    none: msg('A qualsiasi ora'),
    choices: [
      { value: 'mattina', label: msg('Di mattina') },
      { value: 'pomeriggio', label: msg('Di pomeriggio') },
    ],
  }),
} as const

const contextForm = form(contextFilters)

export interface Context {
  readonly comune: string | null
  readonly lingua: string | null
  readonly giorno: string | null
  readonly parte: PartName | null
}

export type Places = readonly (Choice & Point)[]

/** What the address says of it; what does not hold is as if it were not there. */
export function contextOf(query: Query, choices: RowChoices = {}): Context {
  const read = <K extends keyof typeof contextFilters>(name: K): Context[K] => {
    const typed = query[name] ?? ''
    if (choices[name] && !choices[name].some(({ value }) => value === typed)) return null
    const parsed = contextFilters[name].parse([typed])
    return (parsed.ok ? parsed.value : null) as Context[K]
  }
  return { comune: read('comune'), lingua: read('lingua'), giorno: read('giorno'), parte: read('parte') }
}

/** The form of it, filled with what holds. */
export const boundContext = (context: Context): BoundForm =>
  refilled(contextForm, writtenContext(context), { errors: {}, key: '' })

const writtenContext = (context: Context): Record<string, string> =>
  Object.fromEntries(Object.entries(context).filter(([, value]) => value !== null)) as Record<string, string>

/** An address with the context, and what else it says. */
export function withContext(path: string, context: Context, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...more, ...writtenContext(context) }).toString()
  return query ? `${path}?${query}` : path
}

export const isEmpty = (context: Context): boolean => Object.keys(writtenContext(context)).length === 0

export const pointOf = (places: Places, value: string | null): Point | null => {
  const place = places.find((one) => one.value === value)
  return place ? { longitude: place.longitude, latitude: place.latitude } : null
}

/** What the offices are asked. */
export const officesAsked = (
  { zone, clock }: Pick<Services, 'zone' | 'clock'>,
  { comune, lingua, giorno, parte }: Context,
  places: Places,
): OfficesAsked => ({
  when: whenOf({ zone, at: clock.now() }, { day: giorno, part: parte }),
  zone,
  language: lingua,
  from: pointOf(places, comune),
})
