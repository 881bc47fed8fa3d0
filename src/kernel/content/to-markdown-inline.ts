// SPDX-License-Identifier: AGPL-3.0-or-later
/** Lines of text as Markdown, so written that no reader of CommonMark takes words for signs or signs for words. */
import type { Inline, Mark, Text } from './schema.ts'
import { sameMark } from './tidy-inline.ts'

/** A piece of a line: words, or the sign that opens or closes a mark. */
type Piece =
  | { kind: 'words'; text: string; encodeFirst: boolean; encodeLast: boolean }
  | { kind: 'sign'; raw: string; end: 'open' | 'close' }

/** One string a line, `\` at the end of those that a line break follows; none for an empty text. */
export function inlineLines(content: readonly Inline[], { lineStart = true } = {}): string[] {
  if (content.length === 0) return []
  const lines: Text[][] = [[]]
  for (const node of content)
    if (node.type === 'text') lines.at(-1)!.push(node)
    else lines.push([])
  return lines.map((line, at) => {
    const raw = write(spans(line, []))
    return `${lineStart ? escapeLineStart(raw) : raw}${at < lines.length - 1 ? '\\' : ''}`
  })
}

/** The text between the brackets of an image. */
export const escapeLabel = (text: string): string => escapeWords(text)

// Which mark is opened first when two run equally far.
const OUTERMOST: readonly Mark['type'][] = ['lang', 'link', 'strong', 'em']

/** Opens at each place the mark that runs furthest, so that signs are properly nested. */
function spans(texts: readonly Text[], open: readonly Mark[]): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < texts.length; ) {
    const marks = (texts[at]!.marks ?? []).filter((mark) => !open.some((other) => sameMark(mark, other)))
    if (marks.length === 0) {
      pieces.push({ kind: 'words', text: texts[at]!.text, encodeFirst: false, encodeLast: false })
      at++
      continue
    }
    const { mark, end } = furthest(texts, at, marks)
    const [opening, closing] = signs(mark)
    pieces.push({ kind: 'sign', raw: opening, end: 'open' })
    for (const piece of spans(texts.slice(at, end), [...open, mark])) pieces.push(piece)
    pieces.push({ kind: 'sign', raw: closing, end: 'close' })
    at = end
  }
  return pieces
}

function furthest(texts: readonly Text[], from: number, marks: readonly Mark[]): { mark: Mark; end: number } {
  const inOrder = OUTERMOST.flatMap((type) => marks.filter((mark) => mark.type === type))
  // A link may not hold a language sign, which has brackets of its own: where one is still to open, it opens first.
  const lang = inOrder.find((mark) => mark.type === 'lang')
  return inOrder
    .filter((mark) => !(lang && mark.type === 'link'))
    .map((mark) => ({ mark, end: runEnd(texts, from, mark) }))
    .reduce((best, each) => (each.end > best.end ? each : best))
}

function runEnd(texts: readonly Text[], from: number, mark: Mark): number {
  const langAt = (at: number) => texts[at]?.marks?.find(({ type }) => type === 'lang')
  const start = langAt(from)
  let at = from + 1
  while (at < texts.length && texts[at]!.marks?.some((other) => sameMark(mark, other))) {
    const here = langAt(at)
    if (mark.type === 'link' && !(here && start ? sameMark(here, start) : here === start)) break
    at++
  }
  return at
}

/** `_` and `**` never meet in one run of signs, whose reading depends on its length. */
function signs(mark: Mark): [string, string] {
  switch (mark.type) {
    case 'strong':
      return ['**', '**']
    case 'em':
      return ['_', '_']
    case 'link':
      return ['[', `](${mark.attrs.href.replace(/[()]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&')})`]
    case 'lang':
      return ['[', `]{lang=${mark.attrs.lang}}`]
  }
}

function write(pieces: Piece[]): string {
  for (const [at, piece] of pieces.entries()) if (piece.kind === 'sign') freeSign(pieces, at, piece)
  const out: string[] = []
  for (const piece of pieces) {
    const before = out.at(-1)
    // "!" before a bracket would make an image of it.
    if (piece.kind === 'sign' && piece.raw.startsWith('[') && before?.endsWith('!'))
      out[out.length - 1] = `${before.slice(0, -1)}\\!`
    out.push(piece.kind === 'sign' ? piece.raw : writeWords(piece))
  }
  return out.join('')
}

/**
 * `**` and `_` count only where CommonMark's rules on flanking allow (0.31, section 6.2): a space inside switches them off,
 * so does a letter outside with a sign inside, and for `_` any letter outside. There the space or the letter is written
 * as a number (`&#110;`).
 */
function freeSign(pieces: readonly Piece[], at: number, sign: { raw: string; end: 'open' | 'close' }): void {
  if (sign.raw !== '**' && sign.raw !== '_') return
  const outside = pieces[sign.end === 'open' ? at - 1 : at + 1]
  const inside = pieces[sign.end === 'open' ? at + 1 : at - 1]
  // Marks that cross are cut in two, and the cut may fall on a space.
  if (inside?.kind === 'words' && /\s/.test(sign.end === 'open' ? inside.text[0]! : inside.text.at(-1)!))
    encode(inside, sign.end === 'open' ? 'first' : 'last')
  if (outside?.kind !== 'words') return
  const near = sign.end === 'open' ? outside.text.at(-1)! : outside.text[0]!
  if (/[ \u00a0!-/:-@[-`{-~]/.test(near)) return
  if (sign.raw === '**' && isPlainLetter(inside, sign.end)) return
  encode(outside, sign.end === 'open' ? 'last' : 'first')
}

function encode(words: Extract<Piece, { kind: 'words' }>, edge: 'first' | 'last'): void {
  if (edge === 'first') words.encodeFirst = true
  else words.encodeLast = true
}

/** Whether the sign's inner side shows a letter that stays a letter: a lone one may itself be written as a number. */
function isPlainLetter(inside: Piece | undefined, end: 'open' | 'close'): boolean {
  if (inside?.kind !== 'words') return false
  return end === 'open' ? /^[\p{L}\p{N}]./su.test(inside.text) : /.[\p{L}\p{N}]$/su.test(inside.text)
}

function writeWords({ text, encodeFirst, encodeLast }: Extract<Piece, { kind: 'words' }>): string {
  if (!encodeFirst && !encodeLast) return escapeWords(text)
  const letters = [...text]
  const first = encodeFirst || letters.length === 1 ? numbered(letters.shift()) : ''
  const last = encodeLast ? numbered(letters.pop()) : ''
  return first + escapeWords(letters.join('')) + last
}

const numbered = (letter: string | undefined): string =>
  letter === undefined ? '' : `&#${letter.codePointAt(0)};`

const escapeWords = (text: string): string =>
  text
    .replace(/[\\*[\]]|<(?=\S)|&(?=#?\w+;)/g, '\\$&')
    // Inside a word `_` is a letter like another.
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')

/** Signs that make a list, a title, a quotation, a rule or a table only where a line begins. */
const escapeLineStart = (line: string): string =>
  line
    .replace(/^(?:[-+](?=\s|$)|#{1,6}(?=\s|$)|>|[-:|][-:|\s]*$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
