// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a session resolves to is kept in memory by every process, and no longer than it is true. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import pg from 'pg'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Client } from '../../../test/support/client.ts'
import { handAt } from '../../../test/support/hand.ts'
import { grantRole, openAccount } from './index.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

describe('a session kept in memory', () => {
  let world: TestApp
  let other: Awaited<ReturnType<TestApp['beside']>>
  before(async () => {
    world = await testApp()
    other = await world.beside()
  })
  after(async () => {
    await other.close()
    await world.close()
  })

  const query = (text: string, values: unknown[] = []) => world.app.database.pool.query(text, values)
  const isIn = async (browser: Client) => /Ada Prova/.test((await browser.get('/')).text)

  /** Two browsers with one session of the operator, one at each process, both known there. */
  async function twoDoors(login = 'operatore'): Promise<{ here: Client; there: Client; token: string }> {
    const token = await world.token(login)
    const [here, there] = [world.visitor(), other.visitor()]
    for (const browser of [here, there]) {
      browser.cookies.set('session', token)
      await browser.get('/')
    }
    return { here, there, token }
  }

  /** The other process hears of a change a moment after it is committed: asked again until then, for ten seconds at most. */
  async function soon(what: string, ask: () => Promise<boolean>): Promise<void> {
    const from = performance.now()
    while (!(await ask())) {
      assert.ok(performance.now() - from < 10_000, `not heard: ${what}`)
      // An answer from memory reads nothing: asked again at once, it would keep this process from hearing.
      await setImmediate()
    }
  }

  /** Runs `work` while nobody can read or write the table of sessions. */
  async function withoutSessions<T>(work: () => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: world.url })
    await client.connect()
    try {
      await client.query('begin')
      await client.query('lock table session in access exclusive mode')
      return await work()
    } finally {
      await client.end()
    }
  }

  it('answers without asking the database again', async () => {
    const { here, there } = await twoDoors()
    await withoutSessions(async () => {
      assert.ok(await isIn(here))
      assert.ok(await isIn(there))
    })
  })

  it('is prolonged beside the request, not before its answer', async () => {
    const { here, token } = await twoDoors()
    const end = async () =>
      (
        await query(
          `select expires_at from session where token_hash = encode(sha256($1::bytea), 'base64')
           or token_hash = translate(rtrim(encode(sha256($1::bytea), 'base64'), '='), '+/', '-_')`,
          [Buffer.from(token)],
        )
      ).rows[0].expires_at.getTime()
    const before = await end()
    world.clock.advance(6 * MINUTE_MS)
    await withoutSessions(async () => assert.ok(await isIn(here)))
    await soon('the new end', async () => (await end()) === before + 6 * MINUTE_MS)
  })

  it('goes on where nothing can be written: a page is read while the database is a standby', async () => {
    const { here } = await twoDoors()
    const owner = new pg.Client({ connectionString: world.url })
    await owner.connect()
    await owner.query(`
      create function refuse_write() returns trigger language plpgsql as $$ begin
        raise exception 'cannot execute UPDATE in a read-only transaction' using errcode = '25006';
      end $$;
      create trigger standby before update on session for each row execute function refuse_write()`)
    try {
      world.clock.advance(6 * MINUTE_MS)
      for (let i = 0; i < 3; i++) {
        const page = await here.get('/')
        assert.equal(page.status, 200)
        assert.match(page.text, /Ada Prova/)
      }
    } finally {
      await owner.query('drop trigger standby on session; drop function refuse_write()')
      await owner.end()
    }
  })

  it('is refused here as soon as whoever signed out has their answer, and there a moment later', async () => {
    const { here, there, token } = await twoDoors()
    await here.post('/esci', {})
    const thief = world.visitor()
    thief.cookies.set('session', token)
    assert.equal(await isIn(thief), false)
    await soon('the end', async () => !(await isIn(there)))
  })

  it('of the other process loses a role at once, and gets one', async () => {
    const email = 'cambia@demo.referpa.example'
    const organization = (await query('select id from organization limit 1')).rows[0].id
    const personId = await world.app.database.transaction((tx) =>
      openAccount(handAt(tx, world.clock.now()), {
        email,
        givenName: 'Prova',
        familyName: 'Cambia',
        demo: true,
      }),
    )
    const { here, there } = await twoDoors(email)
    const register = async (browser: Client) => (await browser.get('/attestati/registro')).status
    assert.deepEqual([await register(here), await register(there)], [403, 403])
    const grant = { personId, role: 'coordinator', organizationId: organization }
    await world.app.database.transaction((tx) => grantRole(handAt(tx, world.clock.now()), grant))
    assert.equal(await register(here), 200)
    await soon('the role', async () => (await register(there)) === 200)
    await query('delete from role_grant where person_id = $1', [personId])
    for (const browser of [here, there])
      await soon('the revocation', async () => (await register(browser)) === 403)
  })

  it('follows limits, names, closed accounts and what roles allow, whoever changes them', async () => {
    const { here, there } = await twoDoors('coordinatore')
    const both = async (what: string, ask: (browser: Client) => Promise<boolean>) => {
      for (const browser of [here, there]) await soon(what, () => ask(browser))
    }
    const mayList = async (browser: Client) =>
      (await browser.get('/attestati/registro')).document.querySelectorAll('tbody tr').length > 0
    const grants = `(select g.id from role_grant g join person p on p.id = g.person_id
      where p.email = 'coordinatore@demo.referpa.example')`
    await both('the register', mayList)
    const unused = `(select id from theme t where not exists (select from certificate c where c.theme_id = t.id) limit 1)`
    await query(`insert into role_grant_limit select g.id, t.id from ${grants} g, ${unused} t`)
    await both('the limit', async (browser) => !(await mayList(browser)))
    await query(`delete from role_grant_limit where grant_id in ${grants}`)
    await both('the limit taken away', mayList)
    await query("delete from role_permission where role = 'coordinator' and permission = 'certificate.list'")
    await both('the permission', async (browser) => (await browser.get('/attestati/registro')).status === 403)
    await query("update person set given_name = 'Altra' where email = 'coordinatore@demo.referpa.example'")
    await both('the name', async (browser) => /Altra /.test((await browser.get('/')).text))
    await query("update person set closed_at = $1 where email = 'coordinatore@demo.referpa.example'", [
      world.clock.now(),
    ])
    await both('the closed account', async (browser) => /Accedi/.test((await browser.get('/')).text))
  })

  it('ends to the second, and lives on where the other process has prolonged it', async () => {
    const { here, there } = await twoDoors()
    world.clock.advance(10 * HOUR_MS - 1000)
    assert.ok(await isIn(there))
    // The end that is kept here has come; the one that the other process wrote has not.
    await soon('the new end', async () => {
      const { rows } = await query('select max(expires_at) as latest from session')
      return rows[0].latest.getTime() > world.clock.now().getTime() + HOUR_MS
    })
    world.clock.advance(1000)
    assert.ok(await isIn(here))
    world.clock.advance(10 * HOUR_MS - 1000)
    assert.equal(await isIn(here), false)
    assert.equal(await isIn(there), false)
  })

  it('is not kept while the line on which changes are heard is cut', async () => {
    const { there, token } = await twoDoors()
    await query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'referpa-cache' and datname = current_database()",
    )
    await query('update session set ended_at = $1 where ended_at is null', [world.clock.now()])
    const again = world.visitor()
    again.cookies.set('session', token)
    await soon('the cut', async () => !(await isIn(again)) && !(await isIn(there)))
  })
})
