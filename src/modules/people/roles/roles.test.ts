// SPDX-License-Identifier: AGPL-3.0-or-later
/** Roles through their pages: given, taken away, handed to a deputy, and what time does to them. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { closeAccount, grantRole, openAccount } from '../actions.ts'
import { jobsWith } from '../jobs.ts'

describe('roles', () => {
  let world: TestApp
  let manager: Client
  let coordinator: Client
  let admin: Client
  before(async () => {
    world = await testApp()
    ;[manager, coordinator, admin] = (await Promise.all(
      (['responsabile', 'coordinatore', 'admin'] as const).map((login) => world.as(login)),
    )) as [Client, Client, Client]
  })
  after(() => world.close())

  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows
  const bodyOf = async (slug: string): Promise<string> =>
    (await rows('select id from organization where slug = $1', slug))[0].id
  const idOf = async (login: string) => (await world.actor(login)).id
  let opened = 0
  /** Somebody new with a role in a body. */
  async function somebody(role: string | null, slug = 'azienda-usl-dimostrativa', more: object = {}) {
    const email = `persona-${opened++}@prova.example`
    const organizationId = await bodyOf(slug)
    const id = await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, world.clock.now())
      const personId = await openAccount(hand, { email, givenName: 'Nuova', familyName: `Persona${opened}` })
      if (role) await grantRole(hand, { personId, role, organizationId, ...more })
      return personId
    })
    return { id, email, organizationId }
  }
  const give = async (by: Client, id: string, fields: Record<string, string>): Promise<Answer> =>
    by.press(await by.get(`/persone/${id}/ruoli/nuovo`), 'Dai il ruolo', {
      reason: 'Nuovo incarico',
      ...fields,
    })
  const traces = async (id: string, verb: string) =>
    rows('select actor_id, detail from audit_entry where entity_id = $1 and verb = $2 order by id', id, verb)
  const night = () =>
    jobsWith({ database: world.app.database, services: world.app.services })['people:roles']!({})

  it('are given with who, when, why and until when, and are there at once', async () => {
    const { id, email, organizationId } = await somebody('operator')
    const theirs = await world.as(email)
    assert.equal((await theirs.get('/persone')).status, 403)
    const given = await give(manager, id, { role: 'office_manager', organizationId, until: '2026-12-31' })
    assert.match(given.text, /Ruolo dato\./)
    assert.match(
      given.text,
      /Responsabile d’ufficio.*23\/11\/2026.*31\/12\/2026.*Bruno Esempio.*Nuovo incarico/,
    )
    assert.equal((await theirs.get('/persone')).status, 200)
    const trace = (await traces(id, 'role.granted')).find(({ actor_id }) => actor_id !== null)
    assert.deepEqual(trace, {
      actor_id: await idOf('responsabile'),
      detail: { role: 'office_manager', organizationId },
    })
    assert.match(
      (await give(manager, id, { role: 'office_manager', organizationId })).text,
      /ha già questo ruolo/,
    )
  })

  it('are offered as far as the giver’s own reach, and refused beyond, whatever is sent', async () => {
    const { id, organizationId } = await somebody('operator')
    const page = await manager.get(`/persone/${id}/ruoli/nuovo`)
    const offered = [...page.document.querySelectorAll('select[name=role] option')].map((each) =>
      each.getAttribute('value'),
    )
    assert.deepEqual(offered, ['', 'operator', 'office_manager'])
    assert.match(
      (await give(manager, id, { role: 'editor', organizationId })).text,
      /va oltre quello che puoi fare tu/,
    )
    const elsewhere = await bodyOf('comune-di-ferrara')
    assert.match((await give(manager, id, { role: 'operator', organizationId: elsewhere })).text, /va oltre/)
    assert.match((await give(coordinator, id, { role: 'administrator', organizationId })).text, /va oltre/)
    assert.match((await give(coordinator, id, { role: 'editor', organizationId })).text, /Ruolo dato/)
    assert.equal((await manager.get(`/persone/${await idOf('responsabile')}/ruoli/nuovo`)).status, 403)
    assert.match(
      (await give(manager, id, { role: 'operator', organizationId, from: '2020-01-01' })).text,
      /già passato/,
    )
    assert.match(
      (await give(manager, id, { role: 'operator', organizationId, from: '2027-02-01', until: '2027-01-01' }))
        .text,
      /L’ultimo giorno viene prima del primo/,
    )
    assert.equal(
      (await rows(`select * from role_grant where person_id = $1 and role = 'administrator'`, id)).length,
      0,
    )
  })

  it('begin and end on their day, without a restart and without a change of a row', async () => {
    const { id, email, organizationId } = await somebody(null)
    await give(admin, id, { role: 'office_manager', organizationId, from: '2026-11-25', until: '2026-11-26' })
    const theirs = await world.as(email)
    const status = async () => (await theirs.get('/persone')).status
    const found: number[] = []
    // Midnight in Rome is 23:00 in UTC.
    for (const at of [
      '2026-11-24T22:59:59Z',
      '2026-11-24T23:00:00Z',
      '2026-11-26T22:59:59Z',
      '2026-11-26T23:00:00Z',
    ]) {
      const before = world.clock.now()
      world.clock.set(new Date(at))
      await world.app.database.pool.query(`update session set expires_at = $1 where person_id = $2`, [
        new Date('2026-12-01'),
        id,
      ])
      found.push(await status())
      world.clock.set(before)
    }
    assert.deepEqual(found, [403, 200, 200, 403])
  })

  it('are taken away with a reason, by whoever could give them, and stay told', async () => {
    const { id, email, organizationId } = await somebody('operator')
    const theirs = await world.as(email)
    const page = await manager.follow(await manager.get(`/persone/${id}`), 'Togli il ruolo')
    assert.match((await manager.press(page, 'Togli il ruolo', { reason: '' })).text, /obbligatorio/)
    const done = await manager.press(page, 'Togli il ruolo', { reason: 'Ha cambiato ufficio' })
    assert.equal(
      done.path,
      '/i-miei-ruoli',
      'of whoever has no role left here the manager knows nothing more',
    )
    assert.match((await theirs.get('/i-miei-ruoli')).path, /^\/accedi/, 'their sessions end')
    assert.match(
      (await admin.get(`/persone/${id}`)).text,
      /Ruoli di prima.*Operatore.*Ha cambiato ufficio \(Bruno Esempio\)/,
    )
    assert.deepEqual((await traces(id, 'role.revoked'))[0]?.detail, { role: 'operator', organizationId })
    assert.match(
      (await give(admin, id, { role: 'operator', organizationId })).text,
      /Ruolo dato/,
      'and can be given again',
    )
    const grant = (await rows('select id from role_grant where person_id = $1', await idOf('admin')))[0].id
    assert.equal((await coordinator.get(`/persone/ruoli/${grant}/togli`)).status, 404)
  })

  it('of the last manager and the last administrator are not taken away, nor their accounts closed', async () => {
    const id = await idOf('admin')
    const grant = (await rows('select id from role_grant where person_id = $1', id))[0].id
    const other = await somebody('administrator', 'comune-di-ferrara', { endsAt: new Date('2026-12-20') })
    const second = await world.as(other.email)
    const withdraw = async (by: Client, grantId: string) =>
      by.press(await by.get(`/persone/ruoli/${grantId}/togli`), 'Togli il ruolo', { reason: 'Prova' })
    assert.match((await withdraw(second, grant)).text, /Ruolo tolto/, 'another is there now')
    const left = (await rows('select id from role_grant where person_id = $1', other.id))[0].id
    const third = await somebody('coordinator', 'comune-di-ferrara')
    assert.match((await withdraw(second, left)).text, /Non resterebbe nessun amministratore/)
    const closed = await (await world.as(third.email)).get(`/persone/${other.id}/chiudi`)
    assert.equal(closed.status, 200)
    await world.app.database.transaction((tx) =>
      grantRole(handAt(tx, world.clock.now()), {
        personId: id,
        role: 'administrator',
        organizationId: other.organizationId,
      }),
    )
    admin = await world.as('admin')
  })

  it('that nobody will hold from a day on are announced thirty days before, once, and end by themselves', async () => {
    const body = 'patronato-dimostrativo'
    const { id, email } = await somebody('office_manager', body, { endsAt: new Date('2027-01-10T23:00:00Z') })
    const letters = () => rows(`select subject, to_address from mail_message where to_address = $1`, email)
    await night()
    assert.deepEqual(await letters(), [], 'too early')
    const before = world.clock.now()
    world.clock.set(new Date('2026-12-15T02:15:00Z'))
    await night()
    await night()
    assert.deepEqual(await letters(), [
      {
        subject:
          'Il 10 gennaio 2027 resta senza nessuno: responsabile d’ufficio di Patronato dimostrativo (ente inventato)',
        to_address: email,
      },
    ])
    world.clock.set(new Date('2027-01-11T02:15:00Z'))
    await night()
    await night()
    assert.equal((await traces(id, 'role.ran_out')).length, 1)
    assert.equal(
      (
        await rows(
          'select * from role_grant_end e join role_grant g on g.id = e.grant_id where g.person_id = $1',
          id,
        )
      ).length,
      1,
    )
    world.clock.set(before)
  })

  it('are handed to a deputy for a time, who can do the same and no more, and ends with the holder', async () => {
    const holder = await somebody('office_manager')
    const deputy = await somebody('operator')
    const [own, theirs] = [await world.as(holder.email), await world.as(deputy.email)]
    const page = await own.follow(await own.get('/i-miei-ruoli'), 'Nomina chi ti sostituisce')
    const name = (fields: Record<string, string>) =>
      own.press(page, 'Nomina', {
        personId: deputy.id,
        from: '2026-11-23',
        until: '2026-11-30',
        reason: 'Ferie',
        ...fields,
      })
    assert.match((await name({ personId: await idOf('tutor') })).text, /stesso ente/)
    assert.match((await name({ until: '2026-11-01' })).text, /L’ultimo giorno viene prima/)
    assert.match((await name({})).text, /Sostituzione scritta.*Chi ti sostituisce.*Nuova Persona/)
    assert.equal((await theirs.get('/persone')).status, 200)
    assert.match((await theirs.get('/i-miei-ruoli')).text, /Al posto diNuova Persona/)
    assert.equal((await traces(deputy.id, 'role.deputy_named')).length, 1)
    const third = await somebody('operator')
    assert.match(
      (await give(theirs, third.id, { role: 'office_manager', organizationId: holder.organizationId })).text,
      /puoi dare un ruolo al massimo fino a quel giorno/,
    )
    await world.app.database.transaction((tx) => closeAccount(handAt(tx, world.clock.now()), holder.id))
    assert.equal((await theirs.get('/persone')).status, 403)
  })

  it('cannot be given by somebody whose own role has just ended', async () => {
    const giver = await somebody('office_manager')
    const { id, organizationId } = await somebody(null)
    const operator = await somebody('operator')
    const own = await world.as(giver.email)
    const page = await own.get(`/persone/${operator.id}/ruoli/nuovo`)
    // The session still holds the role; the transaction reads it again.
    world.clock.advance(1000)
    await rows(
      `insert into role_grant_end (grant_id, ended_at, reason) select id, $2, 'Prova' from role_grant where person_id = $1`,
      giver.id,
      world.clock.now(),
    )
    const answer = await own.press(page, 'Dai il ruolo', {
      role: 'office_manager',
      organizationId,
      reason: 'Tardi',
    })
    assert.ok([403, 404, 422].includes(answer.status))
    assert.equal(
      (await rows(`select * from role_grant where person_id = $1 and role = 'office_manager'`, operator.id))
        .length,
      0,
    )
    assert.equal((await rows('select * from role_grant where person_id = $1', id)).length, 0)
  })

  it('are read by each person, and by role by those who coordinate', async () => {
    const mine = await (await world.as('redattore')).get('/i-miei-ruoli')
    assert.match(mine.text, /Redattore, Comune di Ferrara.*solo|Solo per/i)
    assert.match(mine.text, /nel suo ente/)
    const role = await coordinator.get('/ruoli/editor')
    assert.match(role.text, /Ruolo: Redattore.*Che cosa permette.*Carla Modello/)
    assert.equal((await manager.get('/ruoli/editor')).status, 403)
    assert.equal((await coordinator.get('/ruoli/re')).status, 404)
  })
})
