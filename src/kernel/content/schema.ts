// SPDX-License-Identifier: AGPL-3.0-or-later
/** A text with blocks, as plain data: what jsonb columns hold, what views walk. HTML is never stored. */
import { Node } from 'prosemirror-model'
import type { FieldError } from '../forms/text.ts'
import { isBlockId } from './block-id.ts'
import { measure, SHAPE } from './measure.ts'
import { type CalloutKind, SCHEMA_VERSION, schema } from './spec.ts'
import { type RawNode, tidy } from './tidy.ts'

export type Mark =
  | { type: 'link'; attrs: { href: string } }
  | { type: 'lang'; attrs: { lang: string } }
  | { type: 'strike' | 'strong' | 'em' | 'sup' | 'sub' }

/** A run of text under the same marks, never empty; `marks` is missing when there are none. */
export interface Text {
  type: 'text'
  text: string
  marks?: Mark[]
}
/** Words at the foot of the text, called from where it stands; never empty, never inside another one. */
export interface Footnote {
  type: 'footnote'
  content: Text[]
}
export type Inline = Text | Footnote | { type: 'hard_break' }

export interface Paragraph {
  type: 'paragraph'
  content: Inline[]
}
export interface Heading {
  type: 'heading'
  attrs: { level: 2 | 3 | 4 }
  content: Text[]
}
export interface ListItem {
  type: 'list_item'
  /** A paragraph first. */
  content: Flow[]
}
export interface BulletList {
  type: 'bullet_list'
  content: ListItem[]
}
export interface OrderedList {
  type: 'ordered_list'
  attrs: { start: number }
  content: ListItem[]
}
export interface LetteredItem extends ListItem {
  /** Without its parenthesis: `a`, `b-bis`, `iv`. */
  attrs: { letter: string }
}
export interface LetteredList {
  type: 'lettered_list'
  content: LetteredItem[]
}
/** What may stand in items, quotations and callouts. */
export type Flow = Paragraph | BulletList | OrderedList | LetteredList

export interface Blockquote {
  type: 'blockquote'
  content: Flow[]
}
export interface Callout {
  type: 'callout'
  attrs: { kind: CalloutKind }
  content: Flow[]
}
export interface Cell {
  type: 'table_header' | 'table_cell'
  content: (Text | Footnote)[]
}
export interface Row {
  type: 'table_head' | 'table_row'
  content: Cell[]
}
/** Rectangular; the first row is the `table_head`. */
export interface Table {
  type: 'table'
  content: Row[]
}
export interface Figure {
  type: 'figure'
  attrs: { file: string; alt: string; caption: string }
}
export interface HorizontalRule {
  type: 'horizontal_rule'
}

type Identified<B> = B extends { type: string }
  ? Omit<B, 'attrs'> & { attrs: { id: string } & (B extends { attrs: infer A } ? A : unknown) }
  : never

/** A block at the top of a text, with the id that stays through edits. */
export type Block = Identified<
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | LetteredList
  | Blockquote
  | Callout
  | Table
  | Figure
  | HorizontalRule
>

export interface Doc {
  /** Rows of version 1 are read as they are; whatever is written is of the present version. */
  v: 1 | typeof SCHEMA_VERSION
  type: 'doc'
  /** Never empty: a text without words is one empty paragraph. */
  content: Block[]
}

export type ParsedDoc = { ok: true; doc: Doc } | { ok: false; error: FieldError }

/** A text without words. */
export const emptyDoc = (): Doc => ({
  v: SCHEMA_VERSION,
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: '00000000' }, content: [] }],
})

/** Whether a text has nothing to read or see. */
export const isEmptyDoc = (doc: Doc): boolean =>
  doc.content.every((block) => block.type === 'paragraph' && block.content.length === 0)

/**
 * Reads a text that comes from outside (an import, an older row) and puts it in its one canonical form.
 * Refuses what the schema does not know, what passes LIMITS and two blocks with one id; characters that nobody sees are
 * taken out. Blocks without an id are refused too: give them one first with `withBlockIds`.
 */
export function parseDoc(value: unknown): ParsedDoc {
  const problem = measure(value)
  if (problem) return { ok: false, error: problem }
  try {
    const node = Node.fromJSON(schema, value)
    node.check()
    return parseChecked(node)
  } catch {
    return { ok: false, error: { source: SHAPE } }
  }
}

/** Gives an id to every block that has none, or that repeats one further up; the rest is untouched. */
export function withBlockIds<
  D extends { content: readonly { type: string; attrs?: { id?: string | null } }[] },
>(doc: D, newId: () => string): D {
  const seen = new Set<string>()
  const content = doc.content.map((block) => {
    let id = block.attrs?.id
    while (!isBlockId(id) || seen.has(id)) id = newId()
    seen.add(id)
    return { ...block, attrs: { ...block.attrs, id } }
  })
  return { ...doc, content }
}

function parseChecked(node: Node): ParsedDoc {
  const doc = tidy(node.toJSON() as RawNode)
  const ids = new Set(doc.content.map((block) => block.attrs.id))
  if (ids.size < doc.content.length || ![...ids].every(isBlockId))
    return { ok: false, error: { source: SHAPE } }
  return { ok: true, doc }
}
