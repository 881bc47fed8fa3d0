// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { namesIn, readCell } from './cells.ts'
import { divide, guessMapping, knownHeadings } from './headings.ts'

const known = knownHeadings({ email: { headings: ['Posta'] }, name: {} }, (name) =>
  name === 'email' ? ['E-mail', 'Email'] : ['Nome', 'Name'],
)
const table = (...rows: string[][]) => rows.map((cells, at) => ({ line: at + 1, cells }))

it('columns are known by their headings, whatever their signs and accents, and taken once', () => {
  assert.deepEqual(guessMapping(['Nome ', 'E MAIL', 'nome'], known), { email: 1, name: 0 })
  assert.deepEqual(guessMapping(['posta', 'x'], known), { email: 0 })
})

it('headings are found below a title, and not where there are none', () => {
  const rows = table(['Elenco del 2026'], ['Nome', 'Posta'], ['Anna', 'a@a.example'])
  assert.deepEqual(divide(rows, known, false), {
    headings: ['Nome', 'Posta'],
    headingLine: 2,
    rows: rows.slice(2),
  })
  assert.equal(divide(rows, known, true).rows.length, 3)
  const unknown = table(['Elenco'], ['a', 'b'], ['1', '2'])
  assert.equal(divide(unknown, known, false).headingLine, 2)
  const alone = table(['a@a.example'], ['b@b.example'])
  assert.deepEqual(divide(alone, known, false), { headings: [''], headingLine: null, rows: alone })
})

it('cells become what a form would have typed', () => {
  const choices = namesIn([
    { value: 'law', label: 'Legge' },
    { value: 'other', label: 'Altro' },
  ])
  assert.deepEqual(readCell('LEGGE', { widget: 'select' }, {}, choices), { typed: ['law'] })
  assert.deepEqual(readCell('altro; law', { widget: 'checkboxes', multiple: true }, {}, choices), {
    typed: ['other', 'law'],
  })
  assert.ok('error' in readCell('Luna', { widget: 'select' }, {}, choices))
  assert.deepEqual(readCell('Sì', { widget: 'checkbox' }), { typed: ['1'] })
  assert.deepEqual(readCell('no', { widget: 'checkbox' }), { typed: [] })
  assert.ok('error' in readCell('forse', { widget: 'checkbox' }))
  assert.deepEqual(readCell('2026-01-02 00:00:00', { widget: 'date' }), { typed: ['2026-01-02'] })
  assert.deepEqual(readCell('a; b', { widget: 'textarea' }, { lines: true }), { typed: ['a\nb'] })
  assert.deepEqual(readCell('a; b', { widget: 'text' }), { typed: ['a; b'] })
})
