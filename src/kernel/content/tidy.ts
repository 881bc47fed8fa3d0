// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The one canonical form of a text, so that two texts that read the same are the same data: words in NFC, one space
 * between words and none at the edges, marks that begin and end on words, no empty parts, rectangular tables.
 * Markdown and back is exact on this form.
 */

import { withoutInvisible } from './invisible.ts'
import { nextLetter } from './letters.ts'
import type {
  Block,
  BulletList,
  Cell,
  Doc,
  Flow,
  Heading,
  Inline,
  LetteredItem,
  LetteredList,
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
  const content = mergeLettered(children(doc).flatMap(tidyBlock))
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
      const content = flows(node)
      return content.length === 0 ? [] : [{ type: 'blockquote', attrs: { id }, content }]
    }
    case 'callout': {
      const content = flows(node)
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
    case 'lettered_list': {
      const content = letteredItems(children(node))
      return content.length === 0 ? [] : [{ type: 'lettered_list', content } satisfies LetteredList]
    }
    default:
      throw new RangeError(`No ${node.type} may stand here`)
  }
}

const flows = (node: RawNode): Flow[] => mergeLettered(children(node).flatMap(tidyFlow))

/** Two lettered lists in a row are one: their letters are written out, and a reader could not tell where one ends. */
function mergeLettered<B extends Block | Flow>(blocks: readonly B[]): B[] {
  const merged: B[] = []
  for (const block of blocks) {
    const last = merged.at(-1)
    if (last?.type === 'lettered_list' && block.type === 'lettered_list') last.content.push(...block.content)
    else merged.push(block)
  }
  return merged
}

/** Items that came without a letter take the one that follows. */
function letteredItems(items: readonly RawNode[]): LetteredItem[] {
  const made: LetteredItem[] = []
  for (const item of items) {
    const letter = String(item.attrs?.letter ?? '') || nextLetter(made.map(({ attrs }) => attrs.letter))
    for (const { content } of tidyItem(item)) made.push({ type: 'list_item', attrs: { letter }, content })
  }
  return made
}

/** An item starts with a paragraph; it stays empty only when a list follows at once. */
function tidyItem(node: RawNode): ListItem[] {
  const content = flows(node)
  if (content.length === 0) return []
  const lead: Paragraph[] = content[0]?.type === 'paragraph' ? [] : [{ type: 'paragraph', content: [] }]
  return [{ type: 'list_item', content: [...lead, ...content] }]
}

/** Every row as wide as the widest; none when all cells are empty. */
function tidyRows(rows: RawNode[]): Row[] {
  const width = rows.reduce((widest, row) => Math.max(widest, children(row).length), 0)
  const tidied = rows.map((row, at): Row => {
    const type = at === 0 ? 'table_header' : 'table_cell'
    const cells = children(row).map((cell): Cell => ({ type, content: inlineOf(cell) as Cell['content'] }))
    while (cells.length < width) cells.push({ type, content: [] })
    return { type: at === 0 ? 'table_head' : 'table_row', content: cells }
  })
  return tidied.some((row) => row.content.some((cell) => cell.content.length > 0)) ? tidied : []
}

const inlineOf = (node: RawNode): Inline[] => tidyInline(children(node))

const label = (value: unknown): string =>
  withoutInvisible(String(value ?? ''))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
