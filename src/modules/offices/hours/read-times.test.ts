// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { timesOfDay } from './made.fixture.ts'
import { readTimes } from './read-times.ts'
import { timesWritten } from './times.ts'

/** What is read, written again: the same hours in one hand. */
const read = (typed: string): string => {
  const found = readTimes(typed)
  if (found.kind === 'times') return timesWritten(found.times)
  return found.kind === 'problem' ? `! ${found.error.source}` : found.kind
}

const CELLS: Record<string, string> = {
  '9-13': '9–13',
  ' 9 – 13 ': '9–13',
  '9.00–13.00 15-17,30': '9–13, 15–17:30',
  '9:00/13:00; 15.00 / 17.30': '9–13, 15–17:30',
  '9-13/15-17': '9–13, 15–17',
  '9/13/15/17': '9–13, 15–17',
  '9-13,15-17': '9–13, 15–17',
  '9-13, 15-17,30': '9–13, 15–17:30',
  '8,30-12,30,15-17': '8:30–12:30, 15–17',
  '9-13. 15-17.': '9–13, 15–17',
  '15-17 9-13': '9–13, 15–17',
  '0830-1300': '8:30–13',
  '9h30-12h': '9:30–12',
  'h9-13': '9–13',
  'dalle 9 alle 13': '9–13',
  'Dalle ore 9.00 alle ore 13.00 e dalle 15 alle 17': '9–13, 15–17',
  'dalle 9 fino alle 12:45': '9–12:45',
  "dalle 11 all'una": '! L’ora di fine viene prima dell’inizio: {times}.',
  'dalle 9 a mezzogiorno': '9–12',
  'mattina 9-13, pomeriggio: 15-17': '9–13, 15–17',
  '9-13\n15-17': '9–13, 15–17',
  '9-13 e 15-17': '9–13, 15–17',
  '20-24': '20–24',
  '20-0': '20–24',
  '20-mezzanotte': '20–24',
  '22-2': '22–2',
  '9-13 13-15': '9–13, 13–15',
  h24: 'h24',
  'H 24': 'h24',
  '24 ore su 24': 'h24',
  '0-24': 'h24',
  '00:00-24:00': 'h24',
  chiuso: 'closed',
  CHIUSA: 'closed',
  '-': 'closed',
  '—': 'closed',
  '': 'empty',
  ' \t ': 'empty',
}

describe('a cell', () => {
  for (const [typed, wanted] of Object.entries(CELLS))
    it(`${JSON.stringify(typed)} is ${wanted}`, () => assert.equal(read(typed), wanted))

  for (const typed of [
    '9',
    '9-',
    '9-13-15',
    '9-25:70',
    'boh',
    '9.5-13',
    '9 13',
    '25:00-26:00x',
    '-9-13-',
    '9-99',
  ])
    it(`${JSON.stringify(typed)} is not understood, and an example is given`, () =>
      assert.match(read(typed), /^! .*9-13/))

  it('is refused for hours that cannot be', () => {
    assert.match(read('13-9'), /prima dell’inizio/)
    assert.match(read('9-9'), /prima dell’inizio/)
    assert.match(read('24-26'), /Le 24 chiudono/)
    assert.match(read('9-13 12-15'), /si sovrappone/)
    assert.match(read('0-25'), /al massimo 24 ore/)
    assert.match(read(`9-13 ${'x'.repeat(200)}`), /troppo lungo/)
  })

  it('that is hostile is answered at once', () => {
    const begun = performance.now()
    for (const typed of ['9-13,'.repeat(24), '1'.repeat(119), '9,10-11,12,'.repeat(10), '-/'.repeat(59)])
      read(typed)
    assert.ok(performance.now() - begun < 500)
  })
})

it('what is written is read back', () => {
  fc.assert(
    fc.property(timesOfDay, (times) => {
      assert.deepEqual(readTimes(timesWritten(times)), { kind: 'times', times })
    }),
  )
  for (const times of [
    { from: 1320, to: 1560 },
    { from: 540, to: 1980 },
    { from: 1080, to: 2520 },
  ])
    assert.deepEqual(readTimes(timesWritten([times])), { kind: 'times', times: [times] })
})

it('no text makes it fail', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => assert.ok(readTimes(typed).kind)))
})
