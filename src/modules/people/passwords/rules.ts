// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which passwords are no secret (OWASP ASVS 5 V6.2.4, V6.2.11, V6.2.12). What they are made of is nobody's business (V6.2.5). */
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { COMMON_PASSWORDS } from './common-passwords.ts'

/** So many characters must be left when what everybody knows of a person is taken away. */
const LEAST_OF_ITS_OWN = 8
/** A piece as long as this, written again and again, is one secret as short as the piece. */
const LONGEST_PIECE = 8
/** Shorter words stand in any sentence by chance. */
const SHORTEST_WORD = 3

const COMMON: FieldError = {
  source: msg('Questa password la provano tutti per prima: è tra le più usate. Scegline un’altra.'),
}
const REPEATED: FieldError = {
  source: msg('Questa password ripete pochi caratteri: si indovina presto. Scegline un’altra.'),
}
const OWN: FieldError = {
  source: msg(
    'Questa password è fatta del tuo nome, del tuo indirizzo o del nome della rete. Scegline un’altra.',
  ),
}

/** Case, accents and compatibility forms do not make another word for whoever guesses. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const isListed = (folded: string): boolean => folded !== '' && COMMON_PASSWORDS.includes(`\n${folded}\n`)

/** A listed one stays what it is with a year before it or an exclamation mark after it. */
const isCommon = (folded: string): boolean =>
  isListed(folded) || isListed(folded.replace(/^\P{L}+|\P{L}+$/gu, ''))

/** 'abcabcabcabc', 'passwordpassword', 'aaaaaaaaaaaa'. */
function isRepeated(folded: string): boolean {
  const characters = [...folded]
  for (let piece = 1; piece <= Math.min(LONGEST_PIECE, characters.length / 2); piece++)
    if (characters.every((character, index) => character === characters[index % piece])) return true
  return false
}

/** 'abcdefghijkl', '987654321098'. */
function isRun(folded: string): boolean {
  const steps = [...folded].slice(1).map((character, index) => {
    const step = character.codePointAt(0)! - folded.codePointAt(index)!
    return Math.abs(step) === 9 ? -Math.sign(step) : step
  })
  return steps.length > 0 && steps.every((step) => step === steps[0] && Math.abs(step) <= 1)
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => [...word].length >= SHORTEST_WORD)

const together = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

function isOwn(folded: string, known: readonly string[]): boolean {
  const words = known.flatMap((text) => [together(text), ...wordsOf(text)])
  const longestFirst = words.filter((word) => word !== '').sort((a, b) => b.length - a.length)
  const whole = together(folded)
  const left = longestFirst.reduce((text, word) => text.replaceAll(word, ''), whole)
  return left.length < whole.length && [...left].length < LEAST_OF_ITS_OWN
}

/** Why a password is no secret, null when it may be one. `known`: names, address, network: what everybody knows of whoever chooses it. */
export function weaknessOf(password: string, known: readonly string[]): FieldError | null {
  const folded = fold(password)
  if (isCommon(folded)) return COMMON
  if (isRepeated(folded) || isRun(folded)) return REPEATED
  return isOwn(folded, known) ? OWN : null
}
