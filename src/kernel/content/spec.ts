// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What may stand where in a text: the closed schema, version 2, as ProseMirror reads it.
 * It says nothing of how a text looks; the server's view is render.tsx, the editor adds its own.
 */
import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'
import { isBlockId } from './block-id.ts'

/** Every text of version 1 is one of version 2, which adds lettered lists, notes, struck, raised and lowered words. */
export const SCHEMA_VERSION = 2

/** Upper bounds of one text; they keep every walk over it short. */
export const LIMITS = {
  /** Top-level blocks. */
  blocks: 2000,
  /** UTF-16 units of text, captions and alternatives included. */
  characters: 200_000,
  /** Nodes of every kind, pieces of text included. */
  nodes: 40_000,
  /** Lists inside lists. */
  lists: 5,
  /** Columns of a table. */
  columns: 20,
  /** Characters of an alternative text or a caption. */
  label: 1000,
} as const

export const CALLOUTS = ['note', 'warning', 'law'] as const
export type CalloutKind = (typeof CALLOUTS)[number]

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
// No space, quote, angle bracket, backslash, backtick, brace, bar or caret: RFC 3986 has none of them, and Markdown stays readable.
const WEB = /^https?:\/\/[^\s/?#<>"'\\`{}|^[\]@]+(?:[/?#][^\s<>"\\`{}|^]*)?$/i
const MAIL = /^mailto:[^\s<>"'\\`{}|^@:/]+@[^\s<>"'\\`{}|^@:/]+$/i
const PHONE = /^tel:\+?[0-9][0-9().-]{1,30}$/i
const SITE = /^\/(?![/\\])[^\s<>"\\`{}|^]*$/
const FRAGMENT = /^#[^\s<>"\\`{}|^#]+$/
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/

/**
 * Whether a link may stand in a text: http, https, mailto, tel, a path of this site or a place in this page.
 * Everything else (javascript:, data:, //elsewhere, a user name before the host) is refused.
 */
export const isHref = (value: string): boolean =>
  value.length <= 2000 &&
  !/\p{C}/u.test(value) &&
  [WEB, MAIL, PHONE, SITE, FRAGMENT].some((shape) => shape.test(value))

/** Whether a value looks like a BCP 47 tag in its usual spelling: `ar`, `zh-Hans`, `sr-Latn-RS`. */
export const isLanguageTag = (value: unknown): value is string =>
  typeof value === 'string' && LANGUAGE.test(value)

// Letters of the law: a), ff), b-bis), e-ter.1); 3 letters and more only as Roman numbers or as one letter thrice.
const LETTER =
  /^(?:[a-z]{1,2}|([a-z])\1\1|(?=[clxvi])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))(?:-[a-z]{3,14}(?:\.\d{1,2})?)?$/
const SAME_CASE = /^(?:[a-z]+|[A-Z]+)(?:-|$)/

/** Whether a value may stand before an item of a lettered list, without its parenthesis: `a`, `IV`, `b-bis`. */
export const isLetter = (value: unknown): value is string =>
  typeof value === 'string' && SAME_CASE.test(value) && LETTER.test(value.toLowerCase())

export const isFileId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)

function attribute(name: string, isValid: (value: unknown) => boolean, fallback?: unknown) {
  const validate = (value: unknown) => {
    if (!isValid(value)) throw new RangeError(`Bad value of the attribute ${name}`)
  }
  return fallback === undefined ? { validate } : { default: fallback, validate }
}

const isLabel = (value: unknown) => typeof value === 'string' && value.length <= LIMITS.label
const isStart = (value: unknown) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 999_999_999
const isOneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value)

// Only blocks at the top carry an id; nested paragraphs and lists leave it null.
const id = attribute('id', (value) => value === null || isBlockId(value), null)

export const nodeSpecs = {
  doc: { content: 'block+' },
  paragraph: { group: 'block flow', content: 'inline*', attrs: { id } },
  // Level 1 is the title of the page, never part of its text.
  heading: {
    group: 'block',
    content: 'text*',
    attrs: { id, level: attribute('level', isOneOf([2, 3, 4])) },
    defining: true,
  },
  bullet_list: { group: 'block flow', content: 'list_item+', attrs: { id } },
  ordered_list: {
    group: 'block flow',
    content: 'list_item+',
    attrs: { id, start: attribute('start', isStart, 1) },
  },
  // Its letters are words of the law, not a count: "b-bis" comes after "b", "l" after "i".
  lettered_list: { group: 'block flow', content: 'list_item+', attrs: { id } },
  list_item: {
    content: 'paragraph flow*',
    attrs: { letter: attribute('letter', (value) => value === null || isLetter(value), null) },
    defining: true,
  },
  blockquote: { group: 'block', content: 'flow+', attrs: { id }, defining: true },
  callout: {
    group: 'block',
    content: 'flow+',
    attrs: { id, kind: attribute('kind', isOneOf(CALLOUTS)) },
    defining: true,
  },
  // The first row always names the columns: a table without headers cannot be read aloud.
  table: { group: 'block', content: 'table_head table_row*', attrs: { id }, isolating: true },
  table_head: { content: 'table_header+' },
  table_row: { content: 'table_cell+' },
  table_header: { content: '(text | footnote)*', isolating: true },
  table_cell: { content: '(text | footnote)*', isolating: true },
  figure: {
    group: 'block',
    attrs: {
      id,
      file: attribute('file', isFileId),
      alt: attribute('alt', isLabel, ''),
      caption: attribute('caption', isLabel, ''),
    },
    draggable: true,
  },
  horizontal_rule: { group: 'block', attrs: { id } },
  text: { group: 'inline' },
  hard_break: { group: 'inline', inline: true, selectable: false },
  // Its words stand where it is called, so that it goes wherever its paragraph goes; pages show them at the end.
  footnote: { group: 'inline', inline: true, content: 'text*', atom: true },
} satisfies Record<string, NodeSpec>

/** In the order in which marks are written down and nested. */
export const markSpecs = {
  link: {
    attrs: { href: attribute('href', (value) => typeof value === 'string' && isHref(value)) },
    inclusive: false,
  },
  lang: { attrs: { lang: attribute('lang', isLanguageTag) } },
  // What the law no longer says.
  strike: {},
  strong: {},
  em: {},
  sup: { excludes: 'sup sub' },
  sub: { excludes: 'sup sub' },
} satisfies Record<string, MarkSpec>

export const schema = new Schema<keyof typeof nodeSpecs, keyof typeof markSpecs>({
  nodes: nodeSpecs,
  marks: markSpecs,
})
