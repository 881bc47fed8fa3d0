// SPDX-License-Identifier: AGPL-3.0-or-later
/** Tables as offices send them: every encoding and separator, workbooks, and what is no table. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readTable } from './read-table.ts'
import { MOST_COLUMNS, MOST_ROWS, TableRefused } from './table.ts'
import { partsOf, workbookOf, zipOf } from './workbook.fixture.ts'

const rowsOf = async (bytes: Buffer | string) =>
  (await readTable(Buffer.from(bytes as string))).map(({ cells }) => cells)
const linesOf = async (bytes: Buffer | string) =>
  (await readTable(Buffer.from(bytes as string))).map(({ line }) => line)
const refused = (bytes: Buffer | string, words: RegExp) =>
  assert.rejects(readTable(Buffer.from(bytes as string)), (error) => {
    assert.ok(error instanceof TableRefused, String(error))
    assert.match(error.problem.source, words)
    return true
  })

describe('text tables', () => {
  const TEXT = 'Città;Perché\nForlì;così\n'
  const ROWS = [
    ['Città', 'Perché'],
    ['Forlì', 'così'],
  ]
  const big = Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()
  const encodings: Record<string, Buffer> = {
    'UTF-8': Buffer.from(TEXT),
    'UTF-8 with its mark': Buffer.from(`\uFEFF${TEXT}`),
    'UTF-16 LE': Buffer.from(`\uFEFF${TEXT}`, 'utf16le'),
    'UTF-16 LE without its mark': Buffer.from(TEXT, 'utf16le'),
    'UTF-16 BE': big,
    'UTF-16 BE without its mark': big.subarray(2),
    'Windows-1252': Buffer.from(TEXT, 'latin1'),
  }
  for (const [name, bytes] of Object.entries(encodings))
    it(`are read in ${name}`, async () => assert.deepEqual(await rowsOf(bytes), ROWS))
  it('keep the signs that Windows-1252 has and Latin-1 has not', async () =>
    assert.deepEqual(await rowsOf(Buffer.from([0x80, 0x3b, 0x92, 0x0a])), [['€', '’']]))

  for (const [name, separator] of Object.entries({ comma: ',', semicolon: ';', tab: '\t', pipe: '|' }))
    it(`are divided by a ${name}`, async () => {
      const lines = [
        ['a', 'b', 'c'],
        ['1', 'x y', '3'],
        ['4', '', '6'],
      ]
      assert.deepEqual(await rowsOf(lines.map((cells) => cells.join(separator)).join('\n')), lines)
    })
  it('are divided by what divides the rows, not by a sign that some cells hold', async () => {
    assert.deepEqual(await rowsOf('a;b\n1,5;2\n3;4,5\n'), [
      ['a', 'b'],
      ['1,5', '2'],
      ['3', '4,5'],
    ])
    assert.deepEqual(await rowsOf('sep=|\na|b;c\n'), [['a', 'b;c']])
  })
  it('have the line ends of every system, and quotes that hold separators, quotes and lines', async () => {
    const text = 'a;b\r\n"1;""x""";"due\r\nrighe"\r\n\r\n;;\r\n3;4'
    assert.deepEqual(await rowsOf(text), [
      ['a', 'b'],
      ['1;"x"', 'due\nrighe'],
      ['3', '4'],
    ])
    assert.deepEqual(await linesOf(text), [1, 2, 6], 'lines as an editor counts them')
    assert.deepEqual(await rowsOf('a;b\r1;2\r'), [
      ['a', 'b'],
      ['1', '2'],
    ])
  })
  it('may be one address a line', async () =>
    assert.deepEqual(await rowsOf('anna@a.example\n\nluca@b.example'), [
      ['anna@a.example'],
      ['luca@b.example'],
    ]))
  it('give back what was disarmed for a spreadsheet as it was', async () =>
    assert.deepEqual(await rowsOf("a;b\n'+39 055;'90\n"), [
      ['a', 'b'],
      ['+39 055', "'90"],
    ]))

  it('are refused with what to do', async () => {
    await refused('', /il file è vuoto/)
    await refused(' \n;;\n', /il file è vuoto/)
    await refused('%PDF-1.7\n%âãÏÓ', /non è una tabella/)
    await refused(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /non è una tabella/)
    await refused(Buffer.from('d0cf11e0a1b11ae100', 'hex'), /vecchio Excel/)
    await refused('a;b\n1;"2\n3;4\n', /virgolette che non si chiudono/)
    await refused('x;'.repeat(MOST_COLUMNS + 1), /colonne/)
    await refused('x'.repeat(10_001), /caratteri/)
    await refused('x\n'.repeat(MOST_ROWS + 30), /dividi il file/)
  })
})

describe('workbooks', () => {
  it('give texts as they were written, days as days, formulas by their value', async () => {
    const book = workbookOf({
      shared:
        '<si><t>Nome</t></si><si><r><t>A&amp;</t></r><r><t xml:space="preserve"> B</t></r><rPh><t>x</t></rPh></si>',
      rows: `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>007</t></is></c></row>
        <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"><v>45658</v></c><c r="C4" s="2"><v>44121</v></c>
          <c r="D4" t="str"><f>A1&amp;"x"</f><v>calcolato</v></c><c r="E4"><f>1/3</f><v>0.33333333333333331</v></c>
          <c r="F4" t="b"><v>1</v></c><c r="G4"><v>12345678901234567</v></c><c r="H4" s="1"><v>45658.5</v></c><c r="I4" s="2"><v>7</v></c></row>`,
    })
    assert.deepEqual(await rowsOf(book), [
      ['Nome', '', '007'],
      [
        'A& B',
        '2025-01-01',
        '44121',
        'calcolato',
        '0.333333333333333',
        'sì',
        '12345678901234567',
        '2025-01-01 12:00',
        '00007',
      ],
    ])
    assert.deepEqual(await linesOf(book), [2, 4])
  })
  it('count days from 1904 where they say so, and know the day that never was', async () => {
    const day = (serial: number, from1904 = false) =>
      rowsOf(workbookOf({ from1904, rows: `<row><c s="3"><v>${serial}</v></c></row>` }))
    assert.deepEqual(await day(44196, true), [['2025-01-01']])
    assert.deepEqual(await day(59), [['1900-02-28']])
    assert.deepEqual(await day(61), [['1900-03-01']])
  })
  it('are refused when they are broken, false, or made to fill the memory', async () => {
    const whole = workbookOf({ rows: '<row><c><v>1</v></c></row>' })
    await refused(whole.subarray(0, whole.length - 30), /rovinato/)
    await refused(zipOf({ 'word/document.xml': '<w/>' }), /non è un file Excel/)
    const parts = partsOf({ rows: '<row><c><v>1</v></c></row>' })
    await refused(zipOf(parts, { 'xl/worksheets/sheet2.xml': 10 }), /rovinato/)
    await refused(zipOf(parts, { 'xl/worksheets/sheet2.xml': 200_000_000 }), /troppo grande/)
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    await refused(
      zipOf({ ...parts, 'xl/worksheets/sheet2.xml': entity + parts['xl/worksheets/sheet2.xml'] }),
      /rovinato/,
    )
    const many = Array.from({ length: MOST_ROWS + 1100 }, () => '<row><c><v>1</v></c></row>').join('')
    await refused(workbookOf({ rows: many }), /dividi il file/)
  })
  it('keep the order of their rows whatever numbers they claim', async () => {
    const rows =
      '<row r="5"><c><v>1</v></c></row><row r="5"><c><v>2</v></c></row><row r="99999999999"><c r="ZZZ1"><v>9</v></c><c><v>3</v></c></row>'
    assert.deepEqual(await linesOf(workbookOf({ rows })), [5, 6, 7])
  })
})
