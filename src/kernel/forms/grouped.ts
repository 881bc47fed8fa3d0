// SPDX-License-Identifier: AGPL-3.0-or-later
/** Values that are typed in several fields and mean something together only: money with its currency, a period, an address. */
import type { Field } from './field.ts'
import type { FieldError } from './text.ts'

export type Errors = Record<string, FieldError>

/** `Typed`: what its fields parse to, by their names in the form. A conflict between two writers takes all of them or none. */
export interface Grouped<Typed extends object, Value> {
  readonly fields: { readonly [K in keyof Typed]: Field<Typed[K]> }
  /** What is wrong between its fields, on the field where it is put right. */
  readonly check: (typed: Typed) => Errors
  /** Of fields that have passed the check. */
  readonly read: (typed: Typed) => Value
  /** What the form shows of it; null where there is nothing yet. */
  readonly stored: (value: Value | null) => Record<keyof Typed & string, string>
}

/** The check of a form with these groups: `form({ title, ...period.fields }, checkOf(period))`. */
export const checkOf =
  (...groups: readonly { readonly check: (typed: never) => Errors }[]) =>
  (typed: object): Errors =>
    Object.assign({}, ...groups.map(({ check }) => check(typed as never)))
