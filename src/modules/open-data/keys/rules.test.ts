// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keyState, lastDay, reminderDue } from './rules.ts'

describe('a key of the API', () => {
  it('is good on its last day, and no more on the next', () => {
    const key = { expires_on: '2026-11-30', revoked_at: null }
    assert.equal(keyState(key, '2026-11-30'), 'good')
    assert.equal(keyState(key, '2026-12-01'), 'expired')
    assert.equal(keyState({ ...key, revoked_at: new Date(0) }, '2026-11-01'), 'revoked')
  })

  it('lasts a year at most', () => {
    assert.equal(lastDay('2026-11-23'), '2027-11-23')
  })

  it('is reminded of a month and a week before, and not when it is over', () => {
    const due = ['2027-01-01', '2026-12-23', '2026-12-01', '2026-11-30', '2026-11-23', '2026-11-22'].map(
      (day) => reminderDue(day, '2026-11-23'),
    )
    assert.deepEqual(due, [null, 30, 30, 7, 7, null])
  })
})
