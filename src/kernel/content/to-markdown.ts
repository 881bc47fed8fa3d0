// SPDX-License-Identifier: AGPL-3.0-or-later
/** A text as Markdown: what editors see in a plain text area. Reading it back gives the same text. */
import type { Block, Callout, Doc, Figure, Flow, ListItem, Table } from './schema.ts'
import { escapeLabel, inlineLines } from './to-markdown-inline.ts'

type Lines = string[]

/** Markdown (CommonMark, tables of GFM, `> [!NOTE]`, `![alt](file:ID "caption")`, `[text]{lang=ar}`, `a) text`, `~~text~~`, `m^2^`, `^[note]`) of a canonical text. */
export const toMarkdown = (doc: Doc): string => {
  const text = blocks(doc.content).join('\n')
  return text === '' ? '' : `${text}\n`
}

/** Blocks with an empty line between them; two lists in a row take different signs, or they would be read as one. */
function blocks(
  content: readonly (Block | Flow)[],
  gap: (before: Block | Flow, after: Block | Flow) => boolean = always,
): Lines {
  let alternate = false
  return content.flatMap((block, at) => {
    const before = content[at - 1]
    alternate = before?.type === block.type && !alternate
    const lines = linesOf(block, alternate)
    return before && gap(before, block) ? ['', ...lines] : lines
  })
}

const always = () => true

function linesOf(block: Block | Flow, alternate: boolean): Lines {
  switch (block.type) {
    case 'paragraph':
      return inlineLines(block.content)
    case 'heading':
      return inlineLines(block.content, { lineStart: false }).map(
        (line) => `${'#'.repeat(block.attrs.level)} ${line.replace(/#$/, '\\#')}`,
      )
    case 'bullet_list':
      return block.content.flatMap((item) => itemLines(item, alternate ? '*' : '-'))
    case 'ordered_list':
      return block.content.flatMap((item, at) =>
        itemLines(item, `${numberOf(block.attrs.start, at)}${alternate ? ')' : '.'}`),
      )
    case 'lettered_list':
      return block.content.flatMap((item) =>
        itemLines(item, `${item.attrs.letter})`, startsWithWords(item) ? 3 : undefined),
      )
    case 'blockquote':
      return quoted(blocks(block.content))
    case 'callout':
      return calloutLines(block)
    case 'table':
      return tableLines(block)
    case 'figure':
      return [figureLine(block)]
    case 'horizontal_rule':
      return ['---']
  }
}

/** CommonMark reads nine digits at most; only the first number of a list counts. */
const numberOf = (start: number, at: number): number => Math.min(start + at, 999_999_999)

const quoted = (lines: Lines): Lines => lines.map((line) => (line === '' ? '>' : `> ${line}`))

function calloutLines({ attrs, content }: Callout): Lines {
  const sign = `[!${attrs.kind.toUpperCase()}]`
  return quoted(
    content[0]?.type === 'paragraph' ? [sign, ...blocks(content)] : [sign, '', ...blocks(content)],
  )
}

function itemLines(item: ListItem, sign: string, columns = sign.length + 1): Lines {
  const [first = '', ...rest] = blocks(item.content, needsGap)
  const indent = ' '.repeat(columns)
  return [first === '' ? sign : `${sign} ${first}`, ...rest.map((line) => (line === '' ? '' : indent + line))]
}

/** A bullet list may follow the words of its item at once; whatever else needs an empty line, or it would be read as one with them. */
function needsGap(before: Block | Flow, after: Block | Flow): boolean {
  if (before.type === 'paragraph' && before.content.length === 0) return false
  return !(before.type === 'paragraph' && after.type === 'bullet_list' && startsWithWords(after.content[0]))
}

function startsWithWords(item: ListItem | undefined): boolean {
  const first = item?.content[0]
  return first?.type === 'paragraph' && first.content.length > 0
}

function tableLines({ content: [head, ...rows] }: Table): Lines {
  const line = (cells: string[]) => `|${cells.map((cell) => ` ${cell} `).join('|')}|`
  const texts = (row: Table['content'][number]) =>
    row.content.map((cell) => inlineLines(cell.content, { lineStart: false }).join('').replace(/\|/g, '\\|'))
  if (!head) return []
  return [line(texts(head)), line(head.content.map(() => '---')), ...rows.map((row) => line(texts(row)))]
}

function figureLine({ attrs: { file, alt, caption } }: Figure): string {
  const title = caption === '' ? '' : ` "${caption.replace(/["\\]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&')}"`
  return `![${escapeLabel(alt)}](file:${file}${title})`
}
