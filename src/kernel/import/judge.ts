// SPDX-License-Identifier: AGPL-3.0-or-later
/** What would become of a row: new, changed, the same, or refused and why. Nothing here asks the database. */
import { type Fields, type Form, parseForm, type ValuesOf } from '../forms/form.ts'
import { msg } from '../i18n/msg.ts'
import type { Existing } from './definition.ts'
import type { RowErrors, RowTyped } from './typed.ts'

const TWICE = msg('È la stessa voce della riga {line, number}: tienine una sola.')

/** The key that a row is known by; null where what says it is wrong or not there. */
export function keyOf(form: Form, key: readonly string[], typed: RowTyped): string | null {
  const parts: string[] = []
  for (const name of key) {
    const parsed = form.fields[name]!.parse(typed[name] ?? [])
    if (!parsed.ok || parsed.value === null || parsed.value === '') return null
    parts.push(String(parsed.value).toLowerCase())
  }
  return parts.join('\n')
}

export interface Judged {
  readonly outcome: 'new' | 'changed' | 'same' | 'refused'
  readonly typed: RowTyped
  readonly errors: RowErrors
}

interface Asked<F extends Fields> {
  readonly form: Form<F>
  readonly key: readonly string[]
  /** The cells that were not empty: an empty one says nothing, and takes nothing away. */
  readonly typed: RowTyped
  readonly wrong: RowErrors
  readonly existing: Existing | null
  readonly refuses?: (input: ValuesOf<F>, existing: Existing | null) => RowErrors
}

export function judge<F extends Fields>({ form, key, typed, wrong, existing, refuses }: Asked<F>): Judged {
  // The key has found the row: however it is written in the table, it stays as it is stored.
  const found = key.flatMap((name) => (existing?.typed[name] ? [[name, existing.typed[name]] as const] : []))
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
