// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Short texts in two languages (jsonb) whose Italian has changed after their English. Long texts have a row a language and count
 * revisions (`stale.ts`); a short one remembers the Italian that its English was made from, for as long as that is not the one beside
 * it. Without that memory it is not stale: rows from before say what they said.
 */
import { createHash } from 'node:crypto'
import type { LocalText } from './local-text.ts'

/** 48 bits: it tells two states of one text apart, and protects nothing. */
const DIGEST_BYTES = 6
export const DIGEST_LENGTH = 8

export const textDigest = (text: string): string =>
  createHash('sha256')
    .update(text.replace(/\r\n?/g, '\n').trim())
    .digest()
    .subarray(0, DIGEST_BYTES)
    .toString('base64url')

/** Whether the English was made from another Italian than the one that stands. */
export const isStaleText = ({ en, of }: LocalText): boolean => en !== undefined && of !== undefined

/** Whether there is an English for the Italian that stands. A text without Italian needs none. */
export type EnglishState = 'missing' | 'stale' | 'fresh'

export function englishOf(texts: readonly LocalText[]): EnglishState {
  const said = texts.filter(({ it }) => it !== '')
  if (said.some(({ en }) => en === undefined)) return 'missing'
  return said.some(isStaleText) ? 'stale' : 'fresh'
}

export interface Saved {
  readonly it: string
  /** Empty: not translated. */
  readonly en: string
  /** Digest of the Italian that the page showed; undefined when it is not known. */
  readonly shown?: string
  /** The writer says that the English fits the Italian as it is now. */
  readonly fits?: boolean
}

/** The text as it is to be stored, over what was stored `before` (null: it is new). */
export function savedOver(before: LocalText | null, { it, en, shown, fits = false }: Saved): LocalText {
  if (en === '') return { it }
  const of = before === null || fits ? undefined : madeFrom(before, { it, en, shown })
  return of === undefined || of === textDigest(it) ? { it, en } : { it, en, of }
}

/** Digest of the Italian behind the English; undefined when that is the one that is saved with it. */
function madeFrom(before: LocalText, { it, en, shown }: Saved): string | undefined {
  if (en === before.en) return before.of ?? textDigest(before.it)
  // Written beside an Italian that somebody else has changed meanwhile: it was never a translation of theirs.
  return it === before.it ? shown : undefined
}
