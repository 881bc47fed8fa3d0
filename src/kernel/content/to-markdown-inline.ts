// SPDX-License-Identifier: AGPL-3.0-or-later
/** Lines of text as Markdown, so written that no reader of CommonMark takes words for signs or signs for words. */
import { isScriptWord } from './bracket-rules.ts'
import type { Footnote, Inline, Mark, Text } from './schema.ts'
import { sameMark } from './tidy-inline.ts'

type Run = Text | Footnote

/** A piece of a line: words, the sign that opens or closes a mark, or what is written in one way only. */
type Piece =
  | { kind: 'words'; text: string; encodeFirst: boolean; encodeLast: boolean }
  | { kind: 'sign'; raw: string; end: 'open' | 'close' }
  | { kind: 'whole'; raw: string }

/** One string a line, `\` at the end of those that a line break follows; none for an empty text. */
export function inlineLines(content: readonly Inline[], { lineStart = true } = {}): string[] {
  if (content.length === 0) return []
  const lines: Run[][] = [[]]
  for (const node of content)
    if (node.type === 'hard_break') lines.push([])
    else lines.at(-1)!.push(node)
  return lines.map((line, at) => {
    const raw = write(spans(line, []))
    return `${lineStart ? escapeLineStart(raw) : raw}${at < lines.length - 1 ? '\\' : ''}`
  })
}

/** The text between the brackets of an image. */
export const escapeLabel = (text: string): string => escapeWords(text)

// Which mark is opened first when two run equally far.
const OUTERMOST: readonly Mark['type'][] = ['lang', 'sup', 'sub', 'link', 'strike', 'strong', 'em']

/** Opens at each place the mark that runs furthest, so that signs are properly nested. */
function spans(runs: readonly Run[], open: readonly Mark[]): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < runs.length; ) {
    const run = runs[at]!
    const marks = marksOf(run).filter((mark) => !open.some((other) => sameMark(mark, other)))
    const toOpen = marks.filter((mark) => !isShort(mark, run))
    if (toOpen.length === 0) {
      pieces.push(pieceOf(run, marks))
      at++
      continue
    }
    const { mark, end } = furthest(runs, at, toOpen)
    const [opening, closing] = signs(mark)
    pieces.push({ kind: 'sign', raw: opening, end: 'open' })
    for (const piece of spans(runs.slice(at, end), [...open, mark])) pieces.push(piece)
    pieces.push({ kind: 'sign', raw: closing, end: 'close' })
    at = end
  }
  return pieces
}

const marksOf = (run: Run): readonly Mark[] => (run.type === 'text' ? (run.marks ?? []) : [])

/** Whether a word is raised or lowered by one sign on each side, `m^2^`. */
const isShort = ({ type }: Mark, run: Run): boolean =>
  (type === 'sup' || type === 'sub') && run.type === 'text' && isScriptWord(run.text)

function pieceOf(run: Run, short: readonly Mark[]): Piece {
  if (run.type === 'footnote') return { kind: 'whole', raw: `^[${write(spans(run.content, []))}]` }
  const sign = short[0] && { sup: '^', sub: '~' }[short[0].type as 'sup' | 'sub']
  if (sign) return { kind: 'whole', raw: `${sign}${run.text}${sign}` }
  return { kind: 'words', text: run.text, encodeFirst: false, encodeLast: false }
}

/** Marks that are written in brackets of their own, which a link may not hold. */
const inBrackets = (run: Run | undefined): Mark[] =>
  run ? marksOf(run).filter((mark) => ['lang', 'sup', 'sub'].includes(mark.type) && !isShort(mark, run)) : []

function furthest(runs: readonly Run[], from: number, marks: readonly Mark[]): { mark: Mark; end: number } {
  const inOrder = OUTERMOST.flatMap((type) => marks.filter((mark) => mark.type === type))
  // Where a mark with brackets of its own is still to open, it opens before the link.
  const isHeld = inOrder.some((mark) => mark.type === 'lang' || mark.type === 'sup' || mark.type === 'sub')
  return inOrder
    .filter((mark) => !(isHeld && mark.type === 'link'))
    .map((mark) => ({ mark, end: runEnd(runs, from, mark) }))
    .reduce((best, each) => (each.end > best.end ? each : best))
}

function runEnd(runs: readonly Run[], from: number, mark: Mark): number {
  const start = inBrackets(runs[from])
  let at = from + 1
  while (at < runs.length && marksOf(runs[at]!).some((other) => sameMark(mark, other))) {
    const here = inBrackets(runs[at])
    if (
      mark.type === 'link' &&
      !(here.length === start.length && here.every((each, n) => sameMark(each, start[n]!)))
    )
      break
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
    case 'strike':
      return ['~~', '~~']
    case 'sup':
    case 'sub':
      return ['[', `]{${mark.type}}`]
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
    out.push(piece.kind === 'words' ? writeWords(piece) : piece.raw)
  }
  return out.join('')
}

/**
 * `**`, `~~` and `_` count only where CommonMark's rules on flanking allow (0.31, section 6.2): a space inside switches them off,
 * so does a letter outside with a sign inside, and for `_` any letter outside. There the space or the letter is written
 * as a number (`&#110;`).
 */
function freeSign(pieces: readonly Piece[], at: number, sign: { raw: string; end: 'open' | 'close' }): void {
  if (!/^(?:\*\*|~~|_)$/.test(sign.raw)) return
  const outside = pieces[sign.end === 'open' ? at - 1 : at + 1]
  const inside = pieces[sign.end === 'open' ? at + 1 : at - 1]
  // Marks that cross are cut in two, and the cut may fall on a space.
  if (inside?.kind === 'words' && /\s/.test(sign.end === 'open' ? inside.text[0]! : inside.text.at(-1)!))
    encode(inside, sign.end === 'open' ? 'first' : 'last')
  if (outside?.kind !== 'words') return
  const near = sign.end === 'open' ? outside.text.at(-1)! : outside.text[0]!
  if (/[ \u00a0!-/:-@[-`{-~]/.test(near)) return
  if (sign.raw !== '_' && isPlainLetter(inside, sign.end)) return
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
  let first = encodeFirst || letters.length === 1 ? numbered(letters.shift()) : ''
  // A joiner after a number would be one after a semicolon, where nobody needs it and the reader takes it out.
  while (first && /^[\u200C\u200D]/.test(letters[0] ?? '')) first += numbered(letters.shift())
  const last = encodeLast ? numbered(letters.pop()) : ''
  return first + escapeWords(letters.join('')) + last
}

const numbered = (letter: string | undefined): string =>
  letter === undefined ? '' : `&#${letter.codePointAt(0)};`

const escapeWords = (text: string): string =>
  text
    .replace(/[\\*[\]^~]|<(?=\S)|&(?=#?\w+;)/g, '\\$&')
    // Inside a word `_` is a letter like another.
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')

/** Signs that make a list, a title, a quotation, a rule or a table only where a line begins. */
const escapeLineStart = (line: string): string =>
  line
    .replace(/^(?:[-+](?=\s|$)|#{1,6}(?=\s|$)|>|[-:|][-:|\s]*$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([A-Za-z][a-z]{0,7}(?:-[a-z]{3,14}(?:\.\d{1,2})?)?|[A-Z]{2,8})(\))(?=\s|$)/, '$1\\$2')
    .replace(/^([aAiI])\.(?=\s|$)/, '$1\\.')
