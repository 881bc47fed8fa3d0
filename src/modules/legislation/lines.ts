// SPDX-License-Identifier: AGPL-3.0-or-later
/** Citations as an editor writes them in a text area, one a line: "D.Lgs. 286/1998 art. 35 c. 5 lett. a". */
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { findAct, type NamedAct, nearActs } from './acts.ts'
import { ARTICLE_PATTERN, LETTER_PATTERN, NUMBER_PATTERN, normalisePlace, type Place } from './place.ts'

/** What is cited: a known act and a canonical place in it. */
export interface CitationInput extends Place {
  readonly legalReferenceId: string
}

export interface KnownAct extends NamedAct {
  readonly id: string
}

export type ParsedCitations = { ok: true; citations: CitationInput[] } | { ok: false; errors: FieldError[] }

const MOST_LINES = 100
const END = '(?![\\p{L}\\d])'
const ARTICLE = new RegExp(`\\b(?:articolo|article|art)\\.?\\s*(${ARTICLE_PATTERN})${END}`, 'iu')
const COMMA = new RegExp(
  `\\b(?:comma|co|c|paragrafo|paragraph|para|par)\\b\\.?\\s*(${NUMBER_PATTERN})${END}`,
  'iu',
)
const LETTER = new RegExp(
  `\\b(?:lettera|letter|lett|let|punto|point)\\b\\.?\\s*\\(?(${LETTER_PATTERN})${END}\\)?`,
  'iu',
)
const SEVERAL = /\b(?:artt|articoli|articles|commi|lettere)\b|\b(?:e|ed|and)\s+\d/iu
const LEFT_OVER = /\b(art|articolo|article|comma|paragrafo|par|lett|lettera)\b\.?/iu
// "art. 35 del D.Lgs. 286/1998": what joins the place to the act.
const JOINTS = /^(?:[\s,;.:–-]|\b(?:del|della|dello|of|the)\b|\bdell['’])+|[\s,;:–-]+$/giu

/** The place in a line, and what remains of the line: the name of the act. */
function split(line: string): { typed: Partial<Place>; act: string } {
  let rest = line
  const take = (pattern: RegExp): string => {
    const match = pattern.exec(rest)
    if (!match) return ''
    rest = `${rest.slice(0, match.index)},${rest.slice(match.index + match[0].length)}`
    return match[1]!
  }
  // An act known by URN carries its own punctuation: nothing may be taken out of it.
  const urn = /\burn:nir:\S+/i.exec(rest)?.[0].replace(/[,.]+$/, '')
  if (urn) rest = rest.replace(urn, ' ')
  const typed = { article: take(ARTICLE), comma: take(COMMA), letter: take(LETTER) }
  const act = rest
    .replace(/(?:\s*,)+/g, ',')
    .replace(JOINTS, '')
    .trim()
  return { typed, act: urn ?? act }
}

function parseLine(text: string, line: number, acts: readonly KnownAct[]): CitationInput | FieldError {
  if (SEVERAL.test(text))
    return {
      source: msg('Riga {line, number}: scrivi una citazione sola, poi vai a capo.'),
      values: { line },
    }
  const { typed, act } = split(text)
  if (act === '')
    return {
      source: msg('Riga {line, number}: manca l’atto, per esempio D.Lgs. 286/1998.'),
      values: { line },
    }
  const known = findAct(act, acts)
  if (!known) return unknownAct(act, line, acts)
  const result = normalisePlace(typed)
  if (!result.ok)
    return {
      source: msg(
        'Riga {line, number}: prima di comma e lettera scrivi l’articolo, per esempio art. 35 c. 5.',
      ),
      values: { line },
    }
  return { legalReferenceId: known.id, ...result.place }
}

function unknownAct(act: string, line: number, acts: readonly KnownAct[]): FieldError {
  const values = { line, act: act.slice(0, 80) }
  if (LEFT_OVER.test(act))
    return {
      source: msg(
        'Riga {line, number}: non capisco «{act}». Scrivi per esempio: D.Lgs. 286/1998 art. 35 c. 5 lett. a.',
      ),
      values,
    }
  const near = nearActs(act, acts).map((known) => known.short_title)
  if (near.length === 0)
    return {
      source: msg('Riga {line, number}: l’atto «{act}» non è nell’elenco degli atti conosciuti.'),
      values,
    }
  return {
    source: msg('Riga {line, number}: l’atto «{act}» non è nell’elenco. Forse intendi: {near}.'),
    values: { ...values, near: near.join('; ') },
  }
}

const isError = (outcome: CitationInput | FieldError): outcome is FieldError => 'source' in outcome

const keyOf = (c: CitationInput): string => [c.legalReferenceId, c.article, c.comma, c.letter].join('|')

/** Reads a text with one citation a line; empty lines and repeats are dropped. Every wrong line has its error. */
export function parseCitations(text: string, acts: readonly KnownAct[]): ParsedCitations {
  const lines = text.split('\n').map((line) => line.normalize('NFC').replace(/\s+/g, ' ').trim())
  if (lines.filter(Boolean).length > MOST_LINES)
    return {
      ok: false,
      errors: [
        { source: msg('Puoi scrivere al massimo {max, number} citazioni.'), values: { max: MOST_LINES } },
      ],
    }
  const outcomes = lines.flatMap((line, index) => (line === '' ? [] : [parseLine(line, index + 1, acts)]))
  const errors = outcomes.filter(isError)
  if (errors.length > 0) return { ok: false, errors }
  const citations = new Map((outcomes as CitationInput[]).map((citation) => [keyOf(citation), citation]))
  return { ok: true, citations: [...citations.values()] }
}

interface Written extends Place {
  readonly reference: { readonly short_title: string }
}

/** The same citations as lines that `parseCitations` reads back, for the text area of an editor. */
export const citationLines = (citations: readonly Written[]): string =>
  citations
    .map(({ reference, article, comma, letter }) =>
      [
        reference.short_title,
        article && `art. ${article}`,
        comma && `c. ${comma}`,
        letter && `lett. ${letter}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join('\n')
