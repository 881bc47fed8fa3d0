// SPDX-License-Identifier: AGPL-3.0-or-later
/** A question as people type it, understood: synonyms that editors keep, letters that are wrong, words that say nothing. */
import type { Db } from '#kernel/db/db.ts'
import { corrected, plainOf, wordsOf } from '../words/rules.ts'
import { findsAny, listNearby, listSaid, type Searched } from './question-queries.ts'

export interface Understood {
  /** Null: nothing was asked, and everything is shown. */
  readonly searched: Searched | null
  /** Words of editors that the question holds. */
  readonly terms: readonly string[]
  /** What was looked for in place of what was typed, when that is found nowhere. */
  readonly instead: string | null
  /** Whether one of the words was enough: no service has all of them. */
  readonly loose: boolean
}

const NOTHING: Understood = { searched: null, terms: [], instead: null, loose: false }

/** Letters, marks and digits are all that is left in words: nothing in them is a sign of a query. */
const asQuery = (words: readonly string[], how: '&' | '|'): string =>
  words.map((word) => `${word}:*`).join(` ${how} `)

async function searchedFor(db: Db, plain: string): Promise<{ searched: Searched; terms: string[] }> {
  const said = await listSaid(db, plain)
  return {
    searched: {
      words: asQuery(wordsOf(plain), '&'),
      others: [...new Set(said.flatMap(({ means }) => means))].map((one) => asQuery(wordsOf(one), '&')),
      services: [...new Set(said.flatMap(({ services }) => services))],
    },
    terms: said.map(({ term }) => term),
  }
}

/** Up to five statements, all of them small: one where the question is found as it was typed. */
export async function understand(db: Db, question: string | null): Promise<Understood> {
  const plain = plainOf(question ?? '')
  if (plain === '') return NOTHING
  const asTyped = await searchedFor(db, plain)
  if (await findsAny(db, asTyped.searched)) return { ...asTyped, instead: null, loose: false }
  const words = wordsOf(plain)
  const right = corrected(words, await listNearby(db, words))?.join(' ') ?? null
  if (right !== null) {
    const asMeant = await searchedFor(db, right)
    if (await findsAny(db, asMeant.searched)) return { ...asMeant, instead: right, loose: false }
  }
  const any = { ...asTyped.searched, words: asQuery(words, '|') }
  return { searched: any, terms: [], instead: null, loose: await findsAny(db, any) }
}
