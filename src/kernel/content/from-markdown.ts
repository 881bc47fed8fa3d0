// SPDX-License-Identifier: AGPL-3.0-or-later
/** Markdown typed by a person as a text of the schema; what cannot be kept is refused with the line it stands on. */
import type Token from 'markdown-it/lib/token.mjs'
import { storableLines } from '../forms/text.ts'
import { msg } from '../i18n/msg.ts'
import { newBlockId } from './block-id.ts'
import { InlineReader } from './from-markdown-inline.ts'
import { calloutOf, markdown } from './markdown-syntax.ts'
import { LONG, MANY, SHAPE } from './measure.ts'
import { Refused } from './refused.ts'
import { type ParsedDoc, parseDoc, withBlockIds } from './schema.ts'
import { LIMITS, schema } from './spec.ts'
import type { RawNode } from './tidy.ts'
import { tidy } from './tidy.ts'

// Reading takes time in proportion to these, at worst 8 µs a character: they bound it before the first step.
const MAX_LENGTH = 1.5 * LIMITS.characters
const MAX_LINES = 10 * LIMITS.blocks

const DEEP = msg(
  'Riga {line, number}: ci sono più di {max, number} elenchi uno dentro l’altro. Togli qualche livello.',
)

/** What may not stand in lists, quotations and callouts. */
const MISPLACED: Record<string, string> = {
  heading: msg(
    'Riga {line, number}: un titolo non può stare in un elenco, in una citazione o in un riquadro. Mettilo fuori.',
  ),
  table: msg(
    'Riga {line, number}: una tabella non può stare in un elenco, in una citazione o in un riquadro. Mettila fuori.',
  ),
  blockquote: msg(
    'Riga {line, number}: una citazione non può stare in un elenco, in un’altra citazione o in un riquadro. Mettila fuori.',
  ),
  callout: msg(
    'Riga {line, number}: un riquadro non può stare in un elenco, in una citazione o in un altro riquadro. Mettilo fuori.',
  ),
  figure: msg(
    'Riga {line, number}: una figura non può stare in un elenco, in una citazione o in un riquadro. Mettila fuori.',
  ),
  horizontal_rule: msg(
    'Riga {line, number}: una linea non può stare in un elenco, in una citazione o in un riquadro. Mettila fuori.',
  ),
}

/**
 * Reads Markdown: CommonMark without HTML, code, references and underlined titles (all of them stay as words), with tables.
 * Titles of level 1 become level 2, levels 5 and 6 become 4. Every block gets a new id: see `keepIds`.
 * Errors name the line, counted from 1, in `values.line` where there is one.
 */
export function fromMarkdown(text: string, newId: () => string = newBlockId): ParsedDoc {
  const lines = storableLines(text)
  const { length } = lines
  if (length > MAX_LENGTH)
    return { ok: false, error: { source: LONG, values: { length, max: LIMITS.characters } } }
  if (lines.split('\n', MAX_LINES + 1).length > MAX_LINES)
    return { ok: false, error: { source: MANY, values: { max: MAX_LINES } } }
  try {
    const raw = new BlockReader(markdown.parse(lines, {})).read()
    return parseDoc(withBlockIds(tidy(raw), newId))
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.error }
    throw error
  }
}

/** Builds the tree of blocks from markdown-it's flat list of tokens. */
class BlockReader {
  readonly #tokens: readonly Token[]
  readonly #open: { node: RawNode; line: number }[] = []
  #lists = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  read(): RawNode {
    const doc: RawNode = { type: 'doc', content: [] }
    this.#open.push({ node: doc, line: 1 })
    for (const token of this.#tokens) this.#take(token)
    return doc
  }

  #take(token: Token): void {
    const top = this.#open.at(-1)!
    const line = token.map ? token.map[0] + 1 : top.line
    if (token.type === 'inline') this.#addInline(token, line)
    else if (token.nesting === 1) this.#start(token, line)
    else if (token.nesting === -1) this.#end(token)
    else if (token.type === 'hr') this.#add({ type: 'horizontal_rule' }, line)
  }

  #start(token: Token, line: number): void {
    const node = nodeOf(token)
    if (!node) return
    if (node.type.endsWith('_list') && ++this.#lists > LIMITS.lists)
      throw new Refused({ source: DEEP, values: { line, max: LIMITS.lists } })
    this.#add(node, line)
    this.#open.push({ node, line })
  }

  #end(token: Token): void {
    if (token.type === 'thead_close' || token.type === 'tbody_close') return
    const closed = this.#open.pop()!
    if (closed.node.type.endsWith('_list')) this.#lists--
  }

  #add(node: RawNode, line: number): void {
    const parent = this.#open.at(-1)!.node
    const isFlowOnly =
      parent.type === 'list_item' || parent.type === 'blockquote' || parent.type === 'callout'
    if (isFlowOnly && !schema.nodes[node.type]?.isInGroup('flow'))
      throw new Refused({ source: MISPLACED[node.type] ?? SHAPE, values: { line } })
    parent.content!.push(node)
  }

  /** Words of the block that is open; a paragraph of images alone becomes figures. */
  #addInline(token: Token, line: number): void {
    const { node } = this.#open.at(-1)!
    const { content, figures } = new InlineReader(line, node.type === 'paragraph').read(token.children ?? [])
    if (figures.length === 0) {
      node.content = content
      return
    }
    const paragraph = this.#open.pop()!
    this.#open.at(-1)!.node.content!.pop()
    for (const figure of figures) this.#add(figure, line)
    this.#open.push(paragraph)
  }
}

/** The node that an opening token starts; none for the wrappers of a table. */
function nodeOf(token: Token): RawNode | null {
  const content: RawNode[] = []
  switch (token.type) {
    case 'heading_open':
      return {
        type: 'heading',
        attrs: { level: Math.min(4, Math.max(2, Number(token.tag.slice(1)))) },
        content,
      }
    case 'ordered_list_open':
      return { type: 'ordered_list', attrs: { start: Number(token.attrGet('start') ?? 1) }, content }
    case 'blockquote_open': {
      const kind = calloutOf(token)
      return kind ? { type: 'callout', attrs: { kind }, content } : { type: 'blockquote', content }
    }
    case 'thead_open':
    case 'tbody_open':
      return null
    case 'tr_open':
      return { type: 'table_row', content }
    case 'th_open':
      return { type: 'table_header', content }
    case 'td_open':
      return { type: 'table_cell', content }
    default:
      return { type: token.type.replace(/_open$/, ''), content }
  }
}
