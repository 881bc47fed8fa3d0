// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Citations as an editor writes them in a text area, one a line: "D.Lgs. 286/1998 art. 35 c. 5 lett. a". A line that cannot be
 * placed is kept as it was written, with the doubt: the work of an hour is not refused for one act.
 */
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { findAct, isRuling, type NamedAct } from './acts.ts'
import { normalisePlace, type PlaceInAct } from './place.ts'
import { type SplitLine, splitLine } from './split-line.ts'

/** What is cited: a known act and a canonical place in it. */
export interface CitationInput extends PlaceInAct {
  readonly legalReferenceId: string
}

export type Doubt = 'unknown_act' | 'ruling' | 'unclear' | 'no_such_article' | 'article_unsure'

/** A line that nobody could place yet. */
export interface Doubted {
  readonly line: string
  readonly doubt: Doubt
}

export type Cited = CitationInput | Doubted

export const isDoubted = (cited: Cited | object): cited is Doubted => 'doubt' in cited

export interface KnownAct extends NamedAct {
  readonly id: string
  /** How many articles it has, where the register says so. */
  readonly articles?: number | null
}

export type ParsedCitations = { ok: true; citations: Cited[] } | { ok: false; errors: FieldError[] }

const MOST_LINES = 100
/** As many characters as a doubted line may have in its table. */
const MOST_CHARACTERS = 500
/** An act whose articles nobody counted seldom has more; the codes, which have, are worth counting. */
const LIKELY_ARTICLES = 200

function parseLine(line: string, acts: readonly KnownAct[]): Cited[] {
  const doubted = (doubt: Doubt): Cited[] => [{ line, doubt }]
  const split = splitLine(line)
  if (split.act === '') return doubted('unclear')
  const known = findAct(split.act, acts)
  if (!known) return doubted(isRuling(split.act) ? 'ruling' : 'unknown_act')
  const places = placesIn(split)
  if (!places) return doubted('unclear')
  const doubt = places.map((place) => doubtOf(place, known)).find((one) => one !== null)
  return doubt ? doubted(doubt) : places.map((place) => ({ legalReferenceId: known.id, ...place }))
}

/** The places that a line names; null when they are none, or when nobody can tell which belongs to which. */
function placesIn({ articles, commas, letters }: SplitLine): PlaceInAct[] | null {
  if (articles.length > 1 && commas.length + letters.length > 0) return null
  if (commas.length > 1 && letters.length > 0) return null
  const places: PlaceInAct[] = []
  for (const article of articles.length > 0 ? articles : [''])
    for (const comma of commas.length > 0 ? commas : [''])
      for (const letter of letters.length > 0 ? letters : ['']) {
        const result = normalisePlace({ article, comma, letter })
        if (!result.ok) return null
        places.push(result.place)
      }
  return places
}

function doubtOf({ article }: PlaceInAct, act: KnownAct): Doubt | null {
  const number = Number.parseInt(article, 10)
  if (Number.isNaN(number)) return null
  if (act.articles) return number > act.articles ? 'no_such_article' : null
  return number > LIKELY_ARTICLES ? 'article_unsure' : null
}

const keyOf = (cited: Cited): string =>
  isDoubted(cited)
    ? `? ${cited.line}`
    : [cited.legalReferenceId, cited.article, cited.comma, cited.letter].join('|')

/** Reads a text with one citation a line; empty lines and repeats are dropped. Refused only where it is too long. */
export function parseCitations(text: string, acts: readonly KnownAct[]): ParsedCitations {
  const lines = text.split('\n').map((line) => line.normalize('NFC').replace(/\s+/g, ' ').trim())
  if (lines.filter(Boolean).length > MOST_LINES)
    return {
      ok: false,
      errors: [
        { source: msg('Puoi scrivere al massimo {max, number} citazioni.'), values: { max: MOST_LINES } },
      ],
    }
  const tooLong = lines.flatMap((line, index) => (line.length > MOST_CHARACTERS ? [index + 1] : []))
  if (tooLong.length > 0)
    return {
      ok: false,
      errors: tooLong.map((line) => ({
        source: msg('Riga {line, number}: è troppo lunga. Scrivi una citazione sola, poi vai a capo.'),
        values: { line },
      })),
    }
  const cited = lines.flatMap((line) => (line === '' ? [] : parseLine(line, acts)))
  return { ok: true, citations: [...new Map(cited.map((one) => [keyOf(one), one])).values()] }
}

/** Whether a name, written alone on a line, is read back as the whole act of that name. */
export function readsBack(name: string): boolean {
  const { act, articles, commas, letters } = splitLine(name.replace(/\s+/g, ' ').trim())
  return act !== '' && articles.length + commas.length + letters.length === 0
}

interface Written extends PlaceInAct {
  readonly reference: { readonly short_title: string }
}

/** The same citations as lines that `parseCitations` reads back, for the text area of an editor. */
export const citationLines = (citations: readonly (Written | Doubted)[]): string =>
  citations
    .map((cited) => {
      if (isDoubted(cited)) return cited.line
      const { reference, article, comma, letter } = cited
      return [
        reference.short_title,
        article && `art. ${article}`,
        comma && `c. ${comma}`,
        letter && `lett. ${letter}`,
      ]
        .filter(Boolean)
        .join(' ')
    })
    .join('\n')
