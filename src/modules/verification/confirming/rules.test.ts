// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ageOf, isAsked, itemFrom, itemWritten, markOf, nextDue } from './rules.ts'

describe('a look', () => {
  it('holds so many days, and on none when nobody answered', () => {
    assert.equal(nextDue('2026-11-23', 90, 'ok'), '2027-02-21')
    assert.equal(nextDue('2026-11-23', 90, 'changed'), '2027-02-21')
    assert.equal(nextDue('2026-11-23', 90, 'unreachable'), null)
    assert.equal(nextDue('2028-02-28', 1, 'ok'), '2028-02-29')
  })

  it('is asked for again two weeks before its last day, and on that day is not over', () => {
    const ages = ['2026-11-22', '2026-11-23', '2026-12-07', '2026-12-08'].map((due) =>
      ageOf(due, '2026-11-23'),
    )
    assert.deepEqual(ages, ['due', 'near', 'near', 'fresh'])
    assert.equal(ageOf(null, '2026-11-23'), 'never')
    assert.deepEqual((['never', 'due', 'near', 'fresh'] as const).map(isAsked), [true, true, true, false])
  })

  it('is of what the page said: the item that a button sends is read back, and nothing else is', () => {
    const item = {
      thingId: '01890a5d-ac96-774b-bcce-b302099a8057',
      group: 'hours',
      mark: markOf('lunedì 9–13'),
    }
    assert.deepEqual(itemFrom(itemWritten(item)), item)
    assert.notEqual(markOf('lunedì 9–13'), markOf('lunedì 9–12'))
    for (const wrong of [
      '',
      'hours',
      `${item.thingId}:hours`,
      `${itemWritten(item)}x`,
      `x${itemWritten(item)}`,
    ])
      assert.equal(itemFrom(wrong), null, wrong)
  })
})
