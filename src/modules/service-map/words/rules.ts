// SPDX-License-Identifier: AGPL-3.0-or-later
/** How people's words are read: without accents, without the words that say nothing, and with a letter wrong. */

/** Small letters without accents, words parted by one blank: 'Bonus bebè!' is 'bonus bebe'. */
export const plainOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join(' ') ?? ''

/** Words of a question that no sheet is found by, in Italian and in English. */
const SAYS_NOTHING = new Set(
  `il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle dal dalla nel nella sul sulla
  e o ma che chi cui non mi ti si ci vi ho hai ha sono sei se come dove quando quanto cosa devo deve devi posso puo voglio vorrei serve servono fare faccio
  mio mia miei tuo suo sua the an of to in for on my i do how what where when can get have need`.split(/\s+/),
)

const MOST_WORDS = 10

/** The words of a question that count; all of them where none does. */
export function wordsOf(question: string): string[] {
  const all = plainOf(question).split(' ').filter(Boolean)
  const telling = all.filter((word) => !SAYS_NOTHING.has(word))
  return (telling.length > 0 ? telling : all).slice(0, MOST_WORDS)
}

/** How many letters are wrong: one left out, too many, another, or two that changed places (Damerau, optimal string alignment). */
export function lettersApart(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  const rows = [[...Array(b.length + 1).keys()]]
  for (const [i, letter] of a.entries()) {
    const [above, row] = [rows[i]!, [i + 1]]
    for (const [j, against] of b.entries()) {
      const same = letter === against ? 0 : 1
      const swapped =
        i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === against ? rows[i - 1]![j - 1]! + 1 : Infinity
      row.push(Math.min(above[j + 1]! + 1, row[j]! + 1, above[j]! + same, swapped))
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}

const mostApart = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2)

/** The words with the nearest known ones in place of those that nobody knows; null where that changes nothing. */
export function corrected(
  words: readonly string[],
  nearby: ReadonlyMap<string, readonly string[]>,
): string[] | null {
  const right = words.map((word) => {
    const known = nearby.get(word) ?? []
    if (known.some((one) => one.startsWith(word))) return word
    const [best] = known
      .map((one) => ({ one, apart: lettersApart(word, one) }))
      .filter(({ apart }) => apart <= mostApart(word))
      .sort((a, b) => a.apart - b.apart)
    return best?.one ?? word
  })
  return right.some((word, index) => word !== words[index]) ? right : null
}
