// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { instantAt, offsetMinutes, wallTimeIn } from './wall-clock.ts'

const ROME = 'Europe/Rome'
const utc = (text: string) => new Date(`${text}Z`)

it('a minute on the wall is an instant, in winter, in summer and past midnight', () => {
  assert.deepEqual(instantAt(ROME, '2026-11-23', 9 * 60 + 30), utc('2026-11-23T08:30:00'))
  assert.deepEqual(instantAt(ROME, '2026-07-20', 1440), utc('2026-07-20T22:00:00'))
  assert.deepEqual(instantAt(ROME, '2026-12-31', 26 * 60), utc('2027-01-01T01:00:00'))
  assert.deepEqual(instantAt('Asia/Kathmandu', '2026-11-23', 0), utc('2026-11-22T18:15:00'))
})

it('a minute that the clock leaps over is the leap, one that comes twice is the first', () => {
  for (const minute of [120, 121, 150, 179, 180])
    assert.deepEqual(instantAt(ROME, '2026-03-29', minute), utc('2026-03-29T01:00:00'), String(minute))
  assert.deepEqual(instantAt(ROME, '2026-03-29', 119), utc('2026-03-29T00:59:00'))
  assert.deepEqual(instantAt(ROME, '2026-03-29', 181), utc('2026-03-29T01:01:00'))
  assert.deepEqual(instantAt(ROME, '2026-10-25', 150), utc('2026-10-25T00:30:00'))
  assert.deepEqual(instantAt(ROME, '2026-10-25', 180), utc('2026-10-25T02:00:00'))
})

it('an instant is a minute on the wall, also where two instants are the same one', () => {
  assert.deepEqual(wallTimeIn(ROME, utc('2026-03-29T00:59:59')), { day: '2026-03-29', minute: 119 })
  assert.deepEqual(wallTimeIn(ROME, utc('2026-03-29T01:00:00')), { day: '2026-03-29', minute: 180 })
  for (const at of ['2026-10-25T00:30:00', '2026-10-25T01:30:00'])
    assert.deepEqual(wallTimeIn(ROME, utc(at)), { day: '2026-10-25', minute: 150 })
  assert.deepEqual(wallTimeIn(ROME, utc('2026-12-31T23:00:00')), { day: '2027-01-01', minute: 0 })
  assert.deepEqual(
    ['2026-01-15T12:00:00', '2026-07-15T12:00:00'].map((at) => offsetMinutes(ROME, utc(at))),
    [60, 120],
  )
})
