// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Limit } from '#kernel/http/rate-limit.ts'
import { normaliseCode } from '#kernel/ids.ts'
import { MINUTE_MS } from '../rules.ts'

/** Name of the parameter that carries the page somebody was on the way to, as at sign-in. */
export const PENDING_SIGN_IN = 'ritorno'

/** Between the password and the second factor: time to find the telephone. */
export const STEP_MS = 10 * MINUTE_MS
/** Where the app is set up on the way in: it may have to be installed first. */
export const SET_UP_MS = 30 * MINUTE_MS
/** A new sheet of recovery codes is shown so long, or until the person says that it is kept. */
export const SHEET_MS = 15 * MINUTE_MS
/** A device has so long to answer. */
export const CHALLENGE_MS = 5 * MINUTE_MS

/**
 * Wrong codes of an app, for one account, wherever they come from: of a million codes three are right at a time, so that a whole day
 * of guessing finds one of eleven thousand accounts. Whoever guesses here knows the password already.
 */
export const WRONG_CODES: Limit = { max: 10, windowSeconds: 15 * 60 }
export const WRONG_CODES_IN_A_DAY: Limit = { max: 30, windowSeconds: 24 * 3600 }
/** Wrong recovery codes of one account from one address: nobody guesses 60 bits, and nobody can use up the owner's tries. */
export const WRONG_RECOVERY_CODES: Limit = { max: 10, windowSeconds: 15 * 60 }
/** Challenges asked for from one address: as loose as sign-ins. */
export const CHALLENGES_PER_ADDRESS: Limit = { max: 1000, windowSeconds: 10 * 60 }
/** More passkeys than anybody has devices. */
export const MOST_PASSKEYS = 10

export const RECOVERY_CODES = 10
const LABEL_LENGTH = 4
export const RECOVERY_LENGTH = 16

/** What was typed where a code is asked for, by its shape. */
export type TypedCode =
  | { readonly kind: 'app'; readonly code: string }
  | { readonly kind: 'recovery'; readonly label: string; readonly secret: string }

/** Null: it has the shape of neither, and is no guess. */
export function typedCode(typed: string): TypedCode | null {
  const digits = typed.replace(/[\s-]/g, '')
  if (/^\d{6}$/.test(digits)) return { kind: 'app', code: digits }
  const code = normaliseCode(typed)
  if (code.length !== RECOVERY_LENGTH) return null
  return { kind: 'recovery', ...partsOf(code) }
}

/** A recovery code of 16 characters: four that find its row, twelve (60 bits) that are its secret. */
export const partsOf = (code: string): { label: string; secret: string } => ({
  label: code.slice(0, LABEL_LENGTH),
  secret: code.slice(LABEL_LENGTH),
})

/** In groups of four, as people read and copy them. */
export const inFours = (text: string, between = ' '): string => text.replace(/(.{4})(?=.)/g, `$1${between}`)

/** What protects an account beside its password. */
export interface Factors {
  readonly app: boolean
  readonly passkeys: number
}

export const hasFactor = ({ app, passkeys }: Factors): boolean => app || passkeys > 0

/** Whether the last one would go from somebody whose role asks for one. */
export const isLastRequired = (left: Factors, required: boolean): boolean => required && !hasFactor(left)
