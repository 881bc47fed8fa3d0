// SPDX-License-Identifier: AGPL-3.0-or-later
/** What one reading of a Markdown text remembers; markdown-it carries it as its `env`. */

interface Definition {
  words: string
  /** From 1. */
  line: number
  isCalled: boolean
}

export interface Reading {
  /** Notes written apart, by their name. */
  notes: Map<string, Definition>
  /** Characters of notes read where they were called: a note called often is copied as often. */
  copied: number
  isInNote: boolean
  /** Lists of letters with dots around the line that is read. */
  dotted: number
}

export const newReading = (): Reading => ({ notes: new Map(), copied: 0, isInNote: false, dotted: 0 })
