// SPDX-License-Identifier: AGPL-3.0-or-later
/** The domains of a body: who reads them, who changes them, and whom they let in. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Client } from '../../../../test/support/client.ts'

const PAGE = '/enti/azienda-usl-dimostrativa/domini'

describe('the domains of a body', () => {
  let world: TestApp
  let coordinator: Client
  before(async () => {
    world = await testApp()
    coordinator = await world.as('coordinatore')
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows
  const add = async (domain: string, more: Record<string, string> = {}, page = PAGE) =>
    coordinator.press(
      await coordinator.follow(await coordinator.get(page), 'Aggiungi un dominio'),
      'Aggiungi il dominio',
      { domain, ...more },
    )

  it('are found from the body, added, seen by its manager, and taken away again', async () => {
    const body = await coordinator.get('/enti/azienda-usl-dimostrativa')
    assert.match(body.text, /Domini e-mail.*ausl\.example/)
    assert.equal((await coordinator.follow(body, 'Vedi i domini')).path, PAGE)
    const added = await add('ada@Salute-Città.example')
    assert.match(added.text, /Da adesso salute-città\.example fa entrare/)
    assert.match(added.text, /salute-città\.example xn--salute-citt-[a-z0-9]+\.example/)
    const [{ id, domain }] = await rows(
      `select o.id, d.domain from organization_domain d join organization o on o.id = d.organization_id where d.domain like 'xn--%'`,
    )
    const manager = await world.as('responsabile')
    const seen = await manager.follow(await manager.get('/partner/azienda-usl-dimostrativa'), 'Vedi i domini')
    assert.match(seen.text, /salute-città\.example/)
    assert.match(seen.text, /Li cambia chi tiene il registro degli enti/)
    assert.doesNotMatch(seen.text, /Aggiungi un dominio|Togli/)
    const removed = await coordinator.post(`${PAGE}/${domain}/togli`, {})
    assert.match(removed.text, /Dominio tolto/)
    assert.match(
      (await coordinator.post(`${PAGE}/${domain}/togli`, {})).text,
      /un’altra persona lo ha già tolto/,
    )
    const traces = await rows(
      `select verb, actor_id, detail from audit_entry where entity_id = $1 and verb like 'domain.%' order by at, verb`,
      id,
    )
    const actor_id = (await world.actor('coordinatore')).id
    assert.deepEqual(traces, [
      { verb: 'domain.added', actor_id, detail: { domain } },
      { verb: 'domain.removed', actor_id, detail: { domain } },
    ])
    assert.match(
      (await coordinator.get('/enti/azienda-usl-dimostrativa')).text,
      /Ha aggiunto un dominio e-mail/,
    )
  })

  it('are no business of others', async () => {
    const operator = await world.as('operatore')
    assert.equal((await operator.send('GET', PAGE)).status, 403)
    assert.equal(
      (await (await world.as('responsabile')).send('GET', '/enti/comune-di-parma/domini')).status,
      403,
    )
    assert.equal((await (await world.as('responsabile')).send('GET', `${PAGE}/nuovo`)).status, 403)
    assert.equal((await coordinator.get('/enti/non-esiste/domini')).status, 404)
    for (const [by, slug] of [
      [operator, 'azienda-usl-dimostrativa'],
      [world.visitor(), 'azienda-usl-dimostrativa'],
      [await world.as('responsabile'), 'comune-di-parma'],
    ] as const)
      assert.doesNotMatch((await by.get(`/partner/${slug}`)).text, /Domini e-mail/)
  })

  it('are whole, of the body alone, and like nobody else’s without a second look', async () => {
    assert.match((await add('')).text, /obbligatorio/)
    assert.match((await add('solo-parole')).text, /Questo non è un dominio/)
    assert.match((await add('gmail.com')).text, /fornitore di posta/)
    assert.match((await add('bologna.it')).text, /enti e persone diversi/)
    assert.match((await add('AUSL.example')).text, /Questo ente ha già questo dominio/)
    const warned = await add('patr0nato.example')
    assert.match(warned.text, /Assomiglia a patronato\.example, di Patronato/)
    assert.deepEqual(await rows(`select from organization_domain where domain = 'patr0nato.example'`), [])
    const sure = await coordinator.press(warned, 'Aggiungi il dominio', { sure: '1' })
    assert.match(sure.text, /Da adesso patr0nato\.example fa entrare/)
  })

  it('may be of two bodies, and each page says so', async () => {
    const added = await add('patronato.example')
    assert.match(added.text, /patronato\.example[^A-Z]*\d{4}Patronato dimostrativo/)
    assert.match(
      (await coordinator.get('/enti/patronato-dimostrativo/domini')).text,
      /Azienda USL dimostrativa \(ente/,
    )
  })
})
