// SPDX-License-Identifier: AGPL-3.0-or-later
/** A body goes into another one while its manager invites: nobody gets a role in what no longer is. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'

const OWN = { givenName: 'Ada', familyName: 'Invitata', newPassword: 'una frase soltanto mia' }

it('whoever is invited to a body that has gone into another one gets nothing in either', async () => {
  const world = await testApp()
  try {
    const rows = async (query: string, ...values: unknown[]) =>
      (await world.app.database.pool.query(query, values)).rows
    const [{ id: body }] = await rows(`select id from organization where slug = 'azienda-usl-dimostrativa'`)
    const [{ id: to }] = await rows(`select id from organization where slug = 'camelot'`)
    const manager = await world.as('responsabile')
    const paste = async (addresses: string) =>
      manager.press(await manager.get('/persone/inviti/nuovi'), 'Controlla l’elenco', {
        addresses,
        role: 'operator',
        organizationId: body,
      })
    await manager.press(await paste('prima@prova.example'), 'Invita 1 persona')
    const [{ id }] = await rows(`select id from invitation where email = 'prima@prova.example'`)
    const shown = await manager.post(`/persone/inviti/${id}/link`, {})
    const link = /(\/invito\/[\w-]{43})/.exec(shown.text)![1]!
    const joining = world.visitor()
    const welcome = await joining.get(link)
    const preview = await paste('durante@prova.example')

    const coordinator = await world.as('coordinatore')
    const merger = await coordinator.press(
      await coordinator.get('/enti/azienda-usl-dimostrativa/fusione'),
      'Registra la fusione',
      { to, happened_on: '2026-11-01', reason: 'Legge regionale 1/2026' },
    )
    assert.match(merger.text, /Questo ente non c’è più/)

    const sent = await manager.press(preview, 'Invita 1 persona')
    assert.equal(sent.status, 422)
    assert.match(sent.text, /Camelot/)
    assert.deepEqual(await rows(`select id from invitation where email = 'durante@prova.example'`), [])
    const joined = await joining.press(welcome, 'Apri l’account', OWN)
    assert.equal(joined.status, 422)
    assert.match(joined.text, /Camelot/)
    assert.deepEqual(await rows(`select id from person where email = 'prima@prova.example'`), [])
    assert.deepEqual(
      await rows(`select verb from audit_entry where verb in ('invitation.accepted', 'person.joined')`),
      [],
    )
  } finally {
    await world.close()
  }
})
