// SPDX-License-Identifier: AGPL-3.0-or-later
/** What would become of a row: new, changed, the same, or refused and why. Nothing here asks the database. */
import { type Fields, type Form, parseForm, type ValuesOf } from '../forms/form.ts'
import { msg } from '../i18n/msg.ts'
import type { AnyImport, Existing } from './definition.ts'
import type { RowErrors, RowTyped } from './typed.ts'

const TWICE = msg('È la stessa voce della riga {line, number}: tienine una sola.')

/** The ways to say "the same row", the first whose fields a row fills: each is the names of fields. */
export type Keys = readonly (readonly string[])[]

export const keysOf = ({ key, keyBefore = [] }: Pick<AnyImport, 'key' | 'keyBefore'>): Keys => [
  ...keyBefore,
  key,
]

/** The fields that say which row this is, and their values; null where none of the ways is filled. */
function saidBy(form: Form, keys: Keys, typed: RowTyped): { fields: readonly string[]; key: string } | null {
  for (const [way, fields] of keys.entries()) {
    const parts = fields.map((name) => {
      const parsed = form.fields[name]!.parse(typed[name] ?? [])
      return parsed.ok && parsed.value !== null ? String(parsed.value).toLowerCase() : ''
    })
    if (parts.every(Boolean))
      return { fields, key: (keys.length > 1 ? [String(way), ...parts] : parts).join('\n') }
  }
  return null
}

/** The key that a row is known by; null where what says it is wrong or not there. */
export const keyOf = (form: Form, keys: Keys, typed: RowTyped): string | null =>
  saidBy(form, keys, typed)?.key ?? null

export interface Judged {
  readonly outcome: 'new' | 'changed' | 'same' | 'refused'
  readonly typed: RowTyped
  readonly errors: RowErrors
}

interface Asked<F extends Fields> {
  readonly form: Form<F>
  readonly keys: Keys
  /** The cells that were not empty: an empty one says nothing, and takes nothing away. */
  readonly typed: RowTyped
  readonly wrong: RowErrors
  readonly existing: Existing | null
  readonly refuses?: (input: ValuesOf<F>, existing: Existing | null) => RowErrors
}

export function judge<F extends Fields>({ form, keys, typed, wrong, existing, refuses }: Asked<F>): Judged {
  // The key has found the row: however it is written in the table, it stays as it is stored.
  const key = saidBy(form as unknown as Form, keys, typed)?.fields ?? []
  const found = key.flatMap((name) => {
    const stored = existing?.typed[name]
    return stored?.some(Boolean) ? [[name, stored] as const] : []
  })
  const whole = { ...existing?.typed, ...typed, ...Object.fromEntries(found) }
  const parsed = parseForm(form, whole)
  const errors = { ...(parsed.ok ? {} : parsed.errors), ...wrong }
  if (parsed.ok && Object.keys(errors).length === 0) {
    const same = existing !== null && isSame(form, existing.typed, parsed.input)
    if (same) return { outcome: 'same', typed: whole, errors }
    Object.assign(errors, refuses?.(parsed.input, existing))
  }
  const outcome = Object.keys(errors).length > 0 ? 'refused' : existing ? 'changed' : 'new'
  return { outcome, typed: whole, errors }
}

function isSame<F extends Fields>(form: Form<F>, stored: RowTyped, input: ValuesOf<F>): boolean {
  const before = parseForm(form, stored)
  return before.ok && JSON.stringify(before.input) === JSON.stringify(input)
}

/** Rows that say the same thing twice: each but the first is refused. */
export function repeats(key: readonly string[]) {
  const seen = new Map<string, number>()
  return (line: number, said: string | null): RowErrors => {
    if (said === null) return {}
    const first = seen.get(said)
    if (first === undefined) seen.set(said, line)
    return first === undefined ? {} : { [key[0]!]: { source: TWICE, values: { line: first } } }
  }
}
