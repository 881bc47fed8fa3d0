// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { openAccount } from '../index.ts'
import { systemHand } from '../shell.ts'

const PASSWORD = 'cinque gatti sul tetto'
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const SAFARI = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1'

describe('one’s own sessions', () => {
  let world: TestApp
  let people = 0
  before(async () => {
    world = await testApp({ world: false })
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows

  async function person() {
    const email = `sessioni${people++}@prova.example`
    const id = await world.app.database.transaction((tx) =>
      openAccount(systemHand(tx, world.clock), {
        email,
        givenName: 'Nora',
        familyName: 'Nuova',
        password: PASSWORD,
      }),
    )
    return { id, email }
  }
  async function enter(email: string, userAgent: string, more = {}): Promise<Client> {
    const browser = world.visitor()
    await browser.post('/accedi', { email, password: PASSWORD, ...more }, { 'user-agent': userAgent })
    return browser
  }
  const inside = async (browser: Client) => (await browser.get('/profilo')).path === '/profilo'
  const cells = (page: Answer) =>
    [...page.document.querySelectorAll('tbody th')].map((cell) =>
      (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
    )

  it('are a list that says from where, and which is this one', async () => {
    const { email } = await person()
    const here = await enter(email, FIREFOX)
    world.clock.advance(60_000)
    await enter(email, SAFARI, { sharedDesk: '1' })
    const page = await here.get('/sicurezza/sessioni')
    assert.deepEqual(cells(page).sort(), [
      'Firefox su Windows questo dispositivo',
      'Safari su iOS postazione condivisa',
    ])
    const kept = await rows('select device from session order by created_at desc limit 2')
    assert.deepEqual(kept, [{ device: 'Safari/iOS' }, { device: 'Firefox/Windows' }])
  })

  it('end one by one, and all but this one', async () => {
    const { id, email } = await person()
    const [here, there, third] = [
      await enter(email, FIREFOX),
      await enter(email, SAFARI),
      await enter(email, FIREFOX),
    ]
    const page = await here.get('/sicurezza/sessioni')
    const row = [...page.document.querySelectorAll('tbody tr')].find((each) =>
      /Safari/.test(each.textContent ?? ''),
    )!
    const ended = await here.post(row.querySelector('form')!.getAttribute('action')!, {})
    assert.match(ended.text, /Sessione chiusa/)
    assert.deepEqual([await inside(here), await inside(there), await inside(third)], [true, false, true])
    const others = await here.press(await here.get('/sicurezza/sessioni'), 'Chiudi tutte le altre')
    assert.match(others.text, /Le altre sessioni sono chiuse/)
    assert.deepEqual([await inside(here), await inside(third)], [true, false])
    const out = await here.press(await here.get('/sicurezza/sessioni'), 'Esci da qui')
    assert.match(out.text, /Sei uscito/)
    assert.equal(await inside(here), false)
    const traces = await rows(
      `select verb from audit_entry where actor_id = $1 and verb like 'session.%end%' order by verb`,
      id,
    )
    assert.deepEqual(
      traces.map(({ verb }) => verb),
      ['session.ended', 'session.ended', 'session.others_ended'],
    )
  })

  it('of others are not there', async () => {
    const [one, other] = [await person(), await person()]
    const [mine, theirs] = [await enter(one.email, FIREFOX), await enter(other.email, FIREFOX)]
    const [{ id }] = await rows('select id from session where person_id = $1', other.id)
    assert.equal((await mine.post(`/sicurezza/sessioni/${id}/chiudi`, {})).status, 404)
    assert.ok(await inside(theirs))
  })

  it('of a device that was never used are told, and of no other', async () => {
    const { id, email } = await person()
    const told = async () =>
      (
        await rows(
          `select body from notification where person_id = $1 and kind = 'people.device' order by id`,
          id,
        )
      ).map(({ body }) => body.it as string)
    await enter(email, FIREFOX)
    assert.deepEqual(await told(), [], 'the first of all is no news')
    await enter(email, FIREFOX)
    await enter(email, 'curl/8.5.0')
    assert.deepEqual(await told(), [])
    await enter(email, SAFARI)
    await enter(email, SAFARI)
    assert.equal((await told()).length, 1)
    assert.match((await told())[0]!, /da Safari su iOS/)
  })
})
