// SPDX-License-Identifier: AGPL-3.0-or-later
/** Letters of lists, as the law counts them. */

/** Without j, k, w, x and y: so Italian acts count ("Regole e raccomandazioni per la formulazione tecnica dei testi legislativi", 2001). */
const ITALIAN = 'abcdefghilmnopqrstuvz'
const ENGLISH = 'abcdefghijklmnopqrstuvwxyz'
const FOREIGN = /[jkwxy]/i

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
  ] as const),
  ...([
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
]

/** A number (1 to 399) in small Roman figures. */
export function romanOf(number: number): string {
  let left = number
  let written = ''
  for (const [value, sign] of ROMAN)
    while (left >= value) {
      written += sign
      left -= value
    }
  return written
}

function romanValue(figures: string): number {
  let value = 0
  let rest = figures.toLowerCase()
  for (const [worth, sign] of ROMAN)
    while (rest.startsWith(sign)) {
      value += worth
      rest = rest.slice(sign.length)
    }
  return rest === '' ? value : 0
}

/** The letter after `before`, the letters of a list so far: `a` for none, `l` after `i`, `iv` after `i, ii, iii`, `c` after `b-bis`, `aa` after `z`. */
export function nextLetter(before: readonly string[], isEnglish = false): string {
  const last = before.at(-1)?.split('-')[0]
  if (!last) return 'a'
  const isUpper = last === last.toUpperCase()
  const next = isRoman(before)
    ? romanOf((romanValue(last) % 399) + 1)
    : afterLetter(last.toLowerCase(), before, isEnglish)
  return isUpper ? next.toUpperCase() : next
}

const isRoman = (letters: readonly string[]): boolean =>
  /^i$/i.test(letters[0]!) && letters.every((letter) => romanValue(letter.split('-')[0]!) > 0)

function afterLetter(last: string, before: readonly string[], isEnglish: boolean): string {
  const alphabet = isEnglish || before.some((letter) => FOREIGN.test(letter)) ? ENGLISH : ITALIAN
  const at = alphabet.indexOf(last[0]!)
  const isDoubled = last === last[0]!.repeat(last.length)
  if (!isDoubled) return last[0]! + (alphabet[alphabet.indexOf(last.at(-1)!) + 1] ?? 'z')
  const next = alphabet[at + 1]
  return next ? next.repeat(last.length) : 'a'.repeat(Math.min(3, last.length + 1))
}

/** What a browser shows before the item `number` (from 1) of a list of this `type` ('a', 'A', 'i', 'I'). */
export function letterOf(type: 'a' | 'A' | 'i' | 'I', number: number): string {
  const small = type.toLowerCase() === 'i' ? romanOf(number) : alphabetic(number)
  return type === type.toLowerCase() ? small : small.toUpperCase()
}

function alphabetic(number: number): string {
  let left = number
  let written = ''
  for (; left > 0; left = Math.floor((left - 1) / 26)) written = ENGLISH[(left - 1) % 26] + written
  return written
}
