// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whoever is limited to a region or a province gives roles within it: in its municipalities, and nowhere else. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Client } from '../../../../test/support/client.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { findTerritoryByCode } from '../../network/index.ts'
import { grantRole, limitRole, openAccount } from '../index.ts'

describe('giving roles within a territory', () => {
  let world: TestApp
  let regional: Client
  let bodyId: string
  const territory: Record<string, string> = {}
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows

  async function holder(email: string, role: string, limits: string[]): Promise<string> {
    return world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, world.clock.now())
      const personId = await openAccount(hand, { email, givenName: 'Ada', familyName: `Di ${email}` })
      await grantRole(hand, { personId, role, organizationId: bodyId })
      await limitRole(hand, { personId, role, organizationId: bodyId }, limits)
      return personId
    })
  }
  before(async () => {
    world = await testApp()
    bodyId = (await rows(`select id from organization where slug = 'comune-di-parma'`))[0].id
    for (const code of ['08', '036', '036023', '037006'])
      territory[code] = (await findTerritoryByCode(world.app.database.db, code))!.id
    await holder('regionale@prova.example', 'coordinator', [territory['036']!])
    regional = await world.as('regionale@prova.example')
  })
  after(() => world.close())

  it('finds those of the municipalities of the own province, and nobody else’s', async () => {
    const [modena, bologna] = [
      await holder('di-modena@prova.example', 'editor', [territory['036023']!]),
      await holder('di-bologna@prova.example', 'editor', [territory['037006']!]),
    ]
    assert.equal((await regional.get(`/persone/${modena}`)).status, 200)
    assert.equal((await regional.get(`/persone/${bologna}`)).status, 404)
    const give = async (...limits: string[]) =>
      regional.press(await regional.get(`/persone/${modena}/ruoli/nuovo`), 'Dai il ruolo', {
        ...{ role: 'tutor', organizationId: bodyId, reason: 'Prova', limits },
      })
    for (const limits of [
      [],
      [territory['08']!],
      [territory['037006']!],
      [territory['036023']!, territory['037006']!],
    ])
      assert.match((await give(...limits)).text, /va oltre/)
    assert.match((await give(territory['036023']!)).text, /Ruolo dato/)
  })

  it('invites within it, sees its own invitations alone, and is offered the own places first', async () => {
    const page = await regional.follow(await regional.get('/persone'), 'Invita persone')
    assert.equal(page.path, '/persone/inviti/nuovi')
    const first = page.document.querySelector('input[name=limits]')?.getAttribute('value')
    const { rows: within } = await world.app.database.pool.query(
      'select id from territory_label where province_id = $1',
      [territory['036']],
    )
    assert.ok(within.some(({ id }) => id === first))
    const invite = (...limits: string[]) =>
      regional.press(page, 'Controlla l’elenco', {
        ...{ addresses: 'nuova@prova.example', role: 'operator', organizationId: bodyId, limits },
      })
    assert.match((await invite()).text, /va oltre/)
    assert.match((await invite(territory['037006']!)).text, /va oltre/)
    const sent = await regional.press(await invite(territory['036023']!), 'Invita 1 persona')
    assert.match(sent.text, /Pronto 1 invito/)
    assert.match((await regional.get('/persone/inviti')).text, /nuova@prova\.example/)
    const other = await world.as('coordinatore')
    await other.press(
      await other.press(await other.get('/persone/inviti/nuovi'), 'Controlla l’elenco', {
        ...{ addresses: 'altrove@prova.example', role: 'operator', organizationId: bodyId },
      }),
      'Invita 1 persona',
    )
    assert.doesNotMatch((await regional.get('/persone/inviti')).text, /altrove@prova\.example/)
  })
})

describe('bodies that have ended', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
    await world.app.database.pool.query(
      `insert into organization_succession (id, from_id, to_id, kind, happened_on, reason, recorded_at)
       select gen_random_uuid(), a.id, b.id, 'merged', '2026-01-01', 'Prova', now() from organization a, organization b
       where a.slug = 'comune-di-parma' and b.slug = 'comune-di-modena'`,
    )
  })
  after(() => world.close())

  it('are chosen by nobody who signs up, gives a role or writes, and still narrow the register of people', async () => {
    const bodies = async (browser: Client, path: string) =>
      [...(await browser.get(path)).document.querySelectorAll('select option')]
        .map((option) => option.outerHTML)
        .join('')
    assert.doesNotMatch(await bodies(world.visitor(), '/registrati'), />Comune di Parma</)
    const admin = await world.as('admin')
    assert.doesNotMatch(await bodies(admin, '/persone/inviti/nuovi'), />\s*Comune di Parma\s*</)
    assert.match(await bodies(admin, '/persone'), /value="comune-di-parma"/)
  })
})
