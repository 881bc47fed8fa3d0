// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ServiceCount } from './queries.ts'
import {
  gapsIn,
  kindRows,
  serviceRows,
  servicesOf,
  themeRows,
  unspokenOf,
  withoutOffice,
  withoutSheets,
} from './rules.ts'

const count = (id: string, theme: string, province: string | null, offices: number): ServiceCount => ({
  id,
  slug: id,
  title: { it: id },
  theme_id: theme,
  organization_id: 'body',
  province,
  offices,
})

const counts = [
  count('card', 'health', 'PC', 2),
  count('card', 'health', 'PR', 1),
  // Where the address is confidential: in the whole network, in no province.
  count('refuge', 'health', null, 1),
  count('school', 'school', null, 0),
]
const provinces = [{ code: 'PR' }, { code: 'PC' }, { code: 'RE' }]
const themes = [
  { id: 'health', name: { it: 'Salute' } },
  { id: 'school', name: { it: 'Scuola' } },
]

describe('a synthesis', () => {
  it('counts a service once, wherever it is offered, and of no province only in all', () => {
    assert.equal(servicesOf(counts), 2)
    const [health, school] = themeRows(themes, counts)
    assert.deepEqual(
      [...health!.byProvince],
      [
        ['PC', 1],
        ['PR', 1],
      ],
    )
    assert.equal(health!.total, 2)
    assert.equal(school!.total, 0)
    assert.deepEqual(
      withoutSheets([...themes, { id: 'work', name: { it: 'Lavoro' } }], counts).map(({ id }) => id),
      ['work'],
    )
    const [card, refuge] = serviceRows(counts)
    assert.deepEqual(
      [card!.total, [...card!.byProvince]],
      [
        3,
        [
          ['PC', 2],
          ['PR', 1],
        ],
      ],
    )
    assert.deepEqual([refuge!.total, refuge!.byProvince.size], [1, 0])
  })

  it('says what each province lacks, those without anything first', () => {
    assert.deepEqual(
      gapsIn(provinces, themeRows(themes, counts)).map(({ province, lacks, whole }) => [
        province.code,
        lacks.map(({ it }) => it),
        whole,
      ]),
      [
        ['RE', ['Salute', 'Scuola'], true],
        ['PR', ['Scuola'], false],
        ['PC', ['Scuola'], false],
      ],
    )
    assert.deepEqual(gapsIn([{ code: 'PC' }], serviceRows([counts[0]!])), [])
    assert.deepEqual(
      withoutOffice(serviceRows(counts)).map(({ slug }) => slug),
      ['school'],
    )
  })

  it('sums the kinds of offices by whom they are for, and names languages that nobody speaks', () => {
    const office = { kind: 'desk', kind_name: { it: 'Sportello' }, province: null }
    const [desk] = kindRows([
      { ...office, reach: 'dedicated', count: 2 },
      { ...office, reach: 'peripheral', count: 1, province: 'PC' },
    ])
    assert.deepEqual(desk!.byReach, { dedicated: 2, mixed: 0, peripheral: 1 })
    assert.equal(desk!.total, 3)
    assert.deepEqual(
      unspokenOf([
        { language: 'ar', offices: 2 },
        { language: 'ur', offices: 0 },
      ]),
      ['ur'],
    )
  })
})
