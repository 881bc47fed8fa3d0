// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a role reaches is said three times: of one thing, of rows, of people. The three never differ. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { type Actor, may, maySomewhere, WHOLE_NETWORK } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { sql, type Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { openOrganization } from '../../network/index.ts'
import { grantRole, limitRole, listWhoMay, openAccount, openSession } from '../index.ts'

const BODIES = 3
const THEMES = 3
const TERRITORIES = 2

/** Two roles that the migrations know, with rights of this test's own. */
const OWN = 'editor'
const NETWORK = 'coordinator'
const RIGHT = 'thing.change'

interface Ground {
  bodies: string[]
  themes: string[]
  territories: string[]
}

interface Held {
  role: string
  body: number
  themes: number[]
  territories: number[]
}

/** A thing: where it says it is. Null: it does not say. */
interface Thing {
  body: number | null
  theme: number | null
  territory: number | null
}

const index = (count: number) => fc.integer({ min: 0, max: count - 1 })
const some = (count: number) => fc.uniqueArray(index(count), { maxLength: count })
const held: fc.Arbitrary<Held[]> = fc.uniqueArray(
  fc.record({
    role: fc.constantFrom(OWN, NETWORK, 'operator'),
    body: index(BODIES),
    themes: some(THEMES),
    territories: some(TERRITORIES),
  }),
  { maxLength: 3, selector: ({ role, body }) => `${role} ${body}` },
)
const thing: fc.Arbitrary<Thing> = fc.record({
  body: fc.option(index(BODIES)),
  theme: fc.option(index(THEMES)),
  territory: fc.option(index(TERRITORIES)),
})

describe('rights', () => {
  let world: TestApp
  let ground: Ground
  const people: string[] = []
  before(async () => {
    world = await testApp({ world: false })
    ground = await world.app.database.transaction(async (tx) => {
      await sql`insert into role_permission (role, permission, scope)
        values (${OWN}, ${RIGHT}, 'own'), (${NETWORK}, ${RIGHT}, 'network')`.execute(tx)
      const many = <T>(count: number, open: (n: number) => Promise<T>) =>
        Array.from({ length: count }, (_, n) => n).reduce<Promise<T[]>>(
          async (made, n) => [...(await made), await open(n)],
          Promise.resolve([]),
        )
      return {
        bodies: await many(BODIES, (n) =>
          openOrganization(handAt(tx, TEST_NOW), { name: `Ente ${n}`, kind: 'other' }),
        ),
        themes: await many(THEMES, () => newEntity(tx, 'theme', TEST_NOW)),
        territories: await many(TERRITORIES, () => newEntity(tx, 'territory', TEST_NOW)),
      }
    })
  })
  after(() => world.close())

  async function engage(tx: Tx, roles: readonly Held[]): Promise<{ id: string; token: string }> {
    const email = `persona-${people.length}@example.org`
    const hand = handAt(tx, TEST_NOW)
    const id = await openAccount(hand, { email, givenName: 'Ada', familyName: 'Prova' })
    people.push(id)
    for (const { role, body, themes, territories } of roles) {
      const grant = { personId: id, role, organizationId: ground.bodies[body]! }
      await grantRole(hand, grant)
      const limits = [
        ...themes.map((n) => ground.themes[n]!),
        ...territories.map((n) => ground.territories[n]!),
      ]
      if (limits.length > 0) await limitRole(hand, grant, limits)
    }
    const theirs = handAt(tx, TEST_NOW, { id, name: 'Ada Prova' })
    const { token } = await openSession(theirs, { sharedDesk: false })
    return { id, token }
  }

  async function actorWith(roles: readonly Held[]): Promise<Actor> {
    const { token } = await world.app.database.transaction((tx) => engage(tx, roles))
    const found = await world.app.authenticate(token)
    assert.ok(found.kind === 'signed-in')
    return found.actor
  }

  const columnsOf = ({ body, theme, territory }: Thing): (string | null)[] => [
    body === null ? null : ground.bodies[body]!,
    theme === null ? null : ground.themes[theme]!,
    territory === null ? null : ground.territories[territory]!,
  ]
  const placeOf = (what: Thing) => ({ within: columnsOf(what).filter((id) => id !== null) })

  async function allowedBySql(actor: Actor, what: Thing): Promise<boolean | null> {
    const [body, theme, territory] = columnsOf(what)
    const columns = ['t.body', 't.theme', 't.territory'].map((name) => sql.ref(name))
    const { rows } = await sql<{ may: boolean | null }>`
      select ${allowed(actor, RIGHT, columns)} as may
      from (values (${body}::uuid, ${theme}::uuid, ${territory}::uuid)) as t (body, theme, territory)`.execute(
      world.app.database.db,
    )
    return rows[0]!.may
  }

  it('reach the same things asked of one, of rows and of people', async () => {
    await fc.assert(
      fc.asyncProperty(held, fc.array(thing, { minLength: 1, maxLength: 4 }), async (roles, things) => {
        const others = [...people]
        const actor = await actorWith(roles)
        for (const what of things) {
          const said = may(actor, RIGHT, placeOf(what))
          assert.equal(await allowedBySql(actor, what), said, 'of rows')
          const who = await listWhoMay(world.app.database.db, RIGHT, placeOf(what), {
            at: TEST_NOW,
            leftOut: others,
          })
          assert.equal(
            who.some(({ id }) => id === actor.id),
            said,
            'of people',
          )
          assert.equal(said, reachedByWords(roles, what), 'as the page on rights says it')
          if (said) assert.ok(maySomewhere(actor, RIGHT), 'the menu shows a door to what they may do')
        }
      }),
      { numRuns: 120 },
    )
  })

  /** The rule again, as a person would check it with a pencil. */
  const reachedByWords = (roles: readonly Held[], what: Thing): boolean =>
    roles.some((grant) => {
      if (grant.role === 'operator') return false
      if (grant.role === OWN && grant.body !== what.body) return false
      const inTheme = what.theme !== null && grant.themes.includes(what.theme)
      const inTerritory = what.territory !== null && grant.territories.includes(what.territory)
      return (grant.themes.length === 0 || inTheme) && (grant.territories.length === 0 || inTerritory)
    })

  it('of a role limited to a theme do not reach what names no theme, nor what belongs to the network', async () => {
    const limited = await actorWith([{ role: NETWORK, body: 0, themes: [1], territories: [] }])
    assert.equal(may(limited, RIGHT, { within: [ground.bodies[0]!] }), false)
    assert.equal(may(limited, RIGHT, WHOLE_NETWORK), false)
    assert.equal(may(limited, RIGHT, { within: [ground.bodies[2]!, ground.themes[1]!] }), true)
    const whole = await actorWith([{ role: NETWORK, body: 0, themes: [], territories: [] }])
    assert.equal(may(whole, RIGHT, WHOLE_NETWORK), true)
  })

  it('of a limited administrator do not open what belongs to the whole house', async () => {
    const visit = async (themes: number[]) => {
      const roles = [{ role: 'administrator', body: 0, themes, territories: [] }]
      const { token } = await world.app.database.transaction((tx) => engage(tx, roles))
      const browser = world.visitor()
      browser.cookies.set('session', token)
      const home = await browser.get('/')
      const shown = home.text.includes('Posta in uscita')
      return [shown, (await browser.get('/amministrazione/posta')).status]
    }
    assert.deepEqual(await visit([]), [true, 200])
    assert.deepEqual(await visit([0]), [false, 403])
  })

  it('stay limited when somebody would delete the theme', async () => {
    await world.app.database.transaction(async (tx) => {
      const theme = await newEntity(tx, 'theme', TEST_NOW)
      ground.themes.push(theme)
      await engage(tx, [{ role: NETWORK, body: 0, themes: [THEMES], territories: [] }])
    })
    await assert.rejects(
      world.app.database.pool.query('delete from entity where id = $1', [ground.themes[THEMES]]),
      /role_grant_limit/,
    )
  })

  it('cannot be limited where the role is not held', async () => {
    const nobody = await actorWith([])
    await assert.rejects(
      world.app.database.transaction((tx) =>
        limitRole(
          handAt(tx, TEST_NOW),
          { personId: nobody.id, role: NETWORK, organizationId: ground.bodies[0]! },
          [ground.themes[0]!],
        ),
      ),
      /no role/,
    )
  })

  it('name people with their own body first, without closed accounts and those left out', async () => {
    const [first, second] = await world.app.database.transaction(async (tx) => {
      const roles = [
        { role: NETWORK, body: 2, themes: [], territories: [] },
        { role: OWN, body: 1, themes: [], territories: [] },
      ]
      return [await engage(tx, roles), await engage(tx, roles)]
    })
    const place = { within: [ground.bodies[1]!] }
    const find = async (leftOut: string[]) =>
      (await listWhoMay(world.app.database.db, RIGHT, place, { at: TEST_NOW, leftOut })).filter(({ id }) =>
        [first!.id, second!.id].includes(id),
      )
    assert.deepEqual(
      (await find([second!.id])).map(({ id, organizationId }) => [id, organizationId]),
      [[first!.id, ground.bodies[1]]],
    )
    await world.app.database.pool.query('update person set closed_at = $1 where id = $2', [
      TEST_NOW,
      first!.id,
    ])
    assert.deepEqual(await find([second!.id]), [])
  })
})
