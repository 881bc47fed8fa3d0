// SPDX-License-Identifier: AGPL-3.0-or-later
/** A form is the one source of its fields: it parses, it shows again what was typed, it prints labels and help. */
import type { Field, FieldSpec } from './field.ts'
import { type FieldError, showable } from './text.ts'

export type Fields = Record<string, Field<unknown>>

export interface Form<F extends Fields = Fields> {
  readonly fields: F
  /** Checks that look at several fields; returns errors by field name. */
  readonly check?: (values: ValuesOf<F>) => Partial<Record<keyof F & string, FieldError>>
}

export type ValuesOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never }
export type InputOf<T> = T extends Form<infer F> ? ValuesOf<F> : never

export function form<F extends Fields>(fields: F, check?: Form<F>['check']): Form<F> {
  return { fields, check }
}

/** The body of a posted form: each name with one value or several. */
export type Body = Record<string, string | string[]>

export const valuesIn = (body: Body, name: string): string[] => {
  const value = Object.hasOwn(body, name) ? body[name] : undefined
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

export type ParseResult<T> = { ok: true; input: T } | { ok: false; errors: Record<string, FieldError> }

export function parseForm<F extends Fields>(form: Form<F>, body: Body): ParseResult<ValuesOf<F>> {
  const input: Record<string, unknown> = {}
  const errors: Record<string, FieldError> = {}
  for (const [name, field] of Object.entries(form.fields)) {
    const parsed = field.parse(valuesIn(body, name))
    if (parsed.ok) input[name] = parsed.value
    else errors[name] = parsed.error
  }
  if (Object.keys(errors).length === 0 && form.check) Object.assign(errors, form.check(input as ValuesOf<F>))
  return Object.keys(errors).length === 0 ? { ok: true, input: input as ValuesOf<F> } : { ok: false, errors }
}

/** What a view needs to show a form: values as typed or as stored, errors, the one-time key and the version it was read at. */
export interface FormState {
  readonly values: Record<string, string[]>
  readonly errors: Record<string, FieldError>
  /** An error of the whole form, not of one field. */
  readonly problem?: FieldError
  readonly key: string
  readonly version?: number
  /** Another person saved meanwhile: their values, by field, for those that differ. */
  readonly theirs?: Record<string, string>
  /** The other saving was this person's own, in another tab or before the browser's Back. */
  readonly ownSaving?: boolean
  /** Typed before the session ended and given back. */
  readonly restored?: boolean
}

export interface BoundForm extends FormState {
  readonly fields: Record<string, FieldSpec>
}

/** A fresh form over stored values. */
export function fresh<F extends Fields>(
  form: Form<F>,
  key: string,
  stored: Partial<Record<keyof F & string, string | string[] | number | boolean | null>> = {},
  version?: number,
): BoundForm {
  const values: Record<string, string[]> = {}
  for (const name of Object.keys(form.fields)) {
    const value = stored[name]
    if (value === undefined || value === null || value === false) values[name] = []
    else values[name] = Array.isArray(value) ? value : [value === true ? '1' : String(value)]
  }
  return { fields: form.fields, values, errors: {}, key, version }
}

/** The form again with what was typed, passwords apart. */
export function refilled<F extends Fields>(
  form: Form<F>,
  body: Body,
  state: Omit<FormState, 'values'>,
): BoundForm {
  const values: Record<string, string[]> = {}
  for (const [name, field] of Object.entries(form.fields))
    values[name] = field.widget === 'password' ? [] : valuesIn(body, name).map(showable)
  return { fields: form.fields, values, ...state }
}
