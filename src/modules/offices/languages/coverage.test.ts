// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { coverOf, gapsIn, spokenIn } from './coverage.ts'

describe('what is missing of the languages of a province', () => {
  const covers = coverOf(
    ['ar', 'en', 'fr', 'ti', 'ur'],
    [
      { language: 'ar', day: 3, offices: 2, minutes: 300 },
      { language: 'ar', day: 6, offices: 1, minutes: null },
      { language: 'en', day: 0, offices: 1, minutes: null },
      ...[1, 2, 3, 4, 5].map((day) => ({ language: 'fr', day, offices: 1, minutes: 240 })),
    ],
    [{ language: 'ur', offices: 1, notice: 3 }],
  )

  it('is counted by day, from Monday', () => {
    const arabic = covers[0]!
    assert.deepEqual(
      arabic.days.map(({ offices }) => offices),
      [0, 0, 2, 0, 0, 1, 0],
    )
    assert.equal(arabic.days[2]!.minutes, 300)
    assert.equal(covers[1]!.unsaid, 1)
  })

  it('is told the worst first; where days are not written none is called empty', () => {
    assert.deepEqual(gapsIn(covers), [
      { kind: 'nobody', language: 'ti' },
      { kind: 'on_request', language: 'ur', notice: 3 },
      { kind: 'days', language: 'ar', days: [1, 2, 4, 5] },
    ])
    assert.equal(spokenIn(covers), 3)
  })

  it('is nothing where no language was met', () => {
    assert.deepEqual(gapsIn(coverOf([], [], [])), [])
  })
})
