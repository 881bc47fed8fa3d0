// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActKind } from './act-words.ts'

/** URN:NIR (Normeinrete), CELEX of any sector, ECLI (Council conclusions 2011/C 127/01): names that an act has everywhere. */
const NAMES =
  /^(?:urn:nir:[a-z0-9.;:@~!-]+|\d[12]\d{3}[A-Z]{1,2}\d{4}(?:\(\d{2}\))?|ECLI:[A-Z]{2}:[A-Z0-9]+:\d{4}:[A-Z0-9.]+)$/

export const isActName = (urn: string): boolean => NAMES.test(urn)

/** The lines of a text area, without empty ones and repeats. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

const KINDS_IN_NAMES: readonly (readonly [RegExp, ActKind])[] = [
  [/:costituzione:/, 'constitution'],
  [/:decreto\.legislativo:/, 'legislative_decree'],
  [/:decreto\.legge:/, 'decree_law'],
  [/:decreto/, 'decree'],
  [/:legge/, 'law'],
  [/:circolare:/, 'circular'],
  [/:accordo:/, 'agreement'],
  [/^\d{5}L/, 'directive'],
  [/^\d{5}R/, 'regulation'],
  [/^ECLI:/, 'ruling'],
]

/** What kind of act its official name says it is. */
export const kindFromUrn = (urn: string): ActKind =>
  KINDS_IN_NAMES.find(([pattern]) => pattern.test(urn))?.[1] ?? 'other'
