// SPDX-License-Identifier: AGPL-3.0-or-later
/** A role limited to a province reaches what lies in its municipalities, asked of one thing and asked of rows. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Actor, may } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { sql } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts'
import { handAt } from '../../../../test/support/hand.ts'
import {
  findOrganizationBySlug,
  findTerritory,
  findTerritoryByCode,
  placeOfTerritory,
} from '../../network/index.ts'
import { grantRole, limitRole, openAccount, openSession } from '../index.ts'

const RIGHT = 'thing.change'

describe('a role limited to a territory', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
    await world.app.database.transaction((tx) =>
      sql`insert into role_permission (role, permission, scope) values ('coordinator', ${RIGHT}, 'network')`.execute(
        tx,
      ),
    )
  })
  after(() => world.close())

  async function coordinatorOf(code: string): Promise<Actor> {
    const token = await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, TEST_NOW)
      const personId = await openAccount(hand, {
        email: `di-${code}@prova.example`,
        givenName: 'Ada',
        familyName: 'Prova',
      })
      const { id: organizationId } = found(await findOrganizationBySlug(tx, 'comune-di-bologna'))
      const grant = { personId, role: 'coordinator', organizationId }
      await grantRole(hand, grant)
      await limitRole(hand, grant, [found(await findTerritoryByCode(tx, code)).id])
      return (await openSession(handAt(tx, TEST_NOW, { id: personId, name: 'Ada' }), { sharedDesk: false }))
        .token
    })
    const signedIn = await world.app.authenticate(token)
    assert.ok(signedIn.kind === 'signed-in')
    return signedIn.actor
  }

  /** The place of a body: itself, and the municipality where it has its seat with all that is larger. */
  async function placeOfBody(slug: string) {
    const { db, pool } = world.app.database
    const { id } = found(await findOrganizationBySlug(db, slug))
    const { rows } = await pool.query('select istat_code from organization where id = $1', [id])
    const code: string | null = rows[0].istat_code
    const territory = code && (await findTerritoryByCode(db, code))
    return { within: [id, ...(territory ? placeOfTerritory(territory).within : [])] }
  }

  async function bodiesInSql(actor: Actor): Promise<string[]> {
    const columns = ['o.id', 'l.id', 'l.province_id', 'l.region_id'].map((name) => sql.ref(name))
    const { rows } = await sql<{ slug: string }>`
      select o.slug from organization o left join territory_label l on l.code = o.istat_code
      where ${allowed(actor, RIGHT, columns)} order by o.slug`.execute(world.app.database.db)
    return rows.map(({ slug }) => slug)
  }

  it('of a province reaches a body of one of its municipalities, and of no other', async () => {
    const actor = await coordinatorOf('036')
    const reaches = async (slug: string) => may(actor, RIGHT, await placeOfBody(slug))
    assert.equal(await reaches('comune-di-modena'), true)
    assert.equal(await reaches('comune-di-parma'), false)
    assert.equal(await reaches('comune-di-bologna'), false, 'the body in which the role is held is elsewhere')
    assert.equal(await reaches('camelot'), false, 'a body that does not say where it is')
    assert.deepEqual(await bodiesInSql(actor), ['comune-di-modena'])
  })

  it('of a region reaches all of its municipalities', async () => {
    const actor = await coordinatorOf('08')
    assert.equal((await bodiesInSql(actor)).length, 6)
    assert.equal(may(actor, RIGHT, await placeOfBody('comune-di-forli')), true)
  })

  it('of a municipality does not reach the province', async () => {
    const actor = await coordinatorOf('036023')
    const { db } = world.app.database
    const [province, municipality] = await Promise.all(
      ['036', '036023'].map((code) => findTerritoryByCode(db, code)),
    )
    assert.equal(may(actor, RIGHT, placeOfTerritory(found(province))), false)
    const again = found(await findTerritory(db, found(municipality).id))
    assert.equal(may(actor, RIGHT, placeOfTerritory(again)), true)
  })
})
