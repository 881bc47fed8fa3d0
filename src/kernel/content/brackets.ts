// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Which bracket closes which, in one walk over a line of text: markdown-it looks for the end of a link again at every
 * bracket, and a text of brackets kept it busy for seconds. The outcome is that of CommonMark 0.31 (6.3 and its appendix):
 * of two links one inside the other only the inner one is a link.
 */
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'

/** What follows `]` in a link: `(address "title")`. */
export interface Tail {
  href: string
  title: string
  /** The place after the parenthesis. */
  end: number
}

export interface Brackets {
  /** Place of `]` by the place of its `[`. */
  readonly ends: ReadonlyMap<number, number>
  /** Tails of links and images, by the place of `[`. */
  readonly tails: ReadonlyMap<number, Tail>
}

const known = new WeakMap<StateInline, Brackets>()

export function bracketsOf(state: StateInline): Brackets {
  const found = known.get(state) ?? match(state)
  known.set(state, found)
  return found
}

interface Open {
  at: number
  /** The sign before the bracket: `!` begins an image, `^` a note, which has no tail. */
  before: string
}

const SCRIPT = /([\^~])[\p{L}\p{N}+−-]{1,20}\1/uy

/** The raised or lowered word at a place, `^2^`, if one stands there. */
export function scriptAt(src: string, at: number): string | undefined {
  SCRIPT.lastIndex = at
  return SCRIPT.exec(src)?.[0]
}

function match(state: StateInline): Brackets {
  const { src } = state
  const ends = new Map<number, number>()
  const tails = new Map<number, Tail>()
  const open: Open[] = []
  // Brackets opened before these many hold a link, or an image, already.
  let withLink = 0
  let withImage = 0
  let before = ''
  for (let at = 0; at < src.length; at++) {
    const sign = src[at]!
    if (sign === '[') open.push({ at, before })
    before = sign
    if (sign === '\\') at++
    else if (sign === '^') {
      const word = scriptAt(src, at)
      if (word) before = ''
      at += (word?.length ?? 1) - 1
    }
    if (sign !== ']') continue
    const start = open.pop()
    if (!start) continue
    ends.set(start.at, at)
    const isImage = start.before === '!'
    const isTaken = start.before === '^' || open.length < (isImage ? withImage : withLink)
    withLink = Math.min(withLink, open.length)
    withImage = Math.min(withImage, open.length)
    const tail = isTaken ? null : tailAt(state, at + 1)
    if (!tail) continue
    tails.set(start.at, tail)
    if (isImage) withImage = open.length
    else withLink = open.length
    at = tail.end - 1
  }
  return { ends, tails }
}

/** Reads `(address "title")`, with or without a title and angle brackets. */
function tailAt({ src, md }: StateInline, from: number): Tail | null {
  if (src[from] !== '(') return null
  const start = afterSpaces(src, from + 1)
  const address = md.helpers.parseLinkDestination(src, start, src.length)
  if (!address.ok) return src[start] === ')' ? { href: '', title: '', end: start + 1 } : null
  const gap = afterSpaces(src, address.pos)
  const title = gap > address.pos ? md.helpers.parseLinkTitle(src, gap, src.length) : null
  const end = title?.ok ? afterSpaces(src, title.pos) : gap
  if (src[end] !== ')') return null
  return { href: address.str, title: title?.ok ? title.str : '', end: end + 1 }
}

function afterSpaces(src: string, from: number): number {
  let at = from
  while (src[at] === ' ' || src[at] === '\t' || src[at] === '\n') at++
  return at
}
