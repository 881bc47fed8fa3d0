// SPDX-License-Identifier: AGPL-3.0-or-later
/** The sheet on paper: two columns that say the same, piece by piece, under the same numbers. The page and the PDF are drawn from it. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { moneyInWords } from '#kernel/i18n/numbers.ts'
import type { Cost, Needed } from '../sheet-parts/queries.ts'
import type { SheetContent } from '../views/sheet.tsx'
import { type Memory, wordsIn } from './blocks.ts'
import type { PrintKey } from './keys.ts'
import { type PrintLanguage, WORDS } from './words.ts'

/** One piece in both columns; `other` is null where it is in Italian only. */
export interface Pair {
  readonly it: string
  readonly other: string | null
}

export interface LeafletPart {
  readonly heading: Pair
  /** Under the same numbers on both sides; one alone is not numbered. */
  readonly items: readonly Pair[]
}

export interface Leaflet {
  readonly title: Pair
  readonly summary: Pair
  readonly parts: readonly LeafletPart[]
}

interface Told {
  readonly service: { readonly title: LocalText; readonly summary: LocalText }
  readonly content: Pick<SheetContent, 'details' | 'parts'>
}

/** `language`: null prints Italian alone. */
export function leafletOf(
  { service, content }: Told,
  language: PrintLanguage | null,
  memory: Memory,
): Leaflet {
  const speaker = speakerOf(language, memory)
  const { pair, word, lines } = speaker
  const { details, parts } = content
  const part = (key: PrintKey, items: readonly Pair[]): LeafletPart[] =>
    items.length > 0 ? [{ heading: word(key), items }] : []
  const ask = [word('ask')]
  return {
    title: pair(service.title),
    summary: pair(service.summary),
    parts: [
      ...part('who', lines(details.who)),
      ...part(
        'need',
        parts.documents.length > 0 ? parts.documents.map((one) => neededIn(speaker, one)) : ask,
      ),
      ...part('cost', parts.costs.length > 0 ? parts.costs.map((one) => costIn(speaker, one)) : ask),
      ...part('how', lines(details.how)),
      ...part('time', timesIn(speaker, content)),
      ...part('outputs', lines(details.outputs)),
      ...part('cases', lines(details.special_cases)),
      ...part('limits', lines(details.constraints)),
    ],
  }
}

interface Speaker {
  readonly pair: (text: LocalText) => Pair
  readonly word: (key: PrintKey) => Pair
  /** A text of several lines as several pieces, when both languages have as many. */
  readonly lines: (text: LocalText) => Pair[]
}

const linesOf = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '')

function speakerOf(language: PrintLanguage | null, memory: Memory): Speaker {
  const inOther = (text: LocalText) => (language === null ? null : wordsIn(language, text, memory))
  const pair = (text: LocalText): Pair => ({ it: text.it, other: inOther(text) })
  return {
    pair,
    word: (key) => ({ it: WORDS.it[key], other: language === null ? null : WORDS[language][key] }),
    lines: (text) => {
      const [it, words] = [linesOf(text.it), inOther(text)]
      if (words === null) return it.map((line) => ({ it: line, other: null }))
      const other = linesOf(words)
      return it.length === other.length
        ? it.map((line, index) => ({ it: line, other: other[index]! }))
        : [{ it: it.join(' '), other: other.join(' ') }]
    },
  }
}

/** Pieces of one line: in the other language only where its name is, and then what lacks stays in Italian. */
function joined(pieces: readonly (Pair | null)[], by: (side: (pair: Pair) => string) => string): Pair {
  const [name] = pieces
  return {
    it: by(({ it }) => it),
    other: name?.other == null ? null : by(({ it, other }) => other ?? it),
  }
}

function neededIn({ pair, word }: Speaker, { name, form, translation, mandatory, condition }: Needed): Pair {
  const facts = [
    word(form),
    translation === 'none' ? null : word(translation),
    mandatory ? null : word('optional'),
  ].filter((one) => one !== null)
  const [called, when] = [pair(name), condition.it ? pair(condition) : null]
  return joined(
    [called],
    (side) => `${side(called)} (${facts.map(side).join('; ')})${when ? `. ${side(when)}` : ''}`,
  )
}

function costIn({ pair, word }: Speaker, { label, amount, currency, payer_condition }: Cost): Pair {
  const [called, who] = [pair(label), payer_condition.it ? pair(payer_condition) : null]
  // A sum is written in one way, so that both sides show the same figures.
  const sum = amount !== null && Number(amount) > 0 ? moneyInWords('it', { amount, currency }) : null
  const free = amount !== null && Number(amount) === 0 ? word('free') : null
  const told = (side: (pair: Pair) => string) => sum ?? (free ? side(free) : null)
  return joined(
    [called],
    (side) => `${side(called)}${told(side) === null ? '' : `: ${told(side)}`}${who ? `. ${side(who)}` : ''}`,
  )
}

function timesIn({ word }: Speaker, { details }: Told['content']): Pair[] {
  if (details.max_days === null) return []
  const days = word('days')
  return [
    {
      it: `${days.it}: ${details.max_days}`,
      other: days.other === null ? null : `${days.other}: ${details.max_days}`,
    },
  ]
}
