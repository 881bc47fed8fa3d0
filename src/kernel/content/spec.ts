// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What may stand where in a text: the closed schema, version 1, as ProseMirror reads it.
 * It says nothing of how a text looks; the server's view is render.tsx, the editor adds its own.
 */
import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'
import { isBlockId } from './block-id.ts'

export const SCHEMA_VERSION = 1

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
  list_item: { content: 'paragraph flow*', defining: true },
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
  table_header: { content: 'text*', isolating: true },
  table_cell: { content: 'text*', isolating: true },
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
} satisfies Record<string, NodeSpec>

/** In the order in which marks are written down and nested. */
export const markSpecs = {
  link: {
    attrs: { href: attribute('href', (value) => typeof value === 'string' && isHref(value)) },
    inclusive: false,
  },
  lang: { attrs: { lang: attribute('lang', isLanguageTag) } },
  strong: {},
  em: {},
} satisfies Record<string, MarkSpec>

export const schema = new Schema<keyof typeof nodeSpecs, keyof typeof markSpecs>({
  nodes: nodeSpecs,
  marks: markSpecs,
})
