// SPDX-License-Identifier: AGPL-3.0-or-later
/** Small workbooks as spreadsheets write them, part by part, so that a test may write one as none does. */
import { crc32, deflateRawSync } from 'node:zlib'

type Parts = Readonly<Record<string, string>>

/** A ZIP file (APPNOTE 6.3.10). `told`: what the list says of the size of an entry, where it lies. */
export function zipOf(parts: Parts, told: Readonly<Record<string, number>> = {}): Buffer {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text)
    const packed = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(told[name] ?? bytes.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name)]))
    files.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(list.length, 8)
  end.writeUInt16LE(list.length, 10)
  end.writeUInt32LE(
    list.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...list, end])
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Book {
  /** `<row>` elements of the sheet. */
  readonly rows: string
  /** `<si>` elements. */
  readonly shared?: string
  readonly from1904?: boolean
}

/** A workbook of a hidden sheet and one that is shown. Styles: 1 a day, 2 five digits, 3 a day of a format of its own. */
export const partsOf = ({ rows, shared = '', from1904 = false }: Book): Parts => ({
  'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="${REL}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets><sheet name="x" sheetId="1" state="hidden" r:id="rId1"/><sheet name="y" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="[$-410]dd\\-mmm&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
  'xl/worksheets/sheet1.xml':
    '<worksheet><sheetData><row r="1"><c t="str"><v>hidden</v></c></row></sheetData></worksheet>',
  'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
})

export const workbookOf = (book: Book): Buffer => zipOf(partsOf(book))
