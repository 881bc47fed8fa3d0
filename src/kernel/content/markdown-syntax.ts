// SPDX-License-Identifier: AGPL-3.0-or-later
/** The Markdown that we read: markdown-it with the rules of our schema, callouts and passages in another language added. */
import MarkdownIt from 'markdown-it'
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs'
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'
import type Token from 'markdown-it/lib/token.mjs'
import { type CalloutKind, isHref, isLanguageTag } from './spec.ts'

// Only these: HTML, code, references and underlined titles are not in the schema and stay as words.
const RULES = [
  ...['blockquote', 'heading', 'hr', 'list', 'table'],
  ...['newline', 'escape', 'emphasis', 'link', 'image', 'entity'],
]

/** Each sign in English, as elsewhere, and in Italian. */
const CALLOUT_SIGNS: Record<string, CalloutKind> = {
  note: 'note',
  nota: 'note',
  warning: 'warning',
  attenzione: 'warning',
  law: 'law',
  norma: 'law',
}

/** The kind of callout that a quotation was found to be, if any. */
export const calloutOf = (token: Token): CalloutKind | undefined =>
  (token.meta as { kind: CalloutKind } | null)?.kind

/** `> [!NOTE]` at the beginning of a quotation makes a callout of it; the words after it stay. */
function callouts(state: StateCore): void {
  for (const [at, token] of state.tokens.entries()) {
    const words = state.tokens[at + 2]
    if (token.type !== 'blockquote_open' || state.tokens[at + 1]?.type !== 'paragraph_open' || !words)
      continue
    const sign = /^\[!([A-Za-z]{3,12})\][ \t]*\n?/.exec(words.content)
    const kind = sign && CALLOUT_SIGNS[sign[1]!.toLowerCase()]
    if (!kind) continue
    token.meta = { kind }
    words.content = words.content.slice(sign[0].length)
    if (sign[0].endsWith('\n') && words.map) words.map[0]++
  }
}

/** `[words]{lang=ar}`: a passage in another language (BCP 47). */
function language(state: StateInline, silent: boolean): boolean {
  const start = state.pos
  if (state.src.charCodeAt(start) !== 0x5b) return false
  const end = state.md.helpers.parseLinkLabel(state, start)
  if (end < 0) return false
  const tag = /^\]\{lang=([A-Za-z0-9-]{2,35})\}/.exec(state.src.slice(end, Math.min(end + 45, state.posMax)))
  if (!tag || !isLanguageTag(tag[1])) return false
  if (!silent) {
    const { posMax } = state
    state.pos = start + 1
    state.posMax = end
    state.push('lang_open', 'span', 1).info = tag[1]!
    state.md.inline.tokenize(state)
    state.push('lang_close', 'span', -1)
    state.posMax = posMax
  }
  state.pos = end + tag[0].length
  return true
}

/** `<https://...>` and `<name@place.it>`: an address that is its own words. Other things in angle brackets stay words. */
function address(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3c) return false
  const found = /^<([^\s<>]{3,2000})>/.exec(
    state.src.slice(state.pos, Math.min(state.pos + 2002, state.posMax)),
  )
  if (!found) return false
  const typed = found[1]!
  const href = /^(?:https?|mailto|tel):/i.test(typed) ? typed : `mailto:${typed}`
  if (!isHref(href)) return false
  if (!silent) {
    state.push('link_open', 'a', 1).attrSet('href', href)
    state.push('text', '', 0).content = typed
    state.push('link_close', 'a', -1)
  }
  state.pos += found[0].length
  return true
}

function make(): MarkdownIt {
  const reader = new MarkdownIt('zero', { html: false }).enable(RULES)
  // Far above what the schema allows: a text nested deeper is refused by us, with its line, not cut here in silence.
  Object.assign(reader.options, { maxNesting: 100 })
  // Addresses are judged where the line is known, and kept as they were typed.
  reader.validateLink = () => true
  reader.normalizeLink = (href) => href
  reader.core.ruler.after('block', 'callouts', callouts)
  reader.inline.ruler.before('link', 'language', language)
  reader.inline.ruler.after('image', 'address', address)
  return reader
}

export const markdown = make()
