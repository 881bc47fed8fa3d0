// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What a list can be narrowed by. A filter is a field of a form that travels in the address: null where it is not set,
 * so that `?livello=` and no `livello` say the same.
 */
import { type Choice, type Common, checkbox, date, type Field, oneOf, text } from '../forms/field.ts'
import type { FieldError } from '../forms/text.ts'
import { msg } from '../i18n/msg.ts'

export type Filter<V> = Field<V | null>
export type Filters = Record<string, Filter<unknown>>

const optional = <V>(field: Field<V>): Filter<V> => ({
  ...field,
  required: false,
  parse: (raw) => ((raw[0] ?? '').trim() === '' ? { ok: true, value: null } : field.parse(raw)),
})

/** Words to be found: the source says where, see rows.ts. */
export const words = (options: Common): Filter<string> =>
  optional(text({ ...options, max: 200, widget: 'search' }))

type OneChoice = Common & { none?: string }

/** One of a fixed list. `none` is what no choice is called: 'Tutti' unless told. */
export const choice = <const V extends string>(
  options: OneChoice & { choices: readonly (Choice & { value: V })[] },
): Filter<V> => optional(oneOf({ none: msg('Tutti'), ...options, required: false }))

/** One of the rows that the page offers, by its slug: an address can be read, and says nothing to whoever may not know. */
export const rowChoice = (options: OneChoice): Filter<string> => ({
  ...optional(text({ ...options, max: 80, pattern: { test: SLUG, message: NO_CHOICE } })),
  none: options.none ?? msg('Tutti'),
  widget: 'select',
})

const SLUG = /^[a-z0-9-]+$/
export const NO_CHOICE = msg('Scegli una delle voci.')

export const day = (options: Common): Filter<string> => optional(date(options))

/** Widens or narrows the list when it is ticked. */
export const flag = (options: Common): Filter<true> => ({
  ...checkbox(options),
  parse: (raw) => ({ ok: true, value: (raw[0] ?? '') === '' ? null : true }),
})

/** The error of a period that ends before it begins, on its last day. */
export const endsBefore = (from: string | null, to: string | null): FieldError | null =>
  from !== null && to !== null && to < from
    ? { source: msg('L’ultimo giorno viene prima del primo: scambia le due date.') }
    : null
