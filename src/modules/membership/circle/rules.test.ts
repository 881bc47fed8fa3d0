// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  groupsBy,
  isIn,
  type Member,
  type Period,
  periodsBetween,
  protect,
  standingAt,
  wideningSince,
} from './rules.ts'

const member = (
  name: string,
  kind: string,
  province: string | null,
  since: string | null,
  gone_on: string | null = null,
): Member => ({
  name,
  kind,
  province,
  province_name: province && `Provincia di ${province}`,
  since,
  gone_on,
})
const shown = ({ unit, year, number, last }: Period) => `${unit} ${number}/${year} ${last}`

describe('rules of the figures', () => {
  it('a body is in from its first day to the day before it is gone', () => {
    const body = { since: '2026-01-10', gone_on: '2026-03-01' }
    assert.deepEqual(
      ['2026-01-09', '2026-01-10', '2026-02-28', '2026-03-01'].map((day) => isIn(body, day)),
      [false, true, true, false],
    )
    assert.ok(isIn({ since: null, gone_on: null }, '1900-01-01'))
  })

  it('two years are told by months, more by quarters, and the last period ends today', () => {
    assert.deepEqual(periodsBetween('2026-09-15', '2026-11-23').map(shown), [
      'month 9/2026 2026-09-30',
      'month 10/2026 2026-10-31',
      'month 11/2026 2026-11-23',
    ])
    const long = periodsBetween('2024-02-29', '2026-11-23').map(shown)
    assert.equal(long.length, 12)
    assert.deepEqual([long[0], long.at(-1)], ['quarter 1/2024 2024-03-31', 'quarter 4/2026 2026-11-23'])
    assert.equal(shown(periodsBetween('2024-02-01', '2024-02-29')[0]!), 'month 2/2024 2024-02-29')
    assert.deepEqual(periodsBetween('2026-11-24', '2026-11-23'), [])
    assert.equal(
      periodsBetween('0001-01-01', '2026-11-23').length,
      400,
      'a year that was mistyped has an end',
    )
  })

  it('people stand at the end of a period with what came and went until then', () => {
    const moves = [
      { month: '2026-08', came: 3, left: 0 },
      { month: '2026-10', came: 4, left: 1 },
      { month: '2026-11', came: 0, left: 2 },
    ]
    assert.deepEqual(standingAt(periodsBetween('2026-09-15', '2026-11-23'), moves), [3, 6, 4])
  })

  it('fewer than five people are not said, nor what would give them away', () => {
    assert.deepEqual(protect([]), [])
    assert.deepEqual(protect([0, 5, 12]), [0, 5, 12])
    assert.deepEqual(protect([3]), ['few'])
    assert.deepEqual(protect([12, 3, 7]), [12, 'few', 'kept'], 'one alone is the sum without the others')
    assert.deepEqual(protect([12, 1, 2, 7]), [12, 'few', 'few', 'kept'], 'together they are three')
    assert.deepEqual(protect([12, 3, 4]), [12, 'few', 'few'])
  })

  it('the circle is wider by those who came after, of kinds and provinces that were not there', () => {
    const members = [
      member('Comune', 'municipality', 'FE', null),
      member('Prima cooperativa', 'cooperative', 'BO', '2026-01-01'),
      member('Ex scuola', 'school', 'MO', '2025-01-01', '2025-12-31'),
      member('Scuola', 'school', 'MO', '2026-09-01'),
      member('Altra scuola', 'school', 'RA', '2026-10-01'),
      member('Passata', 'caf', 'PR', '2026-02-01', '2026-03-01'),
      member('Senza luogo', 'cooperative', null, '2026-05-01'),
      member('Futura', 'caf', 'PC', '2027-01-01'),
    ]
    const { joined, kinds, provinces } = wideningSince(members, '2026-01-01', '2026-11-23')
    assert.deepEqual(
      joined.map(({ name }) => name),
      ['Senza luogo', 'Scuola', 'Altra scuola'],
    )
    assert.deepEqual(kinds, [{ kind: 'school', since: '2026-09-01' }])
    assert.deepEqual(provinces, [
      { province: 'MO', name: 'Provincia di MO', since: '2026-09-01' },
      { province: 'RA', name: 'Provincia di RA', since: '2026-10-01' },
    ])
  })

  it('groups stand with the most bodies first, those of no known place last', () => {
    const members = [
      member('A', 'caf', null, null),
      member('B', 'caf', 'FE', null),
      member('C', 'school', 'FE', null),
    ]
    assert.deepEqual(
      groupsBy(
        members,
        ({ province }) => province,
        new Map([
          ['FE', 9],
          [null, 6],
        ]),
      ),
      [
        { key: 'FE', bodies: 2, people: 9 },
        { key: null, bodies: 1, people: 6 },
      ],
    )
  })
})
