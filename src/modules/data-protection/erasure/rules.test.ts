// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { lastDayFor } from './rules.ts'

it('a month ends on the day of the same number, or on the last one of a shorter month', () => {
  for (const [asked, last] of [
    ['2026-11-29', '2026-12-29'],
    ['2026-12-31', '2027-01-31'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-30', '2028-02-29'],
    ['2026-10-31', '2026-11-30'],
  ])
    assert.equal(lastDayFor(asked!), last)
})
