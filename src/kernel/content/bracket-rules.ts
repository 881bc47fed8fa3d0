// SPDX-License-Identifier: AGPL-3.0-or-later
/** What brackets make: links, images, passages in another language, raised and lowered words. */
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'
import type Token from 'markdown-it/lib/token.mjs'
import { bracketsOf, scriptAt } from './brackets.ts'
import { isLanguageTag } from './spec.ts'

const OPENING = 0x5b

/** Reads what stands between two places as words of the line, between the tokens of a mark. */
export function within(state: StateInline, from: number, to: number, mark: string): Token {
  const { posMax } = state
  state.pos = from
  state.posMax = to
  const opening = state.push(`${mark}_open`, 'span', 1)
  state.md.inline.tokenize(state)
  state.push(`${mark}_close`, 'span', -1)
  state.posMax = posMax
  return opening
}

/** `[words](address "title")`. */
export function link(state: StateInline): boolean {
  const start = state.pos
  if (state.src.charCodeAt(start) !== OPENING) return false
  const { ends, tails } = bracketsOf(state)
  const tail = tails.get(start)
  if (!tail || tail.end > state.posMax) return false
  within(state, start + 1, ends.get(start)!, 'link').attrSet('href', tail.href)
  state.pos = tail.end
  return true
}

/** `![words](file:id "caption")`; the words are read by themselves, as they are no part of the line. */
export function image(state: StateInline): boolean {
  const start = state.pos + 1
  if (state.src[state.pos] !== '!' || state.src.charCodeAt(start) !== OPENING) return false
  const { ends, tails } = bracketsOf(state)
  const tail = tails.get(start)
  if (!tail || tail.end > state.posMax) return false
  const token = state.push('image', 'img', 0)
  token.children = []
  state.md.inline.parse(state.src.slice(start + 1, ends.get(start)), state.md, state.env, token.children)
  token.attrs = [['src', tail.href]]
  if (tail.title) token.attrSet('title', tail.title)
  state.pos = tail.end
  return true
}

const SPAN = /\]\{(?:lang=([A-Za-z0-9-]{2,35})|(sup|sub))\}/y

/** `[words]{lang=ar}`: a passage in another language (BCP 47). `[words]{sup}`, `[words]{sub}`: raised, lowered. */
export function span(state: StateInline): boolean {
  const start = state.pos
  if (state.src.charCodeAt(start) !== OPENING) return false
  const end = bracketsOf(state).ends.get(start)
  if (end === undefined) return false
  SPAN.lastIndex = end
  const [sign, lang, script] = SPAN.exec(state.src) ?? []
  if (!sign || SPAN.lastIndex > state.posMax || (lang && !isLanguageTag(lang))) return false
  within(state, start + 1, end, script ?? 'lang').info = lang ?? ''
  state.pos = end + sign.length
  return true
}

/** What `m^2^` and `CO~2~` may hold; other words are written in brackets. */
export const isScriptWord = (text: string): boolean => /^[\p{L}\p{N}+−-]{1,20}$/u.test(text)

/** `m^2^`, `CO~2~`. */
export function script(state: StateInline): boolean {
  const sign = state.src[state.pos]
  if (sign !== '^' && sign !== '~') return false
  const word = scriptAt(state.src, state.pos)
  if (!word || state.pos + word.length > state.posMax) return false
  const mark = sign === '^' ? 'sup' : 'sub'
  state.push(`${mark}_open`, mark, 1)
  state.push('text', '', 0).content = word.slice(1, -1)
  state.push(`${mark}_close`, mark, -1)
  state.pos += word.length
  return true
}

/** `~~words~~`. Of an odd run of signs the last is left over: a lowered word may stand at the edge of struck ones. */
export function strike(state: StateInline, silent: boolean): boolean {
  const start = state.pos
  if (silent || state.src[start] !== '~' || state.src[start + 1] !== '~') return false
  const { can_open, can_close, length } = state.scanDelims(start, true)
  const pairs = Math.floor(length / 2)
  // A sign that is left over stands between these and the letter after it.
  const close = can_close || (length % 2 === 1 && !/\s/.test(state.src[start - 1] ?? ' '))
  for (let pair = 0; pair < pairs; pair++) {
    state.push('text', '', 0).content = '~~'
    const token = state.tokens.length - 1
    state.delimiters.push({ marker: 0x7e, length: 0, token, end: -1, open: can_open, close })
  }
  state.pos += 2 * pairs
  return pairs > 0
}
