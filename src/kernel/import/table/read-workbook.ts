// SPDX-License-Identifier: AGPL-3.0-or-later
/** The first sheet of an Excel workbook that is shown (ISO/IEC 29500-1, SpreadsheetML). Formulas give the value that was kept with them. */
import { posix } from 'node:path'
import { bufferSource } from '../../files/sniff/source.ts'
import { BadZip, listZip, refuseOverlaps, unpacked, type ZipEntry } from '../../files/sniff/zip.ts'
import { msg } from '../../i18n/msg.ts'
import { type Shape, shapeOf } from './number-formats.ts'
import { readSheet, type SheetNeeds } from './read-sheet.ts'
import { TableRefused, type TableRow } from './table.ts'
import { readXml } from './xml.ts'

const MB = 1024 * 1024
/** Unpacked: a sheet of ten thousand rows with a hundred columns has less. */
const MOST_PART = 80 * MB
const MOST_SHARED = 1_000_000

const DAMAGED = msg(
  'Il file Excel è rovinato o protetto da password: aprilo, salvalo di nuovo come .xlsx e riprova.',
)
const NO_SHEET = msg('Questo non è un file Excel (.xlsx), o non ha fogli: scegline un altro.')
const TOO_LARGE = msg('Il foglio è troppo grande: copia le righe che servono in un file nuovo.')

/** Throws `TableRefused`. */
export async function readWorkbook(bytes: Buffer, most: number): Promise<TableRow[]> {
  try {
    const source = bufferSource(bytes)
    const entries = await listZip(source)
    refuseOverlaps(source, entries)
    return await readEntries(most, new Map(entries.map((entry) => [entry.name, entry])), (entry) => {
      if (entry.encrypted) throw new BadZip('encrypted')
      if (entry.bytes > MOST_PART) throw new TableRefused(TOO_LARGE)
      return unpacked(source, entry)
    })
  } catch (error) {
    if (error instanceof BadZip) throw new TableRefused(DAMAGED)
    throw error
  }
}

type Open = (entry: ZipEntry) => AsyncIterable<Buffer>

async function readEntries(
  most: number,
  entries: ReadonlyMap<string, ZipEntry>,
  open: Open,
): Promise<TableRow[]> {
  const part = (name: string) => {
    const entry = entries.get(name)
    return entry ? open(entry) : null
  }
  const book = part('xl/workbook.xml')
  if (!book) throw new TableRefused(NO_SHEET)
  const { sheet, from1904 } = await firstSheet(book)
  const targets = await readTargets(part('xl/_rels/workbook.xml.rels'))
  const target = sheet === null ? undefined : targets.get(sheet)
  const rows = target ? (part(posix.join('/xl', target).slice(1)) ?? part(target.replace(/^\//, ''))) : null
  if (!rows) throw new TableRefused(NO_SHEET)
  const needs: SheetNeeds = {
    from1904,
    shapes: await readShapes(part('xl/styles.xml')),
    shared: await readShared(part('xl/sharedStrings.xml')),
  }
  return readSheet(rows, needs, most)
}

async function firstSheet(
  bytes: AsyncIterable<Buffer>,
): Promise<{ sheet: string | null; from1904: boolean }> {
  let sheet: string | null = null
  let from1904 = false
  await readXml(bytes, {
    open: (name, at) => {
      if (name === 'workbookPr') from1904 = at.date1904 === '1' || at.date1904 === 'true'
      if (name === 'sheet' && (at.state ?? 'visible') === 'visible') sheet ??= at['r:id'] ?? null
    },
  })
  return { sheet, from1904 }
}

async function readTargets(bytes: AsyncIterable<Buffer> | null): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  if (bytes)
    await readXml(bytes, {
      open: (name, { Id, Target }) => {
        if (name === 'Relationship' && Id && Target) targets.set(Id, Target)
      },
    })
  return targets
}

/** What each style makes of a number. */
async function readShapes(bytes: AsyncIterable<Buffer> | null): Promise<Shape[]> {
  const codes = new Map<number, string>()
  const shapes: Shape[] = []
  let inCells = false
  if (bytes)
    await readXml(bytes, {
      open: (name, at) => {
        if (name === 'numFmt') codes.set(Number(at.numFmtId), at.formatCode ?? '')
        if (name === 'cellXfs') inCells = true
        if (name === 'xf' && inCells) {
          const format = Number(at.numFmtId ?? 0)
          shapes.push(shapeOf(format, codes.get(format)))
        }
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false
      },
    })
  return shapes
}

/** Texts that cells point at. How they are read aloud in Japanese (`rPh`) is no part of them. */
async function readShared(bytes: AsyncIterable<Buffer> | null): Promise<string[]> {
  const shared: string[] = []
  let text = ''
  let [inText, aside] = [false, false]
  if (bytes)
    await readXml(bytes, {
      open: (name) => {
        if (name === 'si') text = ''
        if (name === 'rPh') aside = true
        if (name === 't') inText = true
      },
      text: (words) => {
        if (inText && !aside) text += words
      },
      close: (name) => {
        if (name === 't') inText = false
        if (name === 'rPh') aside = false
        if (name === 'si' && shared.push(text) > MOST_SHARED) throw new TableRefused(TOO_LARGE)
      },
    })
  return shared
}
