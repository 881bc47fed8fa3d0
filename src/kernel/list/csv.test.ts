// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvLine, disarm } from './csv.ts'

test('what a spreadsheet would run is shown as a text', () => {
  for (const formula of [
    '=1+1',
    '+39 051 000',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\u00A0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\r=1',
  ])
    assert.equal(disarm(formula), `'${formula}`)
  for (const text of ['Comune di Forlì', '1-2', 'a=b', '', '«testo»']) assert.equal(disarm(text), text)
})

test('figures stay figures, and read as each country writes them', () => {
  assert.equal(csvLine(['a', -1.5, null, '2026-11-29'], 'it'), 'a;-1,5;;2026-11-29\r\n')
  assert.equal(csvLine(['a', -1.5, null], 'en'), 'a,-1.5,\r\n')
})

test('any texts are read back as they were, but for the apostrophe before a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 }), (cells) => {
      assert.deepEqual(readLine(csvLine(cells, 'it'), ';'), cells.map(disarm))
    }),
  )
})

/** RFC 4180, read the slow way. */
function readLine(line: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  const end = line.length - 2
  assert.equal(line.slice(end), '\r\n')
  for (let at = 0; at < end; at++) {
    const sign = line[at]!
    if (quoted && sign === '"' && line[at + 1] === '"') cell += line[++at]
    else if (sign === '"') quoted = !quoted
    else if (sign === separator && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell]
}
