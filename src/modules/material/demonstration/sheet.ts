// SPDX-License-Identifier: AGPL-3.0-or-later
/** A material of the demonstration as a sheet to print: tagged (PDF/UA-1), from the same text as its page. */

import type { Block, Cell, Flow } from '#kernel/content/schema.ts'
import { blockText, inlineText } from '#kernel/content/text.ts'
import { docFrom } from '#kernel/content/typed.ts'
import { renderPdf } from '#kernel/pdf.ts'
import type { DemoMaterial } from './content/format.ts'

type SheetBlock =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; columns: number; head: string[]; cells: string[] }

const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.author)
#set text(font: ("Titillium Web", "Libertinus Serif"), size: 11pt, lang: "it", fill: rgb("#17324d"))
#set page(paper: "a4", margin: 2cm, numbering: "1 / 1")
#set par(leading: 0.65em, spacing: 0.9em)
#set table(stroke: 0.5pt + rgb("#8fa3b8"), inset: 5pt)
#show heading: set text(fill: rgb("#0b3d91"), weight: 700)
#show table.cell.where(y: 0): set text(weight: 700)

#block(width: 100%, fill: rgb("#fff3cd"), stroke: 1pt + rgb("#7a5a00"), inset: 7pt, radius: 3pt)[
  #text(weight: 700, fill: rgb("#4a3700"))[#d.mark]
]
#heading(level: 1)[#d.title]
#d.summary

#for b in d.blocks {
  if b.kind == "heading" { heading(level: b.level)[#b.text] }
  else if b.kind == "paragraph" { par(b.text) }
  else if b.kind == "note" {
    block(width: 100%, fill: rgb("#eef4fa"), inset: 7pt, radius: 3pt)[#b.text]
  }
  else if b.kind == "list" {
    if b.ordered { enum(..b.items.map(item => [#item])) } else { list(..b.items.map(item => [#item])) }
  }
  else if b.kind == "table" {
    table(columns: b.columns, table.header(..b.head.map(cell => [#cell])), ..b.cells.map(cell => [#cell]))
  }
}
`

/** The Italian text of a material as a PDF. */
export async function sheetOf(material: DemoMaterial, at: Date): Promise<Buffer> {
  const doc = docFrom(material.body.it, null)
  return renderPdf(
    TEMPLATE,
    {
      title: material.title.it,
      author: 'RefER PA',
      mark: 'Dimostrazione: dati inventati, senza valore. Non riveduto da un giurista.',
      summary: material.summary.it,
      blocks: doc.content.flatMap(sheetBlocks),
    },
    'ua-1',
    at,
  )
}

function sheetBlocks(block: Block): SheetBlock[] {
  switch (block.type) {
    case 'heading':
      return [{ kind: 'heading', level: block.attrs.level, text: blockText(block) }]
    case 'bullet_list':
    case 'ordered_list':
      return [{ kind: 'list', ordered: block.type === 'ordered_list', items: block.content.map(itemText) }]
    case 'callout':
    case 'blockquote':
      return [{ kind: 'note', text: block.content.map(blockText).join('\n') }]
    case 'table': {
      const [head = [], ...rows] = block.content.map((row) => row.content.map(cellText))
      return [{ kind: 'table', columns: head.length, head, cells: rows.flat() }]
    }
    case 'lettered_list':
      return [{ kind: 'paragraph', text: blockText(block) }]
    case 'paragraph':
      return [{ kind: 'paragraph', text: blockText(block) }]
    default:
      return []
  }
}

const itemText = (item: { content: readonly Flow[] }): string => item.content.map(blockText).join('\n')

const cellText = (cell: Cell): string => inlineText(cell.content)
