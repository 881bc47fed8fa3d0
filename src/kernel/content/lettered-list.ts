// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * `a) words`, `b-bis) words`, `iv) words`: lists as the law writes them. CommonMark has numbers and bullets only; lines,
 * indents and ends are found as its rule for those finds them (0.31, 5.2 and 5.3).
 */
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs'
import { nextLetter } from './letters.ts'
import type { Reading } from './reading.ts'
import { isLetter } from './spec.ts'

const SIGN = /([A-Za-z]{1,8}(?:-[a-z]{3,14}(?:\.\d{1,2})?)?)([.)])(?=\s|$)/y
/** Lines looked through for the second item of a list with dots. */
const NEAR = 40

interface Sign {
  letter: string
  close: string
  /** The place after the sign. */
  end: number
}

function signAt(state: StateBlock, line: number): Sign | null {
  SIGN.lastIndex = state.bMarks[line]! + state.tShift[line]!
  const found = SIGN.exec(state.src)
  return found && isLetter(found[1]) ? { letter: found[1], close: found[2]!, end: SIGN.lastIndex } : null
}

/**
 * Whether a list may begin with a sign. "A. Rossi" and "v. art. 3" are words: letters with a dot make a list only from the
 * first one on, and where the second one comes too.
 */
function begins(state: StateBlock, line: number, endLine: number, { letter, close }: Sign): boolean {
  if (close === ')') return true
  // Words of an item end where the next item begins.
  if (state.sCount[line]! < state.blkIndent) return (state.env as Reading).dotted > 0
  if (!/^[ai]$/i.test(letter)) return false
  const second = nextLetter([letter])
  for (let next = line + 1; next < Math.min(endLine, line + NEAR); next++) {
    if (state.isEmpty(next) || state.sCount[next]! > state.sCount[line]!) continue
    const sign = state.sCount[next] === state.sCount[line] ? signAt(state, next) : null
    return sign?.close === close && sign.letter === second
  }
  return false
}

export function letteredList(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false
  const { listIndent, sCount, blkIndent } = state
  if (listIndent >= 0 && sCount[startLine]! - listIndent >= 4 && sCount[startLine]! < blkIndent) return false
  const first = signAt(state, startLine)
  if (!first || !begins(state, startLine, endLine, first)) return false
  // Words that go on from the line before are not cut by any letter, only by the first of a list.
  const interrupts = silent && state.parentType === 'paragraph' && sCount[startLine]! >= blkIndent
  if (
    interrupts &&
    (!/^[ai]$/i.test(first.letter) || state.skipSpaces(first.end) >= state.eMarks[startLine]!)
  )
    return false
  return silent || items(state, startLine, endLine, first)
}

function items(state: StateBlock, startLine: number, endLine: number, first: Sign): true {
  const list = state.push('lettered_list_open', 'ol', 1)
  const lines: [number, number] = [startLine, 0]
  list.map = lines
  const parent = state.parentType
  state.parentType = 'list'
  const reading = state.env as Reading
  const isDotted = first.close === '.'
  if (isDotted) reading.dotted++
  let line = startLine
  for (let sign: Sign | null = first; sign; sign = nextSign(state, line, endLine, sign)) {
    line = item(state, line, endLine, sign)
  }
  if (isDotted) reading.dotted--
  state.push('lettered_list_close', 'ol', -1)
  lines[1] = line
  state.line = line
  state.parentType = parent
  return true
}

/** The sign of the item that follows in the same list, if one does. */
function nextSign(state: StateBlock, line: number, endLine: number, { close }: Sign): Sign | null {
  if (line >= endLine || state.sCount[line]! < state.blkIndent || state.sCount[line]! - state.blkIndent >= 4)
    return null
  if (state.md.block.ruler.getRules('list').some((ends) => ends(state, line, endLine, true))) return null
  const sign = signAt(state, line)
  return sign?.close === close ? sign : null
}

/** Columns of `a) `. */
const SHORTEST = 3

/** Where the lines of an item must begin: under its words, or where those of `a)` do, since nobody counts the columns of `b-bis)`. */
function indentOf(state: StateBlock, line: number, endLine: number, words: number): number {
  const next = state.skipEmptyLines(line + 1)
  if (next < endLine && state.sCount[next]! >= words) return words
  return Math.min(words, state.sCount[line]! + SHORTEST)
}

/** Reads one item and gives the line after it. */
function item(state: StateBlock, line: number, endLine: number, { letter, end }: Sign): number {
  const { tShift, sCount, bMarks, listIndent, tight } = state
  const [shift, count, start] = [tShift[line]!, sCount[line]!, bMarks[line]!]
  const initial = count + end - (start + shift)
  const { at, offset } = afterSpaces(state, line, end, initial)
  const isEmpty = at >= state.eMarks[line]!
  const isFar = offset - initial > 4
  const words = isEmpty || isFar ? initial + 1 : offset
  const lines: [number, number] = [line, 0]
  const opening = state.push('list_item_open', 'li', 1)
  opening.info = letter
  opening.map = lines
  state.listIndent = state.blkIndent
  state.blkIndent = indentOf(state, line, endLine, words)
  // A line begins as many letters before its words as its block is set in: markdown-it passes over so many.
  if (state.blkIndent < words) bMarks[line] = Math.max(start, at - state.blkIndent)
  tShift[line] = at - bMarks[line]!
  sCount[line] = offset - words + state.blkIndent
  if (isEmpty && state.isEmpty(line + 1)) state.line = Math.min(state.line + 2, endLine)
  else state.md.block.tokenize(state, line, endLine)
  state.blkIndent = state.listIndent
  state.listIndent = listIndent
  state.tight = tight
  tShift[line] = shift
  sCount[line] = count
  bMarks[line] = start
  state.push('list_item_close', 'li', -1)
  lines[1] = state.line
  return state.line
}

/** The place of the first word after a sign, and its column. */
function afterSpaces(state: StateBlock, line: number, from: number, column: number) {
  let [at, offset] = [from, column]
  for (; at < state.eMarks[line]! && /[ \t]/.test(state.src[at]!); at++)
    offset += state.src[at] === '\t' ? 4 - ((offset + state.bsCount[line]!) % 4) : 1
  return { at, offset }
}
