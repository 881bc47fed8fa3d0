// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Invalid } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { BodyRecord } from './queries.ts'

/** The codes that are a body's own. */
export type Codes = Pick<BodyRecord, 'name' | 'ipa_code' | 'fiscal_code'>

const CODES = ['ipa_code', 'fiscal_code'] as const

/** Errors at the codes that another of the known bodies has. */
export function codesTaken(
  record: Codes,
  known: readonly (Codes & { id: string })[],
  own: string | null,
): Invalid['fields'] {
  const errors: Record<string, { source: string; values: Record<string, string> }> = {}
  for (const other of known)
    for (const field of CODES)
      if (other.id !== own && record[field] !== null && other[field] === record[field])
        errors[field] = { source: msg('È già di un altro ente: {name}.'), values: { name: other.name } }
  return errors
}
