// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where in an act: article, comma and letter, written the one way in which they are stored and compared. */
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'

/** '' where the citation does not go so deep; all three empty: the whole act. */
export interface PlaceInAct {
  readonly article: string
  readonly comma: string
  readonly letter: string
}

/** Ordinals that Italian drafting puts after a number when something is inserted later ("34-bis"). */
const ORDINALS = [
  ...[
    'bis',
    'ter',
    'quater',
    'quinquies',
    'sexies',
    'septies',
    'octies',
    'novies',
    'decies',
    'undecies',
    'duodecies',
  ],
  ...[
    'terdecies',
    'quaterdecies',
    'quinquiesdecies',
    'quindecies',
    'sexiesdecies',
    'sexdecies',
    'septiesdecies',
  ],
  ...['octiesdecies', 'duodevicies', 'noviesdecies', 'undevicies', 'vicies'],
].sort((a, b) => b.length - a.length)

const INSERTED = `(?:\\s*-?\\s*(?:${ORDINALS.join('|')}))?(?:\\.\\d{1,2})?`
/** Patterns of what is typed: '34', '34bis', '34 - bis', '5-bis.1'; letters may carry an ordinal too ('b-bis'). */
export const NUMBER_PATTERN = `\\d{1,4}${INSERTED}`
export const ARTICLE_PATTERN = `(?:unico|${NUMBER_PATTERN})`
export const LETTER_PATTERN = `[a-z]{1,3}?${INSERTED}`

const whole = (pattern: string) => new RegExp(`^${pattern}$`, 'i')
const ARTICLE = whole(ARTICLE_PATTERN)
const COMMA = whole(NUMBER_PATTERN)
const LETTER = whole(LETTER_PATTERN)
const BEFORE_ORDINAL = new RegExp(`^(\\d+|[a-z]{1,3}?)\\s*-?\\s*(${ORDINALS.join('|')})(?=\\.|$)`)

function canonical(typed: string, pattern: RegExp): string | null {
  const value = typed.trim().toLowerCase().replace(/\)$/, '')
  if (value === '') return ''
  return pattern.test(value) ? value.replace(BEFORE_ORDINAL, '$1-$2') : null
}

export type PlaceResult = { ok: true; place: PlaceInAct } | { ok: false; error: FieldError }

const wrong = (source: string, value: string): PlaceResult => ({
  ok: false,
  error: { source, values: { value } },
})

/** The canonical place: '34 bis' is '34-bis', 'A)' is 'a'. A comma or a letter without an article is refused. */
export function normalisePlace(typed: Partial<PlaceInAct>): PlaceResult {
  const article = canonical(typed.article ?? '', ARTICLE)
  const comma = canonical(typed.comma ?? '', COMMA)
  const letter = canonical(typed.letter ?? '', LETTER)
  if (article === null)
    return wrong(msg('L’articolo «{value}» non va bene: scrivi per esempio 34 o 34-bis.'), typed.article!)
  if (comma === null)
    return wrong(msg('Il comma «{value}» non va bene: scrivi per esempio 5 o 5-bis.'), typed.comma!)
  if (letter === null)
    return wrong(msg('La lettera «{value}» non va bene: scrivi per esempio a o b-bis.'), typed.letter!)
  if (!article && (comma || letter))
    return wrong(msg('Manca l’articolo: prima di «{value}» scrivi quale articolo citi.'), comma || letter)
  return { ok: true, place: { article, comma, letter } }
}
