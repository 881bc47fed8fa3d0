// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { handAt } from '../../../test/support/hand.ts'
import { moveTheme } from './actions.ts'
import { findThemeBySlug } from './queries.ts'

const HEALTH = 'salute-e-iscrizione-sanitaria'

describe('pages of the themes', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
  })
  after(() => app.close())

  test('six themes and three topics, each with its question and its emblem', async () => {
    const page = await app.visitor().get('/tematiche')
    const [themes, topics] = [...page.document.querySelectorAll('.card-grid')]
    assert.equal(themes?.querySelectorAll('article').length, 6)
    assert.equal(topics?.querySelectorAll('article').length, 3)
    assert.equal(themes?.querySelectorAll('svg use[href*="emblems"]').length, 6)
    assert.match(themes?.textContent ?? '', /Come arriva una persona straniera al medico/)
  })

  test('a theme shows its parts, who follows it, and the acts it rests on, with their official text', async () => {
    const page = await app.visitor().get(`/tematiche/${HEALTH}`)
    assert.match(page.text, /Iscrizione obbligatoria/)
    assert.match(page.text, /Comune di Ferrara \(progetto inventato/)
    const act = page.document.querySelector('#norme a[href*="normattiva.it"]')
    assert.equal(act?.getAttribute('rel'), 'noopener external')
    assert.match(page.document.querySelector('#norme')?.textContent ?? '', /D\.Lgs\. 286\/1998/)
    const parts = [...page.document.querySelectorAll('main section[id]')].map((section) => section.id)
    assert.deepEqual(
      parts,
      ['ricerca', 'servizi', 'formazione', 'norme'],
      'what it starts from, the services, the answer, then the norms behind it',
    )
  })

  test('in English the theme has its English name and text', async () => {
    const page = await app.visitor().get(`/en/tematiche/${HEALTH}`)
    assert.match(page.document.querySelector('h1')?.textContent ?? '', /health/i)
    assert.equal(page.document.querySelector('.prose [lang=it]'), null)
  })

  test('an old address answers 301 with the new one, an unknown one 404', async () => {
    const { database, clock } = { database: app.app.database, clock: app.clock }
    const theme = await findThemeBySlug(database.db, HEALTH)
    await database.transaction((tx) => moveTheme(handAt(tx, clock.now()), theme!.id, 'salute'))
    const response = await app.app.server.inject({ url: `/en/tematiche/${HEALTH}` })
    assert.deepEqual([response.statusCode, response.headers.location], [301, '/en/tematiche/salute'])
    assert.equal((await app.visitor().get('/tematiche/salute')).status, 200)
    assert.equal((await app.visitor().get('/tematiche/nessuna')).status, 404)
  })
})
