// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import { listZip, readEntry } from '../files/sniff/zip.ts'
import type { Cell } from './list.ts'
import { type SheetTable, workbook } from './workbook.ts'

async function* batches(rows: Cell[][]): AsyncGenerator<Cell[][], void> {
  yield rows
}

const table = (rows: Cell[][]): SheetTable => ({
  title: 'Atti [2026]: tutti',
  columns: [{ header: 'Atto' }, { header: 'Data', kind: 'day' }, { header: 'Quanti', kind: 'number' }],
  rows: batches(rows),
  full: 'continua',
})

async function entriesOf(bytes: Buffer): Promise<Map<string, string>> {
  const source = {
    size: bytes.length,
    read: async (from: number, length: number) => bytes.subarray(from, from + length),
  }
  const entries = new Map<string, string>()
  for (const entry of await listZip(source)) {
    const content = await readEntry(source, entry, 50_000_000)
    assert.equal(content.length, entry.bytes)
    entries.set(entry.name, content.toString('utf8'))
  }
  return entries
}

test('a workbook has the parts that spreadsheets ask for, and rows as typed cells', async () => {
  const bytes = Buffer.concat(
    await Readable.from(
      workbook(
        table([
          ['<Forlì> & "x"\u0000', '1998-07-25', 3.5],
          ['=1+1', null, null],
        ]),
      ),
    ).toArray(),
  )
  const entries = await entriesOf(bytes)
  assert.deepEqual(
    [...entries.keys()],
    [
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ],
  )
  const sheet = entries.get('xl/worksheets/sheet1.xml')!
  assert.match(sheet, /<t xml:space="preserve">&lt;Forlì&gt; &amp; &quot;x&quot;<\/t>/)
  // 25 July 1998 is day 36,001 for a spreadsheet.
  assert.match(sheet, /<c s="1"><v>36001<\/v><\/c><c><v>3.5<\/v><\/c>/)
  assert.match(sheet, /<c t="inlineStr"><is><t xml:space="preserve">=1\+1<\/t><\/is><\/c><c\/><c\/>/)
  assert.ok(!sheet.includes('<f>'))
  assert.match(entries.get('xl/workbook.xml')!, /name="Atti {2}2026 {2} tutti"/)
})

test('the sums of the archive are those of its contents', async () => {
  const bytes = Buffer.concat(await Readable.from(workbook(table([['a', null, 1]]))).toArray())
  const list = bytes.readUInt32LE(bytes.length - 6)
  const content = (await entriesOf(bytes)).get('[Content_Types].xml')!
  assert.equal(bytes.readUInt32LE(list + 16), crc32(content))
})

test('rows go out as they come in, and a reader who leaves ends the reading', async () => {
  let read = 0
  let ended = false
  async function* endless(): AsyncGenerator<Cell[][], void> {
    try {
      for (;;) {
        read++
        // What does not compress: it has to be written out.
        yield Array.from({ length: 500 }, () => [crypto.randomUUID() + crypto.randomUUID(), null, read])
      }
    } finally {
      ended = true
    }
  }
  const stream = Readable.from(workbook({ ...table([]), rows: endless() }))
  let bytes = 0
  for await (const piece of stream) {
    bytes += (piece as Buffer).length
    if (bytes > 400_000) break
  }
  assert.ok(read < 200, `${read} batches were read for 400 KB`)
  while (!ended) await new Promise(setImmediate)
})
