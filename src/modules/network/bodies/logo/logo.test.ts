// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { samplePdf, samplePng } from '#kernel/files/samples.fixture.ts'
import { type TestApp, testApp } from '../../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../../test/support/client.ts'
import { keepFile } from '../../../material/index.ts'

const PAGE = '/enti/comune-di-parma/logo'
const LOGO = '/partner/comune-di-parma/logo'
const ALLOWED = {
  alt: 'Stemma di prova',
  approved_by: 'Ufficio comunicazione',
  approved_on: '2026-11-01',
}

describe('the logo of a body', () => {
  let world: TestApp
  let visitor: Client
  let coordinator: Client
  before(async () => {
    world = await testApp()
    visitor = world.visitor()
    coordinator = await world.as('coordinatore')
  })
  after(() => world.close())

  /** A file that a person has uploaded and that nothing uses. */
  async function uploaded(login: 'coordinatore' | 'redattore', name: string, bytes: Buffer): Promise<string> {
    const { id: ownerId } = await world.actor(login)
    const { store } = world.app.services
    return world.app.database.transaction((tx) =>
      keepFile({ tx, store, ownerId, at: world.clock.now() }, name, bytes),
    )
  }
  const errorOf = (page: Answer, field: string): string =>
    page.document.getElementById(`campo-${field}-errore`)?.textContent?.trim() ?? ''

  it('is not shown before there is one, nor set by an editor', async () => {
    assert.equal((await visitor.get(LOGO)).status, 404)
    assert.equal((await (await world.as('redattore')).get(PAGE)).status, 403)
  })

  it('wants a picture of one’s own, what it shows, and leave to use it', async () => {
    const page = await coordinator.follow(await coordinator.get('/enti/comune-di-parma'), 'Logo')
    const empty = await coordinator.press(page, 'Salva', {})
    for (const field of ['alt', 'approved_by', 'approved_on'])
      assert.notEqual(errorOf(empty, field), '', field)
    assert.match(errorOf(await coordinator.press(page, 'Salva', ALLOWED), 'file'), /Scegli il file/)
    const pdf = await uploaded('coordinatore', 'logo.pdf', samplePdf())
    assert.match(
      errorOf(await coordinator.press(page, 'Salva', { ...ALLOWED, file: pdf }), 'file'),
      /immagine PNG/,
    )
    const theirs = await uploaded('redattore', 'altro.png', samplePng())
    assert.match(
      errorOf(await coordinator.press(page, 'Salva', { ...ALLOWED, file: theirs }), 'file'),
      /non c’è/,
    )
    const own = await uploaded('coordinatore', 'logo.png', samplePng(2, 2))
    const early = await coordinator.press(page, 'Salva', { ...ALLOWED, approved_on: '2027-01-01', file: own })
    assert.match(errorOf(early, 'approved_on'), /deve ancora venire/)
    const kept = early.document.querySelector(`input[name=file][value="${own}"]`)
    assert.ok(kept?.hasAttribute('checked'), 'a form that comes back keeps its file')
  })

  it('is for everybody once it is set, and gone when it is taken away', async () => {
    const file = await uploaded('coordinatore', 'logo.png', samplePng(3, 3))
    const page = await coordinator.get(PAGE)
    const saved = await coordinator.press(page, 'Salva', { ...ALLOWED, file })
    assert.match(saved.text, /Logo salvato.*Logo messo o cambiato/)
    const shown = await visitor.get('/partner/comune-di-parma')
    assert.equal(shown.document.querySelector('.logo-of-body')?.getAttribute('alt'), 'Stemma di prova')
    const picture = await visitor.get(LOGO)
    assert.equal(picture.headers['content-type'], 'image/png')
    assert.match(String(picture.headers['cache-control']), /^public/)
    const second = await uploaded('coordinatore', 'secondo.png', samplePng(4, 4))
    const stale = await coordinator.press(page, 'Salva', { ...ALLOWED, alt: 'Altro', file: second })
    assert.equal(stale.status, 409)
    const gone = await coordinator.press(await coordinator.get(PAGE), 'Salva', { file: [] })
    assert.match(gone.text, /Logo tolto/)
    assert.equal((await visitor.get(LOGO)).status, 404)
    assert.equal(
      (await visitor.get('/partner/comune-di-parma')).document.querySelector('.logo-of-body'),
      null,
    )
  })
})
