// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { currentOf, hasEnded, type Plan, refusalOf, type Step } from './rules.ts'

const TODAY = '2026-11-23'
const step = (kind: Step['kind'], from_id: string, to_id: string, happened_on = '2020-01-01'): Step => ({
  kind,
  from_id,
  to_id,
  happened_on,
})
const plan = (kind: Plan['kind'], fromId: string, toIds: string[], on = '2021-01-01'): Plan => ({
  kind,
  fromId,
  toIds,
  on,
})

describe('what takes the place of a body', () => {
  const cases: [string, Plan, Step[], string | null | false][] = [
    ['into another', plan('merged', 'a', ['b']), [], false],
    ['into itself', plan('merged', 'a', ['a']), [], 'to'],
    ['into nobody', plan('merged', 'a', []), [], 'to'],
    ['after it has ended', plan('merged', 'a', ['c']), [step('merged', 'a', 'b')], null],
    ['into one that has ended', plan('merged', 'c', ['a']), [step('merged', 'a', 'b')], 'to'],
    ['back into what went into it', plan('merged', 'b', ['a']), [step('merged', 'a', 'b')], 'to'],
    ['into two', plan('split', 'a', ['b', 'c']), [], false],
    ['into one, twice said', plan('split', 'a', ['b', 'b']), [], 'to'],
    ['into itself and another', plan('split', 'a', ['a', 'b']), [], 'to'],
    ['under another name', plan('renamed', 'a', ['a']), [], false],
    ['under another name, twice', plan('renamed', 'a', ['a']), [step('renamed', 'a', 'a')], false],
    ['renamed after it has ended', plan('renamed', 'a', ['a']), [step('split', 'a', 'b')], null],
    ['today', plan('merged', 'a', ['b'], TODAY), [], false],
    ['tomorrow', plan('merged', 'a', ['b'], '2026-11-24'), [], 'happened_on'],
    [
      'before what went into it',
      plan('merged', 'b', ['c'], '2019-12-31'),
      [step('merged', 'a', 'b')],
      'happened_on',
    ],
  ]
  for (const [words, asked, steps, field] of cases)
    it(`${words}: ${field === false ? 'is written down' : 'is refused'}`, () => {
      const refusal = refusalOf(asked, steps, TODAY)
      assert.equal(refusal === null ? false : refusal.field, field)
    })

  it('leads on through several steps, to all who stand today', () => {
    const steps = [
      step('merged', 'a', 'b'),
      step('split', 'b', 'c'),
      step('split', 'b', 'd'),
      step('renamed', 'd', 'd'),
      step('merged', 'c', 'd'),
    ]
    assert.deepEqual(currentOf('a', steps), ['d'])
    assert.deepEqual(currentOf('d', steps), ['d'])
    assert.deepEqual(currentOf('nobody', steps), ['nobody'])
  })

  it('whatever is written down, no chain closes and each leads to bodies that stand', () => {
    const body = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const any = fc.record({
      kind: fc.constantFrom<Plan['kind']>('merged', 'split', 'renamed'),
      fromId: body,
      toIds: fc.array(body, { maxLength: 3 }),
      on: fc.constantFrom('2019-01-01', '2020-01-01', '2021-01-01'),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (plans) => {
        let steps: Step[] = []
        for (const each of plans) {
          if (refusalOf(each, steps, TODAY)) continue
          const toIds = each.kind === 'renamed' ? [each.fromId] : [...new Set(each.toIds)]
          steps = [...steps, ...toIds.map((to) => step(each.kind, each.fromId, to, each.on))]
        }
        return ['a', 'b', 'c', 'd', 'e'].every((id) => {
          const current = currentOf(id, steps)
          return (
            current.length > 0 &&
            current.every((at) => !hasEnded(at, steps)) &&
            (!hasEnded(id, steps) || !current.includes(id))
          )
        })
      }),
    )
  })
})
