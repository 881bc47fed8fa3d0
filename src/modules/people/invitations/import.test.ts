// SPDX-License-Identifier: AGPL-3.0-or-later
/** People invited from a table: one role for all of them, looked at row by row, sent by the job, withdrawn by taking it back. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { importJobs } from '#kernel/import/jobs.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { type Answer, type Client, idIn } from '../../../../test/support/client.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { grantRole, openAccount } from '../actions.ts'
import { stageInvitations } from './import.fixture.ts'
import { invitationImport } from './import.ts'

const OWN = { givenName: 'Ada', familyName: 'Invitata', newPassword: 'una frase soltanto mia' }

describe('invitations from a table', () => {
  let world: TestApp
  let manager: Client
  let organizationId: string
  let sendsMail = false
  before(async () => {
    world = await testApp()
    manager = await world.as('responsabile')
    organizationId = (await rows(`select id from organization where slug = 'azienda-usl-dimostrativa'`))[0].id
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows
  const run = async (runId: string, step: 'write' | 'undo') => {
    const { database, services } = world.app
    const [job] = Object.values(
      importJobs(invitationImport, { database, services: { ...services, sendsMail } }),
    )
    await job!({ runId, step })
  }
  const work = async (page: Answer, step: 'write' | 'undo', by = manager) => {
    await run(idIn(page), step)
    return by.get(`/persone/inviti/importa/${idIn(page)}`)
  }
  const columns = async (pasted: string, by = manager) => {
    const list = await by.get('/persone/inviti')
    return by.press(await by.follow(list, 'Da un file'), 'Leggi la tabella', { pasted })
  }
  const preview = async (pasted: string, more: Record<string, string> = {}, by = manager) =>
    by.press(await columns(pasted, by), 'Controlla le righe', { role: 'operator', organizationId, ...more })
  const invited = (email: string) =>
    rows(
      `select i.role, i.given_name, i.organization_id, (select count(*)::int from invitation_withdrawal w
       where w.invitation_id = i.id) as withdrawn from invitation i where i.email = $1`,
      email,
    )

  it('shows each row with what is wrong, sends the others, and withdraws those that nobody has used', async () => {
    const page = await preview(
      'Cognome;E-mail;Nome\nRossi;Uno@Prova.example;Ada\nVerdi;due@prova.example;Bea\nVerdi;due@prova.example;Bea\nNeri;nessuno;Ciro\n',
      { until: '2027-12-31' },
    )
    assert.match(page.text, /Controlla prima di scrivere/)
    assert.match(page.text, /RuoloOperatore.*EnteAzienda USL.*Fino al31 dicembre 2027/)
    assert.match(page.text, /ne aggiungi 2 e ne cambi 0.*restano fuori: 2/)
    assert.match(page.text, /Ogni persona riceve una lettera con il suo link/)
    assert.match(page.text, /È la stessa voce della riga 3/)
    assert.deepEqual(await invited('uno@prova.example'), [], 'nobody is invited yet')
    const done = await work(await manager.press(page, 'Invita 2 persone'), 'write')
    assert.match(done.text, /Aggiunte: 2\./)
    assert.deepEqual(await invited('uno@prova.example'), [
      { role: 'operator', given_name: 'Ada', organization_id: organizationId, withdrawn: 0 },
    ])
    assert.deepEqual(await rows(`select from mail_message where to_address = 'uno@prova.example'`), [])
    const [trace] = await rows(
      `select verb, actor_id, detail from audit_entry where entity_id = $1`,
      idIn(page),
    )
    assert.equal(trace.verb, 'invitation.imported')
    assert.equal(trace.actor_id, (await world.actor('responsabile')).id)
    assert.equal(trace.detail.added.length, 2)
    assert.doesNotMatch(JSON.stringify(trace.detail), /prova\.example/)
    const back = await manager.get(`${done.path}/righe-da-correggere.csv`)
    assert.match(back.body, /Neri;nessuno;Ciro;5;/)

    const again = await preview('E-mail;Nome\nuno@prova.example;Altra\ntre@prova.example\n')
    assert.match(again.text, /C’è già un invito aperto per questo indirizzo/)
    assert.match(again.text, /ne aggiungi 1/)

    const [{ id }] = await rows(`select id from invitation where email = 'uno@prova.example'`)
    const shown = await manager.post(`/persone/inviti/${id}/link`, {})
    const link = /(\/invito\/[\w-]{43})/.exec(shown.text)![1]!
    await world.visitor().press(await world.visitor().get(link), 'Apri l’account', OWN)
    const undone = await work(await manager.press(done, 'Annulla l’importazione'), 'undo')
    assert.match(undone.text, /Annullate: 1\. Rimaste[^:]*: 1/)
    assert.deepEqual((await invited('uno@prova.example'))[0].withdrawn, 0)
    assert.deepEqual((await invited('due@prova.example'))[0].withdrawn, 1)
  })

  it('lets nobody give by a table what they may not give by hand', async () => {
    const other = (await rows(`select id from organization where slug = 'comune-di-parma'`))[0].id
    for (const [more, says] of [
      [{ role: 'administrator' }, /va oltre/],
      [{ organizationId: other }, /va oltre/],
      [{ until: '2020-01-01' }, /Questo giorno è già passato/],
      [{ organizationId: '' }, /Scegli una delle voci/],
    ] as const) {
      const page = await preview('quattro@prova.example\n', more)
      assert.match(page.path, /\/colonne$/)
      assert.match(page.text, says)
    }
    const unknown = await preview('quattro@prova.example\n', { limits: organizationId })
    assert.equal(unknown.status, 404)
    assert.equal((await (await world.as('operatore')).send('GET', '/persone/inviti/importa')).status, 403)
    const page = await preview('quattro@prova.example\n')
    assert.equal(
      (await (await world.as('coordinatore')).send('GET', page.path)).status,
      404,
      'one’s own alone',
    )
  })

  it('invites nobody when whoever sent the table may no longer give that role', async () => {
    const email = 'presto-via@prova.example'
    const personId = await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, world.clock.now())
      const id = await openAccount(hand, { email, givenName: 'Presto', familyName: 'Via' })
      await grantRole(hand, { personId: id, role: 'office_manager', organizationId })
      return id
    })
    const theirs = await world.as(email)
    const busy = await theirs.press(await preview('cinque@prova.example\n', {}, theirs), 'Invita 1 persona')
    await rows(
      `insert into role_grant_end (grant_id, ended_at) select id, $2 from role_grant where person_id = $1`,
      personId,
      world.clock.now(),
    )
    await run(idIn(busy), 'write')
    const [{ result, errors }] = await rows(
      'select result, errors from import_row where run_id = $1',
      idIn(busy),
    )
    assert.equal(result, 'failed')
    assert.match(errors[''].source, /non puoi dare questo ruolo/)
    assert.deepEqual(await invited('cinque@prova.example'), [])
  })

  it('writes a letter to each where letters leave', async () => {
    sendsMail = true
    const runId = await stageInvitations(world, await world.actor('responsabile'), {
      organizationId,
      rows: 400,
    })
    const path = `/persone/inviti/importa/${runId}`
    await manager.press(await manager.get(path), 'Invita 200 persone')
    await run(runId, 'write')
    assert.match((await manager.get(path)).text, /Aggiunte: 200\. .*Non scritte: 200/)
    const letters = await rows(
      `select body_text as text from mail_message where to_address like 'tabella%@prova.example'`,
    )
    assert.equal(letters.length, 200)
    assert.equal(new Set(letters.map(({ text }) => /\/invito\/\S+/.exec(text)?.[0])).size, 200)
  })
})
