// SPDX-License-Identifier: AGPL-3.0-or-later
/** The Markdown that we read: markdown-it with the rules of our schema, and what the law and our pages need besides. */
import MarkdownIt from 'markdown-it'
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs'
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'
import type Token from 'markdown-it/lib/token.mjs'
import { image, link, script, span, strike } from './bracket-rules.ts'
import { letteredList } from './lettered-list.ts'
import { noteCall, noteDefinition, noteInPlace } from './note-rules.ts'
import { type CalloutKind, isHref } from './spec.ts'

// Only these: HTML, code, references and underlined titles are not in the schema and stay as words.
const RULES = [
  ...['blockquote', 'heading', 'hr', 'list', 'table'],
  ...['newline', 'escape', 'emphasis', 'strikethrough', 'link', 'image', 'entity'],
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
  reader.core.ruler.after('block', 'callouts', callouts)
  const { block, inline } = reader
  block.ruler.after('list', 'lettered', letteredList, { alt: ['paragraph', 'blockquote'] })
  block.ruler.before('paragraph', 'note', noteDefinition, { alt: ['paragraph'] })
  inline.ruler.at('link', link)
  inline.ruler.at('image', image)
  inline.ruler.at('strikethrough', strike)
  inline.ruler.before('strikethrough', 'script', script)
  inline.ruler.before('link', 'note-call', noteCall)
  inline.ruler.before('link', 'note', noteInPlace)
  inline.ruler.before('link', 'span', span)
  inline.ruler.after('image', 'address', address)
  return reader
}

export const markdown = make()
