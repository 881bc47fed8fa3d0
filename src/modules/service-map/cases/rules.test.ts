// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cost, Needed } from '../sheet-parts/queries.ts'
import { earlier, papersOf, slugsIn, sumsOf } from './rules.ts'

const needed = (slug: string, more: Partial<Needed>): Needed => ({
  ...{
    id: slug,
    position: 1,
    version: 1,
    document_type_id: slug,
    slug,
    name: { it: slug },
    issuer: { it: '' },
  },
  ...{ where_to: { it: '' }, validity_months: null, condition: { it: '' }, mandatory: false },
  ...{ form: 'copy', translation: 'none' },
  ...more,
})
const cost = (amount: string | null): Cost => ({
  ...{ id: '1', position: 1, version: 1, label: { it: 'Marca' }, amount, currency: 'EUR' },
  ...{ payer_condition: { it: '' }, valid_from: null, valid_to: null },
})

test('a case is read from its address, each service once', () => {
  assert.deepEqual(slugsIn('uno,due', 'uno'), ['uno', 'due'])
  assert.deepEqual(slugsIn('uno due,,../../etc,TRE', undefined), ['uno', 'due'])
  assert.equal(slugsIn(Array.from({ length: 40 }, (_, index) => `s${index}`).join()).length, 8)
  assert.deepEqual(earlier(['uno', 'due', 'tre'], 'tre'), ['uno', 'tre', 'due'])
  assert.deepEqual(earlier(['uno', 'due'], 'uno'), ['uno', 'due'])
})

test('a paper is listed once, as the strictest asks for it', () => {
  const papers = papersOf([
    { title: { it: 'A' }, documents: [needed('passaporto', { form: 'copy' })], costs: [] },
    {
      title: { it: 'B' },
      documents: [
        needed('passaporto', { form: 'original', translation: 'sworn', mandatory: true }),
        needed('foto', {}),
      ],
      costs: [],
    },
  ])
  assert.deepEqual(
    papers.map(({ slug, form, translation, mandatory, asked }) => [
      slug,
      form,
      translation,
      mandatory,
      asked.length,
    ]),
    [
      ['passaporto', 'original', 'sworn', true, 2],
      ['foto', 'copy', 'none', false, 1],
    ],
  )
})

test('sums are added to the cent, and what is not written adds nothing', () => {
  const services = [
    { title: { it: 'A' }, documents: [], costs: [cost('0.10'), cost(null), cost('0.00')] },
    { title: { it: 'B' }, documents: [], costs: [cost('0.20'), cost('16.00')] },
  ]
  assert.deepEqual(sumsOf(services), [{ currency: 'EUR', amount: '16.30' }])
  assert.deepEqual(sumsOf([]), [])
})
