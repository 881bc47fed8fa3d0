// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { openFirstStart } from './index.ts'

describe('an empty instance', () => {
  let empty: TestApp
  before(async () => {
    empty = await testApp({ world: false, demo: false })
  })
  after(() => empty.close())

  const fields = {
    networkName: 'Rete di prova',
    organizationName: 'Comune di Prova',
    givenName: 'Maria',
    familyName: 'Rossi',
    email: 'maria@comune.example',
    password: 'una frase lunga e mia',
  }

  it('asks for the code of its start, and loses nothing when it is wrong', async () => {
    openFirstStart('a1b2c3d4e5f6')
    const browser = empty.visitor()
    const page = await browser.get('/primo-avvio')
    const wrong = await browser.press(page, 'Crea la rete', { ...fields, code: 'nonquesto' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /non è quello scritto nella finestra/)
    assert.equal(wrong.document.querySelector('#campo-networkName')?.getAttribute('value'), 'Rete di prova')
  })

  it('asks for a password worth the name', async () => {
    const answer = await empty
      .visitor()
      .post('/primo-avvio', { ...fields, code: 'a1b2c3d4e5f6', password: 'breve' })
    assert.match(answer.text, /almeno 12 caratteri/)
  })

  it('slows whoever guesses the code down, and never whoever has it', async () => {
    const guess = () => empty.visitor().post('/primo-avvio', { ...fields, code: 'nonquesto' })
    const statuses = new Set<number>()
    for (let tries = 0; tries < 21; tries++) statuses.add((await guess()).status)
    assert.deepEqual([...statuses], [422, 429])
  })

  it('founds the network once, whoever asks at the same time', async () => {
    const answers = await Promise.all(
      ['a', 'b'].map((who) =>
        empty
          .visitor()
          .send('POST', '/primo-avvio', { ...fields, email: `${who}@comune.example`, code: 'a1b2c3d4e5f6' }),
      ),
    )
    assert.deepEqual(answers.map((answer) => answer.status).sort(), [303, 404])
    const { rows } = await empty.app.database.pool.query('select count(*)::int as people from person')
    assert.equal(rows[0].people, 1)
    assert.match((await empty.visitor().get('/primo-avvio')).path, /^\/accedi/, 'the page is closed for good')
  })

  it('shows every public page without a row in it', async () => {
    const other = await testApp({ world: false, demo: false })
    try {
      for (const path of [
        '/',
        '/progetto',
        '/tematiche',
        '/formazione',
        '/cerca?q=salute',
        '/attestati',
        '/accedi',
        '/en/',
        '/en/formazione',
      ])
        assert.equal((await other.visitor().get(path)).status, 200, path)
    } finally {
      await other.close()
    }
  })
})
