// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Counted } from './queries.ts'
import { byProvince, elsewhere, municipalitiesOf } from './rules.ts'

const counted = (more: Partial<Counted>): Counted => ({
  kind: 'anagrafe',
  reach: 'peripheral',
  province: '038',
  municipality: 'Ferrara',
  code: '038008',
  placed: true,
  count: 1,
  longitude: 11,
  latitude: 44,
  ...more,
})
const HIDDEN = counted({
  province: null,
  municipality: null,
  code: null,
  placed: false,
  longitude: null,
  latitude: null,
})

it('municipalities have one point each, in the middle of their offices', () => {
  const found = municipalitiesOf([
    counted({ count: 3 }),
    counted({ municipality: 'FERRARA', reach: 'dedicated', longitude: 12 }),
    counted({ kind: 'cup', longitude: null, latitude: null }),
    HIDDEN,
  ])
  assert.deepEqual(found, [
    { name: 'Ferrara', code: '038008', count: 5, dedicated: 1, longitude: 11.25, latitude: 44 },
  ])
})

it('provinces say which kinds they lack, and what has no place is counted apart', () => {
  const rows = [counted({ reach: 'dedicated' }), counted({ province: null, code: null }), HIDDEN]
  assert.deepEqual(byProvince([{ code: '038' }, { code: '099' }], ['anagrafe', 'cup'], rows), [
    { province: { code: '038' }, count: 1, dedicated: 1, lacks: ['cup'] },
    { province: { code: '099' }, count: 0, dedicated: 0, lacks: ['anagrafe', 'cup'] },
  ])
  assert.deepEqual(elsewhere(rows), { hidden: 1, unknown: 1 })
})

it('nothing is counted as nothing', () => {
  assert.deepEqual(municipalitiesOf([]), [])
  assert.deepEqual(elsewhere([]), { hidden: 0, unknown: 0 })
})
