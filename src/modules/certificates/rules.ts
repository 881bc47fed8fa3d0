// SPDX-License-Identifier: AGPL-3.0-or-later
import { normaliseCode } from '#kernel/ids.ts'

const CODE = /^[0-9A-HJKMNP-TV-Z]{13}$/

/** The code that somebody typed or dictated, or null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = normaliseCode(typed)
  return CODE.test(code) ? code : null
}

/** In groups of four, to be read aloud and copied: 'ABCD-EFGH-JKMN-P'. */
export const groupCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** The initials that a stranger sees of a name, such as "M. R.". */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0])
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toLocaleUpperCase('it')}.`)
    .join(' ')

/** The retention that the migration states. */
export const YEARS_KEPT = 10

export function yearsBefore(at: Date, years: number): Date {
  const before = new Date(at)
  before.setUTCFullYear(before.getUTCFullYear() - years)
  return before
}
