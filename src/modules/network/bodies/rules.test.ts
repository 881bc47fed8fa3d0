// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { GROUPS, KINDS } from '../body-words.ts'
import { type Branch, fitsKind, isFiscalCode, makesCircle, treeOf } from './rules.ts'

/** Eleven digits whose last one checks the others, made the long way round. */
const withCheckDigit = (ten: string): string =>
  [...'0123456789'].map((digit) => ten + digit).find((code) => isFiscalCode(code))!

describe('codes of bodies', () => {
  it('a fiscal code has eleven digits and one check digit', () => {
    assert.equal(isFiscalCode('00000000000'), true)
    assert.equal(isFiscalCode('12345678903'), true)
    assert.equal(isFiscalCode('12345678901'), false)
    for (const odd of ['', '1234567890', '123456789012', 'RSSMRA80A01D548X', '1234567890a'])
      assert.equal(isFiscalCode(odd), false, odd)
  })

  it('every single digit that is mistyped is seen', () => {
    const ten = fc.stringMatching(/^\d{10}$/)
    fc.assert(
      fc.property(ten, fc.nat(10), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
        const code = withCheckDigit(digits)
        const other = String((Number(code[place]) + by) % 10)
        return !isFiscalCode(code.slice(0, place) + other + code.slice(place + 1))
      }),
    )
  })

  it('a municipality has the code of its land registry, others any', () => {
    assert.equal(fitsKind('c_d548', 'municipality'), true)
    assert.equal(fitsKind('r_emiro', 'municipality'), false)
    assert.equal(fitsKind('r_emiro', 'region'), true)
  })

  it('every kind is in one group of the page', () => {
    const grouped = GROUPS.flatMap(({ kinds }) => kinds)
    assert.deepEqual(grouped.toSorted(), KINDS.map(({ value }) => value).toSorted())
  })
})

describe('parts of bodies', () => {
  const parents = new Map<string, string | null>([
    ['office', 'service'],
    ['service', 'sector'],
    ['sector', null],
  ])

  it('nothing is a part of itself, near or far', () => {
    assert.equal(makesCircle('sector', 'sector', parents), true)
    assert.equal(makesCircle('sector', 'office', parents), true)
    assert.equal(makesCircle('office', 'sector', parents), false)
    assert.equal(makesCircle('sector', null, parents), false)
    assert.equal(
      makesCircle(
        'other',
        'a',
        new Map([
          ['a', 'b'],
          ['b', 'a'],
        ]),
      ),
      false,
      'and it ends',
    )
  })

  it('stand under what they are a part of; what has lost it stands at the top', () => {
    const rows = [...parents].map(([id, parent_id]) => ({ id, parent_id }))
    const shape = (branches: readonly Branch<(typeof rows)[number]>[]): unknown =>
      branches.map(({ node, parts }) => [node.id, shape(parts)])
    assert.deepEqual(shape(treeOf(rows)), [['sector', [['service', [['office', []]]]]]])
    assert.deepEqual(shape(treeOf(rows.filter(({ id }) => id !== 'service'))), [
      ['office', []],
      ['sector', []],
    ])
  })
})
