// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { date } from './field.ts'

it('takes dates that exist, for the database too', () => {
  const day = date({ label: 'Giorno', required: true })
  const parsed = (typed: string) => {
    const result = day.parse([typed])
    return result.ok ? result.value : null
  }
  assert.equal(parsed('31/12/2026'), '2026-12-31')
  assert.equal(parsed(' 2024-02-29 '), '2024-02-29')
  assert.equal(parsed('0001-01-01'), '0001-01-01')
  for (const none of [
    '2026-02-29',
    '31/11/2026',
    '0000-01-01',
    '1/1/0000',
    '10000-01-01',
    '2026-1-1',
    'oggi',
  ])
    assert.equal(parsed(none), null, none)
})
