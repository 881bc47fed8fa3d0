// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which values of an office others may propose, and what is different in a proposal. */
import type { Limit } from '#kernel/http/rate-limit.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { Access } from '../office-words.ts'

/** 365 days. */
export const KEPT_MS = 365 * 24 * 3_600_000
/** Of one person in a day. */
export const PROPOSALS_PER_PERSON: Limit = { max: 40, windowSeconds: 86_400 }

/** Values of the form of an office by the names of its fields. None is of its place: that is of the location. */
export type ProposedValues = { readonly [field: string]: string | readonly string[] }

/** What everybody may read and whoever is signed in may propose, in the order of the sheet. */
export const PROPOSABLE = [
  'name',
  'purpose_it',
  'purpose_en',
  'access',
  'booking_url',
  'phone',
  'email',
  'pec',
  'website',
  'operators_note',
] as const
export type Proposable = (typeof PROPOSABLE)[number]

export type Values = { readonly [F in Exclude<Proposable, 'access'>]: string } & {
  readonly access: readonly Access[]
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Of what was written, what is not what stands there. */
export const changesIn = (now: Values, written: Values): Proposable[] =>
  PROPOSABLE.filter((field) => !same(now[field], written[field]))

export const pick = (values: Values, fields: readonly Proposable[]): ProposedValues =>
  Object.fromEntries(fields.map((field) => [field, values[field]]))

export interface Difference {
  readonly field: Proposable
  readonly was: string | readonly string[]
  readonly now: string | readonly string[]
  readonly proposed: string | readonly string[]
  /** The value is no longer the one that the proposal was made about. */
  readonly changed: boolean
  /** The value is already what was proposed. */
  readonly already: boolean
}

/** Field by field, in the order of the sheet. */
export const differences = (was: ProposedValues, proposed: ProposedValues, now: Values): Difference[] =>
  PROPOSABLE.filter((field) => proposed[field] !== undefined).map((field) => ({
    field,
    was: was[field]!,
    now: now[field],
    proposed: proposed[field]!,
    changed: !same(was[field], now[field]),
    already: same(proposed[field], now[field]),
  }))

export type ProposalState = 'open' | 'accepted' | 'in_part' | 'refused'

export const STATE_WORDS: Readonly<Record<ProposalState, string>> = {
  open: msg('Da decidere'),
  accepted: msg('Accettata'),
  in_part: msg('Accettata in parte'),
  refused: msg('Non accettata'),
}

export function stateOf({
  proposed,
  accepted,
}: {
  readonly proposed: ProposedValues
  readonly accepted: readonly string[] | null
}): ProposalState {
  if (accepted === null) return 'open'
  if (accepted.length === 0) return 'refused'
  return accepted.length === Object.keys(proposed).length ? 'accepted' : 'in_part'
}
