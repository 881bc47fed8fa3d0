// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who may ask for an account is a setting of the instance. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'

describe('who may ask for an account', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())
  const set = async (mode: string, domains: string[] = []) => {
    const { pool } = world.app.database
    await pool.query('delete from network_sign_up')
    await pool.query('insert into network_sign_up (mode, domains) values ($1, $2)', [mode, domains])
  }
  const ask = async (email: string) => {
    const { rows } = await world.app.database.pool.query('select id from organization order by name limit 1')
    const browser = world.visitor()
    await browser.get('/registrati')
    const sent = await browser.send('POST', '/registrati', {
      givenName: 'Ada',
      familyName: 'Prova',
      email,
      organizationId: rows[0].id,
      newPassword: 'una frase tutta per me',
      informed: 'on',
    })
    return { ...sent, to: sent.headers.location }
  }

  it('is whoever works in a body, when nobody has chosen', async () => {
    assert.equal((await ask('ada@altrove.example')).to, '/registrati/inviata')
  })

  it('is only who has an address of the domains that were chosen, known or not', async () => {
    await set('by_domain', ['comune.example'])
    for (const email of ['ada@altrove.example', 'operatore@demo.referpa.example']) {
      const refused = await ask(email)
      assert.equal(refused.status, 422)
      assert.match(refused.text, /l’indirizzo di lavoro che ti ha dato il tuo ente/)
    }
    assert.equal((await ask('ada@urp.comune.example')).to, '/registrati/inviata')
  })

  it('is nobody where whoever runs it opens the accounts', async () => {
    await set('closed')
    const page = await world.visitor().get('/registrati')
    assert.match(page.text, /gli account li apre chi amministra/)
    const sent = await ask('ada@urp.comune.example')
    assert.equal(sent.status, 422)
  })
})
