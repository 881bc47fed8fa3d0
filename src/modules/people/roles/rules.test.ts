// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { may, type Permissions, type Scope } from '#kernel/access.ts'
import { ROLES, type Role } from '../rules.ts'
import {
  bodiesToGiveIn,
  countsAt,
  type Dated,
  type Giver,
  GRANT,
  mayLookAfter,
  overlaps,
  reaches,
  rolesToGive,
  whyNoDeputy,
  whyNotGive,
} from './rules.ts'

const AT = 1_000
const scopes: [Role, Scope][] = [
  ['office_manager', 'own'],
  ['coordinator', 'network'],
  ['administrator', 'network'],
]
const permissions: Permissions = new Map(scopes.map(([role, scope]) => [role, new Map([[GRANT, scope]])]))

const held = (role: Role, organizationId = 'A', more: Partial<Dated> = {}): Dated => ({
  role,
  organizationId,
  limits: [],
  beginsAt: null,
  endsAt: null,
  ...more,
})
const giver = (...grants: Dated[]): Giver => ({ id: 'giver', grants, permissions })
const gives = (from: Giver, gift: Dated, personId = 'other') =>
  whyNotGive(from, { ...gift, personId }) === null

describe('who may give what', () => {
  const everywhere = ['A', 'B']
  /** Role of the giver, in body A: what it gives there, and elsewhere. */
  const table: [Role, own: readonly Role[], elsewhere: readonly Role[]][] = [
    ['operator', [], []],
    ['office_manager', ['operator', 'office_manager'], []],
    ['editor', [], []],
    ['tutor', [], []],
    [
      'coordinator',
      ROLES.filter((role) => role !== 'administrator'),
      ROLES.filter((role) => role !== 'administrator'),
    ],
    ['decision_maker', [], []],
    ['training_officer', [], []],
    ['administrator', ROLES, ROLES],
  ]
  for (const [role, own, elsewhere] of table)
    it(`${role}: ${own.length} roles in the own body, ${elsewhere.length} elsewhere`, () => {
      for (const organizationId of everywhere)
        for (const gift of ROLES)
          assert.equal(
            gives(giver(held(role)), held(gift, organizationId)),
            (organizationId === 'A' ? own : elsewhere).includes(gift),
            `${gift} in ${organizationId}`,
          )
      assert.deepEqual(
        rolesToGive(giver(held(role))),
        ROLES.filter((each) => own.includes(each)),
      )
      assert.deepEqual(
        bodiesToGiveIn(giver(held(role))),
        elsewhere.length > 0 ? null : own.length > 0 ? ['A'] : [],
      )
    })

  it('nobody to themselves, administrators neither', () => {
    for (const role of ROLES) assert.ok(!gives(giver(held('administrator')), held(role), 'giver'))
  })

  it('nothing wider than what is held', () => {
    const limited = giver(held('coordinator', 'A', { limits: [['t1', 't2'], ['bologna']] }))
    const cases: [string[][], boolean][] = [
      [[], false],
      [[['t1']], false],
      [[['t1'], ['bologna']], true],
      [[['t1', 't2'], ['bologna']], true],
      [[['t1', 't3'], ['bologna']], false],
      [[['t1'], ['ferrara']], false],
    ]
    for (const [limits, can] of cases)
      assert.equal(gives(limited, held('editor', 'B', { limits })), can, JSON.stringify(limits))
  })

  it('nothing that outlasts the role it is given by, a deputy above all', () => {
    const until = giver(held('office_manager', 'A', { endsAt: 2_000 }))
    assert.ok(!gives(until, held('operator')))
    assert.ok(!gives(until, held('operator', 'A', { endsAt: 2_001 })))
    assert.ok(gives(until, held('operator', 'A', { endsAt: 2_000 })))
  })

  const index = (count: number) => fc.integer({ min: 0, max: count - 1 })
  const anyGrant: fc.Arbitrary<Dated> = fc.record({
    role: fc.constantFrom(...ROLES),
    organizationId: fc.constantFrom('A', 'B'),
    limits: fc.array(
      fc.uniqueArray(
        index(3).map((n) => `t${n}`),
        { minLength: 1, maxLength: 2 },
      ),
      { maxLength: 1 },
    ),
    beginsAt: fc.constant(null),
    endsAt: fc.option(fc.integer({ min: 1, max: 5 })),
  })

  it('a role that is given reaches no thing and no time that the giver’s own does not reach', () => {
    fc.assert(
      fc.property(
        fc.array(anyGrant, { maxLength: 3 }),
        anyGrant,
        fc.constantFrom('A', 'B'),
        index(3),
        (own, gift, body, theme) => {
          if (!gives(giver(...own), gift)) return
          // As if every role gave the same right, as far as those that give do.
          const reach = (grants: readonly Dated[], scope: Scope) => {
            const actor = { id: '', name: '', email: '', sharedDesk: false, grants }
            const all: Permissions = new Map(
              ROLES.map((role) => [role, new Map([['thing', permissions.get(role)?.get(GRANT) ?? scope]])]),
            )
            return may({ ...actor, permissions: all }, 'thing', { within: [body, `t${theme}`] })
          }
          const giving = own.filter(({ role }) => permissions.get(role)?.get(GRANT))
          if (reach([{ ...gift, role: 'operator' }], 'own')) assert.ok(reach(giving, 'own'))
          assert.ok(
            giving.some(({ endsAt }) => endsAt === null || (gift.endsAt !== null && gift.endsAt <= endsAt)),
          )
        },
      ),
    )
  })

  it('whoever looks after an account could give every role it holds', () => {
    fc.assert(
      fc.property(
        fc.array(anyGrant, { maxLength: 3 }),
        fc.array(anyGrant, { maxLength: 3 }),
        (own, theirs) => {
          const from = giver(...own)
          const looks = mayLookAfter(from, { id: 'other', grants: theirs }, false)
          assert.equal(looks, theirs.length > 0 && theirs.every((one) => reaches(from, one)))
          if (looks && theirs.some(({ role }) => role === 'administrator'))
            assert.ok(own.some(({ role }) => role === 'administrator'))
        },
      ),
    )
  })

  it('nobody looks after their own account, and only who reaches everywhere after one without roles', () => {
    const admin = giver(held('administrator'))
    assert.ok(!mayLookAfter(admin, { id: 'giver', grants: [] }, true))
    assert.ok(mayLookAfter(admin, { id: 'other', grants: [] }, true))
    assert.ok(!mayLookAfter(giver(held('office_manager')), { id: 'other', grants: [] }, false))
  })
})

describe('time', () => {
  it('counts from the first instant to the one before the last', () => {
    const cases: [number | null, number | null, boolean][] = [
      [null, null, true],
      [AT, null, true],
      [AT + 1, null, false],
      [null, AT, false],
      [null, AT + 1, true],
    ]
    for (const [beginsAt, endsAt, counts] of cases)
      assert.equal(countsAt(held('tutor', 'A', { beginsAt, endsAt }), AT), counts, `${beginsAt} ${endsAt}`)
  })

  it('two periods overlap as they do day by day', () => {
    const end = fc.option(fc.integer({ min: 0, max: 6 }))
    const period = fc
      .record({ beginsAt: end, endsAt: end })
      .filter(({ beginsAt, endsAt }) => beginsAt === null || endsAt === null || beginsAt < endsAt)
    const days = [-1, 0, 1, 2, 3, 4, 5, 6, 7]
    fc.assert(
      fc.property(period, period, (a, b) => {
        const both = days.some((day) => [a, b].every((each) => countsAt(held('tutor', 'A', each), day)))
        assert.equal(overlaps(a, b), both)
      }),
    )
  })

  it('a deputy stays within the role and has none of their own', () => {
    const base = { ...held('editor', 'A', { beginsAt: 10, endsAt: 100 }), personId: 'holder', deputyOf: null }
    const why = (more: object, own: object = {}) =>
      Object.keys(
        whyNoDeputy({ ...base, ...own }, { personId: 'other', beginsAt: 20, endsAt: 30, ...more }, 15) ?? {},
      )
    assert.deepEqual(why({}), [])
    assert.deepEqual(why({ endsAt: 100 }), [])
    assert.deepEqual(why({ endsAt: 101 }), ['until'])
    assert.deepEqual(why({ endsAt: 15 }), ['until'])
    assert.deepEqual(why({ beginsAt: 9 }), ['from'])
    assert.deepEqual(why({ personId: 'holder' }), ['personId'])
    assert.deepEqual(why({}, { deputyOf: 'another' }), ['personId'])
  })
})

describe('whoever coordinates a territory', () => {
  const ferrara = giver(held('coordinator', 'A', { limits: [['ferrara']] }))
  const there = (role: Role, seat: readonly string[]) =>
    whyNotGive(ferrara, { ...held(role, 'B'), personId: 'other', seat }) === null
  it('gives in a body of it what its manager could give, without a limit', () => {
    assert.equal(there('office_manager', ['argenta', 'ferrara', 'emilia']), true)
    assert.equal(there('operator', ['ferrara']), true)
  })
  it('gives nothing in a body of elsewhere, or of which nobody knows where it is', () => {
    assert.equal(there('office_manager', ['modena', 'emilia']), false)
    assert.equal(there('office_manager', []), false)
  })
  it('gives no role that goes beyond the body', () => {
    assert.equal(there('editor', ['ferrara']), false)
    assert.equal(there('coordinator', ['ferrara']), false)
  })
  it('stays within the other limits of the role', () => {
    const alsoTheme = giver(held('coordinator', 'A', { limits: [['ferrara'], ['health']] }))
    const gift = { ...held('operator', 'B'), personId: 'other', seat: ['ferrara'] }
    assert.notEqual(whyNotGive(alsoTheme, gift), null)
    assert.equal(whyNotGive(alsoTheme, { ...gift, limits: [['health']] }), null)
  })
})
