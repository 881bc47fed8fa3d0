// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The one canonical form of a text, so that two texts that read the same are the same data: words in NFC, one space
 * between words and none at the edges, marks that begin and end on words, no empty parts, rectangular tables.
 * Markdown and back is exact on this form.
 */

import type {
  Block,
  BulletList,
  Cell,
  Doc,
  Flow,
  Heading,
  Inline,
  ListItem,
  Mark,
  OrderedList,
  Paragraph,
  Row,
  Text,
} from './schema.ts'
import { type CalloutKind, SCHEMA_VERSION } from './spec.ts'
import { tidyInline } from './tidy-inline.ts'

/** A node as ProseMirror or a reader of Markdown makes it: of the schema, not yet canonical. */
export interface RawNode {
  type: string
  attrs?: Record<string, unknown>
  content?: RawNode[]
  text?: string
  marks?: Mark[]
}

/** @throws RangeError on a node that the schema does not have at that place */
export function tidy(doc: RawNode): Doc {
  const content = children(doc).flatMap(tidyBlock)
  const first = children(doc)[0]?.attrs?.id
  if (content.length === 0)
    content.push({ type: 'paragraph', attrs: { id: String(first ?? '') }, content: [] })
  return { v: SCHEMA_VERSION, type: 'doc', content }
}

const children = (node: RawNode): RawNode[] => node.content ?? []

/** The block in its canonical form, or none when nothing would be left to read or see. */
function tidyBlock(node: RawNode): Block[] {
  const attrs = node.attrs ?? {}
  const id = String(attrs.id ?? '')
  switch (node.type) {
    case 'heading': {
      const content = inlineOf(node) as Text[]
      return content.length === 0
        ? []
        : [{ type: 'heading', attrs: { id, level: attrs.level as Heading['attrs']['level'] }, content }]
    }
    case 'blockquote': {
      const content = children(node).flatMap(tidyFlow)
      return content.length === 0 ? [] : [{ type: 'blockquote', attrs: { id }, content }]
    }
    case 'callout': {
      const content = children(node).flatMap(tidyFlow)
      return content.length === 0
        ? []
        : [{ type: 'callout', attrs: { id, kind: attrs.kind as CalloutKind }, content }]
    }
    case 'table': {
      const content = tidyRows(children(node))
      return content.length === 0 ? [] : [{ type: 'table', attrs: { id }, content }]
    }
    case 'figure':
      return [
        {
          type: 'figure',
          attrs: { id, file: String(attrs.file), alt: label(attrs.alt), caption: label(attrs.caption) },
        },
      ]
    case 'horizontal_rule':
      return [{ type: 'horizontal_rule', attrs: { id } }]
    default:
      return tidyFlow(node).map(
        (flow) => ({ ...flow, attrs: { ...('attrs' in flow ? flow.attrs : {}), id } }) as Block,
      )
  }
}

function tidyFlow(node: RawNode): Flow[] {
  switch (node.type) {
    case 'paragraph': {
      const content = inlineOf(node)
      return content.length === 0 ? [] : [{ type: 'paragraph', content } satisfies Paragraph]
    }
    case 'bullet_list': {
      const content = children(node).flatMap(tidyItem)
      return content.length === 0 ? [] : [{ type: 'bullet_list', content } satisfies BulletList]
    }
    case 'ordered_list': {
      const content = children(node).flatMap(tidyItem)
      const start = Number(node.attrs?.start ?? 1)
      return content.length === 0
        ? []
        : [{ type: 'ordered_list', attrs: { start }, content } satisfies OrderedList]
    }
    default:
      throw new RangeError(`No ${node.type} may stand here`)
  }
}

/** An item starts with a paragraph; it stays empty only when a list follows at once. */
function tidyItem(node: RawNode): ListItem[] {
  const content = children(node).flatMap(tidyFlow)
  if (content.length === 0) return []
  const lead: Paragraph[] = content[0]?.type === 'paragraph' ? [] : [{ type: 'paragraph', content: [] }]
  return [{ type: 'list_item', content: [...lead, ...content] }]
}

/** Every row as wide as the widest; none when all cells are empty. */
function tidyRows(rows: RawNode[]): Row[] {
  const width = rows.reduce((widest, row) => Math.max(widest, children(row).length), 0)
  const tidied = rows.map((row, at): Row => {
    const type = at === 0 ? 'table_header' : 'table_cell'
    const cells = children(row).map((cell): Cell => ({ type, content: inlineOf(cell) as Text[] }))
    while (cells.length < width) cells.push({ type, content: [] })
    return { type: at === 0 ? 'table_head' : 'table_row', content: cells }
  })
  return tidied.some((row) => row.content.some((cell) => cell.content.length > 0)) ? tidied : []
}

const inlineOf = (node: RawNode): Inline[] => tidyInline(children(node))

const label = (value: unknown): string =>
  String(value ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
