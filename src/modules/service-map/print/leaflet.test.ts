// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leafletOf } from './leaflet.ts'
import { PRINT_LANGUAGES, WORDS } from './words.ts'

const nothing = { it: '' }
const content: Parameters<typeof leafletOf>[0]['content'] = {
  details: {
    who: { it: 'Chi studia.', en: 'Students.' },
    how: { it: 'Vai.\nChiedi.', en: 'Go.\nAsk.' },
    outputs: nothing,
    special_cases: nothing,
    constraints: nothing,
    max_days: 30,
    channels: [],
    life_events: [],
    operators_note: '',
  },
  parts: {
    documents: [
      {
        ...{ id: '1', position: 1, version: 1, document_type_id: '1', slug: 'passaporto', issuer: nothing },
        ...{ where_to: nothing, validity_months: null, name: { it: 'Passaporto' }, condition: nothing },
        ...{ form: 'copy', translation: 'sworn', mandatory: false },
      },
    ],
    costs: [
      {
        ...{ id: '1', position: 1, version: 1, label: { it: 'Marca' }, amount: '16.00', currency: 'EUR' },
        ...{ payer_condition: { it: 'Per tutti.' }, valid_from: null, valid_to: null },
      },
    ],
    phases: [],
  },
}
const service = { title: { it: 'Titolo' }, summary: { it: 'Breve.' } }
const arabic = new Map([
  ['Passaporto', 'جواز السفر'],
  ['Marca', 'طابع'],
  ['Vai.\nChiedi.', 'اذهب.\nاسأل.'],
])

test('both columns have the same pieces, and the same figures', () => {
  const { parts, title } = leafletOf({ service, content }, 'ar', arabic)
  assert.deepEqual(title, { it: 'Titolo', other: null })
  const [who, need, cost, how, time] = parts
  assert.deepEqual(who?.items, [{ it: 'Chi studia.', other: null }])
  assert.match(
    need!.items[0]!.it,
    /^Passaporto \(copia; se viene dall’estero: traduzione giurata; se ce l’hai\)$/,
  )
  assert.match(need!.items[0]!.other!, /^جواز السفر \(نسخة/)
  assert.match(cost!.items[0]!.it, /^Marca: 16,00\s€\. Per tutti\.$/)
  // The condition lacks, and is there in Italian.
  assert.match(cost!.items[0]!.other!, /^طابع: 16,00\s€\. Per tutti\.$/)
  assert.deepEqual(how?.items, [
    { it: 'Vai.', other: 'اذهب.' },
    { it: 'Chiedi.', other: 'اسأل.' },
  ])
  assert.match(time!.items[0]!.other!, /30$/)
})

test('a translation of other lines is one piece, and none is Italian alone', () => {
  const other = new Map([['Vai.\nChiedi.', 'اذهب واسأل.']])
  assert.deepEqual(leafletOf({ service, content }, 'ar', other).parts[3]?.items, [
    { it: 'Vai. Chiedi.', other: 'اذهب واسأل.' },
  ])
  for (const { items } of leafletOf({ service, content }, null, new Map()).parts)
    for (const { other: words } of items) assert.equal(words, null)
  assert.equal(leafletOf({ service, content }, 'en', new Map()).parts[0]?.items[0]?.other, 'Students.')
})

test('every language has every word', () => {
  for (const language of PRINT_LANGUAGES)
    for (const [key, words] of Object.entries(WORDS[language]))
      assert.ok(words.length > 0, `${language} ${key}`)
})
