// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'

const band = async (app: TestApp) => {
  const page = await app.visitor().get('/')
  return page.document.querySelector('.band')?.textContent ?? ''
}

describe('page of the projects', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
  })
  after(() => app.close())

  test('the running project comes first and says that it is invented; closed ones speak in the past', async () => {
    const page = await app.visitor().get('/progetto')
    const sections = [...page.document.querySelectorAll('main section.project')]
    assert.deepEqual(
      sections.map((section) => section.id),
      ['progetto-dimostrativo', 'refer-pa', 'pari'],
    )
    const [demonstration, referPa, pari] = sections.map(
      (section) => section.textContent?.replace(/\s+/g, ' ') ?? '',
    )
    assert.match(demonstration!, /Progetto inventato per la dimostrazione/)
    assert.match(referPa!, /si è concluso il 30 giugno 2015/)
    for (const fact of ['programma annuale 2013, azione 9', 'Settore Servizi Sociali', 'Chi ha partecipato'])
      assert.ok(referPa!.includes(fact), fact)
    assert.match(pari!, /Le carte che abbiamo non dicono quando/)
  })

  test('names and texts are in English on the English page', async () => {
    const page = await app.visitor().get('/en/progetto')
    assert.match(page.document.querySelector('#refer-pa')?.textContent ?? '', /It had five aims/)
    assert.equal(page.document.querySelector('#refer-pa .prose [lang=it]'), null)
  })

  test('the band carries the running project, and goes on the day after its end', async () => {
    assert.match(await band(app), /progetto inventato, senza finanziamento/)
    app.clock.set(new Date('2028-01-01T08:00:00Z'))
    assert.equal(await band(app), '')
    app.clock.set(new Date('2026-11-23T09:00:00Z'))
  })
})
