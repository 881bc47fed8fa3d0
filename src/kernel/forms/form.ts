// SPDX-License-Identifier: AGPL-3.0-or-later
/** A form is the one source of its fields: it parses, it shows again what was typed, it prints labels and help. */
import { baseIn, baseOf } from './conflict.ts'
import type { Field, FieldSpec, SecretField } from './field.ts'
import { type FieldError, showable, storableLines } from './text.ts'

export type Fields = Readonly<Record<string, Field<unknown> | SecretField>>

export interface Form<F extends Fields = Fields> {
  readonly fields: F
  /** Checks that look at several fields; returns errors by field name. */
  readonly check?: (values: ValuesOf<F>) => Partial<Record<keyof F & string, FieldError>>
}

/** A form without secrets, whatever its fields: what arrives for it may be written down before anybody knows which form it is. */
export type OpenForm<F extends Fields = Fields> = Form<F> & {
  readonly fields: Readonly<Record<string, Field<unknown>>>
}

export type ValuesOf<F extends Fields> = {
  [K in keyof F]: F[K] extends SecretField ? string : F[K] extends Field<infer T> ? T : never
}
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

/** The version that a form was shown for; null when it carries none. */
export const versionIn = (body: Body): number | null => {
  const typed = valuesIn(body, '_version')[0] ?? ''
  return /^\d{1,9}$/.test(typed) ? Number(typed) : null
}

/** What a view needs to show a form: values as typed or as stored, errors, the one-time key and the version it was read at. */
export interface FormState {
  readonly values: Record<string, string[]>
  readonly errors: Record<string, FieldError>
  /** An error of the whole form, not of one field. */
  readonly problem?: FieldError
  readonly key: string
  readonly version?: number
  /** What each field was shown with, as digests: whoever saves second is asked only about what both have changed. */
  readonly base?: string
  /** Another person saved meanwhile: what they saved, for the fields that both have changed. */
  readonly theirs?: Readonly<Record<string, readonly string[]>>
  /** Fields that only the other has changed: they hold what the other saved. */
  readonly taken?: readonly string[]
  /** The other saving was this person's own, in another tab or before the browser's Back. */
  readonly ownSaving?: boolean
  /** Italian path that it is sent to, where it is shown at another address than its own. */
  readonly postTo?: string
  /** Written before and given back: when the session had ended or, with `resumedFrom`, when it was left unsaved. */
  readonly restored?: boolean
  /** When what is given back was kept. */
  readonly resumedFrom?: Date
  /** Of a form that keeps what is being written in it. */
  readonly writing?: Writing
}

/** One writing at a page: what is kept of it is kept for one person, until it is saved. */
export interface Writing {
  /** Goes with the form: says which writing it is, and whose. */
  readonly token: string
  /** Goes with the form: the id of what was given back in it, which is forgotten with it. */
  readonly resumed?: string
  /** What this person left unsaved on this page and has not taken up again, the newest first. */
  readonly offers: readonly Unsaved[]
  /** It was asked to take up again what is no longer there. */
  readonly gone?: boolean
}

/** What somebody left unsaved on a page, with what the page says of it. */
export interface Unsaved {
  readonly id: string
  /** How it begins, in its first line of text; '' when that is empty: of several, which it is. */
  readonly begins: string
  readonly keptAt: Date
  /** When it is removed if nobody takes it up. */
  readonly keptUntil: Date
  /** Italian path of the page, and of the page filled with it. */
  readonly page: string
  readonly resume: string
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
  const base = version === undefined ? undefined : baseOf(form.fields, values)
  return { fields: form.fields, values, errors: {}, key, version, base }
}

/** Version and base that a form was shown with: it keeps them however often it comes back. Without any it is as old as can be. */
export const shownWith = (body: Body): Pick<FormState, 'version' | 'base'> => ({
  version: versionIn(body) ?? 0,
  base: baseIn(valuesIn(body, '_base')[0]),
})

/** Texts from which is taken, not refused, what cannot be kept: they come back as they would be kept. */
const LONG: ReadonlySet<string> = new Set(['textarea', 'richtext'])

/** The form again with what was typed, passwords apart. */
export function refilled<F extends Fields>(
  form: Form<F>,
  body: Body,
  state: Omit<FormState, 'values'>,
): BoundForm {
  const values: Record<string, string[]> = {}
  for (const [name, field] of Object.entries(form.fields))
    values[name] =
      // Neither a password nor a file is sent back.
      field.widget === 'password' || field.widget === 'upload'
        ? []
        : valuesIn(body, name).map(LONG.has(field.widget) ? storableLines : showable)
  return { fields: form.fields, values, ...state }
}
