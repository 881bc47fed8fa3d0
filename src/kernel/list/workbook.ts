// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * A table as a workbook (ECMA-376, Office Open XML) of one sheet, as a stream: texts stand in their cells, so that rows go
 * out as they come in. Texts are typed as texts: no cell can become a formula.
 */
import { msg } from '../i18n/msg.ts'
import type { Cell, Column } from './list.ts'
import { type ZipPart, zipped } from './zip.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
export const WORKBOOK_TYPE = `${SHEET_TYPE}.sheet`

/** Rows and characters of a cell that Excel takes. */
const MOST_ROWS = 1_048_576
const MOST_CHARACTERS = 32_767
/** Pieces of some 64 KB: a deflater that is fed row by row spends its time in being called. */
const PIECE = 65_536
export const SHEET_FULL = msg(
  'La tabella continua: un foglio di calcolo non tiene più righe. Restringi i filtri o scarica il CSV.',
)

/** Styles of `styles.xml`, by their place in it. */
const STYLE = { text: 0, number: 0, day: 1, heading: 2 } as const

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Without the characters that XML 1.0 has no way to write. */
const escaped = (text: string): string =>
  text
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign]!)

const textCell = (text: string, style: number): string =>
  `<c t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

/** Days since 30 December 1899, as spreadsheets count them. Before 1900 they count none: such a day stays a text. */
function dayNumber(day: string): number | null {
  const number = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
  // 1900 was no leap year, for Excel it was: its numbers are true from 1 March 1900 on.
  return Number.isInteger(number) && number >= 61 ? number : null
}

function cellOf(cell: Cell, kind: NonNullable<Column<unknown>['kind']>): string {
  if (cell === null) return '<c/>'
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : '<c/>'
  const number = kind === 'day' ? dayNumber(cell) : null
  return number === null ? textCell(cell, STYLE.text) : `<c s="${STYLE.day}"><v>${number}</v></c>`
}

export interface SheetTable {
  readonly title: string
  readonly columns: readonly { readonly header: string; readonly kind?: Column<unknown>['kind'] }[]
  /** Rows in batches. */
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>
  /** Said in the last row when there are more rows than a sheet holds. */
  readonly full: string
}

async function* sheet({ columns, rows, full }: SheetTable): AsyncGenerator<string, void> {
  const widths = columns.map(
    ({ kind }, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${kind === 'day' || kind === 'number' ? 12 : 32}" customWidth="1"/>`,
  )
  const headings = columns.map(({ header }) => textCell(header, STYLE.heading)).join('')
  let piece =
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData><row>${headings}</row>`
  let count = 1
  for await (const batch of rows) {
    for (const row of batch) {
      if (++count >= MOST_ROWS) break
      piece += `<row>${row.map((cell, place) => cellOf(cell, columns[place]!.kind ?? 'text')).join('')}</row>`
      if (piece.length < PIECE) continue
      yield piece
      piece = ''
    }
    if (count >= MOST_ROWS) break
  }
  if (count >= MOST_ROWS) piece += `<row>${textCell(full, STYLE.heading)}</row>`
  yield `${piece}</sheetData></worksheet>`
}

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>'

const TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], place) =>
        `<Relationship Id="rId${place + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** Names of sheets have 31 characters and none of these (ECMA-376, 18.2.19, and Excel). */
const sheetName = (title: string): string =>
  escaped(
    title
      .replace(/[\\/?*[\]:']/g, ' ')
      .slice(0, 31)
      .trim() || '1',
  )

export function workbook(table: SheetTable): AsyncGenerator<Buffer, void> {
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', content: [TYPES] },
    { name: '_rels/.rels', content: [relations([['officeDocument', 'xl/workbook.xml']])] },
    {
      name: 'xl/workbook.xml',
      content: [
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName(table.title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [
        relations([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      ],
    },
    { name: 'xl/styles.xml', content: [STYLES] },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(table) },
  ]
  return zipped(parts)
}
