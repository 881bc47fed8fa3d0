// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Age } from '../confirming/rules.ts'
import { shareInTime } from './rules.ts'

it('the share of a body counts what is in time, and is whole only of all', () => {
  assert.equal(shareInTime([]), null)
  assert.deepEqual(shareInTime(['fresh', 'near', 'due', 'never']), { inTime: 2, all: 4, percent: 50 })
  const almost: Age[] = [...Array<Age>(999).fill('fresh'), 'due']
  assert.equal(shareInTime(almost)?.percent, 99)
  assert.equal(shareInTime(['fresh'])?.percent, 100)
})
