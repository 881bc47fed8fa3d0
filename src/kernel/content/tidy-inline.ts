// SPDX-License-Identifier: AGPL-3.0-or-later
/** The canonical form of a line of text: spaces and marks. */
import { withoutInvisible } from './invisible.ts'
import type { Footnote, Inline, Mark, Text } from './schema.ts'
import type { RawNode } from './tidy.ts'

/** From the outside in, as the schema sorts them. */
export const MARK_ORDER: readonly Mark['type'][] = ['link', 'lang', 'strike', 'strong', 'em', 'sup', 'sub']

interface Piece {
  text: string
  marks: Mark[]
  /** Stands as one word without marks, whatever is in it. */
  note?: Footnote
}
interface Part extends Piece {
  isSpace: boolean
}

/**
 * One space between words, none at the edges of the text nor around line breaks; a space carries only the marks that
 * both words beside it carry, so that no emphasis, link or language begins or ends on nothing.
 */
export function tidyInline(nodes: readonly RawNode[]): Inline[] {
  const lines: Piece[][] = [[]]
  for (const node of nodes)
    if (node.type === 'hard_break') lines.push([])
    else if (node.type === 'footnote') lines.at(-1)!.push(...noteOf(node))
    else lines.at(-1)!.push({ text: clean(node.text ?? ''), marks: inOrder(node.marks ?? []) })
  const tidied = lines.map(tidyLine)
  const full = tidied.flatMap((line, at) => (line.length > 0 ? [at] : []))
  return tidied
    .slice(full[0] ?? 0, (full.at(-1) ?? -1) + 1)
    .flatMap((line, at): Inline[] => (at === 0 ? line : [{ type: 'hard_break' }, ...line]))
}

function noteOf({ content = [] }: RawNode): Piece[] {
  const words = tidyInline(content.filter(({ type }) => type === 'text')) as Text[]
  return words.length === 0 ? [] : [{ text: '', marks: [], note: { type: 'footnote', content: words } }]
}

const clean = (text: string): string => withoutInvisible(text).normalize('NFC')

function tidyLine(pieces: readonly Piece[]): Inline[] {
  const parts = wordsAndSpaces(pieces)
  if (parts.at(-1)?.isSpace) parts.pop()
  if (parts[0]?.isSpace) parts.shift()
  for (const [at, part] of parts.entries())
    if (part.isSpace) part.marks = shared(part.marks, parts[at - 1]!.marks, parts[at + 1]!.marks)
  return joined(parts).map(({ text, marks, note }) => {
    if (note) return note
    return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }
  })
}

/**
 * Words, and the spaces at the edges of pieces; neighbouring spaces become one part, under the marks that all of them carry.
 * Spaces inside a piece stand between words of the same marks and stay with them.
 */
function wordsAndSpaces(pieces: readonly Piece[]): Part[] {
  const parts: Part[] = []
  const addSpace = (text: string, marks: Mark[]) => {
    const last = parts.at(-1)
    if (last?.isSpace) {
      last.text += text
      last.marks = shared(last.marks, marks)
    } else if (text !== '') parts.push({ text, marks, isSpace: true })
  }
  for (const { text, marks, note } of pieces) {
    if (note) {
      parts.push({ text, marks, note, isSpace: false })
      continue
    }
    const words = text.trim()
    const start = text.length - text.trimStart().length
    if (start > 0) addSpace(text.slice(0, start), marks)
    if (words === '') continue
    parts.push({ text: words, marks, isSpace: false })
    if (start + words.length < text.length) addSpace(text.slice(start + words.length), marks)
  }
  for (const part of parts) part.text = collapse(part.text)
  return parts
}

/** A no-break space says something and stays; the others are one space. */
const collapse = (text: string): string => text.replace(/[\t\n\v\f\r \u2028\u2029]+/g, ' ')

function joined(parts: readonly Piece[]): Piece[] {
  const runs: { texts: string[]; marks: Mark[]; note?: Footnote }[] = []
  for (const { text, marks, note } of parts) {
    const last = runs.at(-1)
    if (last && !note && !last.note && sameMarks(last.marks, marks)) last.texts.push(text)
    else runs.push({ texts: [text], marks, note })
  }
  // Again NFC: an accent may have stood in a piece of its own.
  return runs.map(({ texts, ...run }) => ({ ...run, text: texts.join('').normalize('NFC') }))
}

const shared = (first: Mark[], ...others: Mark[][]): Mark[] =>
  first.filter((mark) => others.every((marks) => marks.some((other) => sameMark(mark, other))))

/** Whether two marks are the same, language and address included. */
export function sameMark(a: Mark, b: Mark): boolean {
  if (a.type === 'link') return b.type === 'link' && a.attrs.href === b.attrs.href
  if (a.type === 'lang') return b.type === 'lang' && a.attrs.lang === b.attrs.lang
  return a.type === b.type
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, at) => sameMark(mark, b[at]!))

const inOrder = (marks: readonly Mark[]): Mark[] =>
  MARK_ORDER.flatMap((type) => {
    const mark = marks.find((each) => each.type === type)
    // Nothing is both raised and lowered.
    if (!mark || (type === 'sub' && marks.some((other) => other.type === 'sup'))) return []
    return [plain(mark)]
  })

/** A mark of our own: what came in may carry more than the schema names. */
function plain(mark: Mark): Mark {
  if (mark.type === 'link') return { type: 'link', attrs: { href: mark.attrs.href.normalize('NFC') } }
  if (mark.type === 'lang') return { type: 'lang', attrs: { lang: mark.attrs.lang } }
  return { type: mark.type }
}
