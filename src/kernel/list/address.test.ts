// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressOf, nextSort, orderField, readAddress } from './address.ts'
import { choice, day, endsBefore, flag, rowChoice, words } from './filters.ts'
import { listOf } from './list.ts'

const list = listOf<{ id: string; name: string }>()({
  name: 'prova',
  filters: {
    q: words({ label: 'Parole' }),
    tipo: choice({
      label: 'Tipo',
      choices: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    }),
    tema: rowChoice({ label: 'Tema' }),
    dal: day({ label: 'Dal' }),
    al: day({ label: 'Al' }),
    chiusi: flag({ label: 'Chiusi' }),
  },
  check: ({ dal, al }) => {
    const error = endsBefore(dal, al)
    return error ? { al: error } : {}
  },
  columns: {
    nome: { header: 'Nome', value: (row) => row.name },
    data: { header: 'Data', value: () => null },
  },
  sorts: { nome: 'ascending', data: 'descending' },
  first: 'nome',
})
const choices = { tema: [{ value: 'salute', label: 'Salute' }] }
const ID = '019ab000-0000-7000-8000-000000000001'

test('an address without filters asks for everything in the first order', () => {
  const asked = readAddress(list, {}, choices)
  assert.deepEqual(asked.filters, { q: null, tipo: null, tema: null, dal: null, al: null, chiusi: null })
  assert.deepEqual(asked.sort, { by: 'nome', direction: 'ascending' })
  assert.equal(addressOf(list, '/prova', asked), '/prova')
  assert.deepEqual(readAddress(list, { q: ' ', tipo: '', chiusi: '' }, choices).filters, asked.filters)
})

test('filters are typed, and what is wrong narrows nothing and says so', () => {
  const asked = readAddress(
    list,
    { q: 'x', tipo: 'z', tema: 'altro', dal: '31/12/2026', chiusi: '1' },
    choices,
  )
  assert.deepEqual(Object.keys(asked.errors).sort(), ['tema', 'tipo'])
  assert.deepEqual(asked.filters, {
    q: 'x',
    tipo: null,
    tema: null,
    dal: '2026-12-31',
    al: null,
    chiusi: true,
  })
  assert.deepEqual(Object.keys(readAddress(list, { dal: '2026-02-01', al: '2026-01-01' }).errors), ['al'])
})

test('no word of the address reaches SQL but by the white list', () => {
  for (const ordine of ['id', '-x', 'nome; drop table', '__proto__', 'constructor', '--nome'])
    assert.equal(readAddress(list, { ordine }).sort.by, 'nome', ordine)
  for (const edge of ["' or 1=1", 'x', ID.toUpperCase()])
    assert.equal(readAddress(list, { dopo: edge, prima: edge }).after, null)
  assert.equal(readAddress(list, { dopo: ID }).after, ID)
})

test('a press on a heading sorts by it, a second one turns round', () => {
  const asked = readAddress(list, { ordine: '-data', q: 'x' })
  assert.deepEqual(nextSort(list, asked, 'data'), { by: 'data', direction: 'ascending' })
  assert.deepEqual(nextSort(list, asked, 'nome'), { by: 'nome', direction: 'ascending' })
  assert.deepEqual(orderField(list, asked), { name: 'ordine', value: '-data' })
  assert.equal(orderField(list, readAddress(list, {})), null)
})

test('an address that is written is read back the same, whatever was typed', () => {
  const typed = fc.record(
    {
      q: fc.string({ unit: 'grapheme', maxLength: 30 }),
      tipo: fc.constantFrom('a', 'b', 'z', ''),
      tema: fc.constantFrom('salute', 'altro'),
      dal: fc.constantFrom('2020-01-01', '31/1/2021', 'ieri'),
      al: fc.constantFrom('2022-01-01', '2019-01-01'),
      chiusi: fc.constantFrom('1', ''),
      ordine: fc.constantFrom('nome', '-nome', 'data', '-data', 'x'),
      dopo: fc.constantFrom(ID, 'x'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(typed, (query) => {
      const asked = readAddress(list, query, choices)
      const address = addressOf(list, '/prova', asked, { after: asked.after ?? undefined })
      const again = readAddress(list, Object.fromEntries(new URL(address, 'http://x').searchParams), choices)
      assert.deepEqual(again.filters, asked.filters)
      assert.deepEqual(again.errors, {})
      assert.deepEqual([again.sort, again.after], [asked.sort, asked.after])
      assert.equal(addressOf(list, '/prova', again, { after: again.after ?? undefined }), address)
    }),
  )
})
