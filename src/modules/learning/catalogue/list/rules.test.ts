// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, askedIn, pagesFor } from './rules.ts'

test('every view of the catalogue has an address that is read back', () => {
  const asked = { theme: 'salute', kind: 'course', page: 3 } as const
  const address = addressOf(asked)
  assert.equal(address, '/formazione?tematica=salute&tipo=corsi&pagina=3')
  assert.deepEqual(askedIn(Object.fromEntries(new URL(address, 'http://a').searchParams)), asked)
  assert.equal(addressOf({ theme: null, kind: null, page: 1 }), '/formazione')
})

test('what cannot be understood is left out', () => {
  const everything = { theme: null, kind: null, page: 1 }
  for (const query of [
    {},
    { pagina: '0' },
    { pagina: '-1' },
    { pagina: '1e9' },
    { pagina: '99999' },
    { tipo: 'constructor' },
    { tematica: '' },
  ])
    assert.deepEqual(askedIn(query as Record<string, string>), everything)
})

test('pages of twenty-five, at least one', () => {
  assert.deepEqual([0, 1, 25, 26, 51].map(pagesFor), [1, 1, 1, 2, 3])
})
