// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { factsOf, type Reading } from './readable.ts'

const reading: Reading = {
  ctx: {
    t: (source) => source,
    date: (value) => `giorno ${String(value)}`,
    dateTime: (value) => `istante ${value.toISOString()}`,
    number: (value) => `n. ${value}`,
    local: (text) => ({ text: text.it }),
  },
  words: {
    name: 'Nome',
    on: 'Giorno',
    at: 'Quando',
    role: 'Ruolo',
    yes: 'Vero',
    title: 'Titolo',
    rows: 'Righe',
    id: null,
    more: 'Altro',
  },
  codes: { role: { editor: 'Redattore' } },
  most: 2,
}
const text = (words: string) => ({ kind: 'text', text: words })

it('says names, days, instants, codes and truths in words, and leaves out what is empty or for machines', () => {
  const at = new Date('2026-11-23T09:00:00Z')
  const facts = factsOf(reading, {
    id: '0190',
    name: 'Ada <b>',
    on: '2026-11-23',
    at,
    role: 'editor',
    yes: false,
    title: { it: 'Diritti', en: 'Rights', of: 'x' },
    rows: [],
    more: null,
  })
  assert.deepEqual(facts, [
    { label: 'Nome', value: text('Ada <b>') },
    { label: 'Giorno', value: text('giorno 2026-11-23') },
    { label: 'Quando', value: text('istante 2026-11-23T09:00:00.000Z') },
    { label: 'Ruolo', value: text('Redattore') },
    { label: 'Vero', value: text('No') },
    { label: 'Titolo', value: text('Diritti') },
  ])
  // As JSON made in the database writes instants.
  assert.deepEqual(factsOf(reading, { at: '2026-11-23T10:00:00+01:00' }), [
    { label: 'Quando', value: text('istante 2026-11-23T09:00:00.000Z') },
  ])
})

it('makes a table of short rows, and counts those that are left', () => {
  const rows = [{ name: 'a', on: null }, { name: 'b' }, { name: 'c' }]
  assert.deepEqual(factsOf(reading, { rows })[0]!.value, {
    kind: 'table',
    columns: ['Nome', 'Giorno'],
    rows: [
      [text('a'), text('–')],
      [text('b'), text('–')],
    ],
    left: 1,
  })
})

it('reads long or nested rows one after the other, and plain values as a list', () => {
  const [long] = factsOf(reading, { rows: [{ name: 'x'.repeat(81) }] })
  assert.equal(long!.value.kind, 'list')
  const [nested] = factsOf(reading, { rows: [{ name: 'a', rows: [{ name: 'b' }] }] })
  assert.equal(nested!.value.kind, 'list')
  assert.deepEqual(factsOf(reading, { rows: ['editor', { it: 'Uno' }] })[0]!.value, {
    kind: 'list',
    items: [text('editor'), text('Uno')],
    left: 0,
  })
})

it('says a name without words as it is, and drops what holds nothing to read', () => {
  assert.deepEqual(factsOf(reading, { new_thing: 3, more: { id: 'x' } }), [
    { label: 'new thing', value: text('n. 3') },
  ])
})
