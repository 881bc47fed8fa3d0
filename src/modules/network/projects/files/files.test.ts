// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { type TestApp, testApp } from '../../../../../test/support/app.ts'
import type { Client } from '../../../../../test/support/client.ts'
import { keepUploaded, PNG } from '../../fixture.ts'

let world: TestApp
let coordinator: Client
before(async () => {
  world = await testApp()
  coordinator = await world.as('coordinatore')
})
after(() => world.close())

const upload = async (login: string, mediaType = 'image/png') =>
  keepUploaded(world, { ownerId: (await world.actor(login)).id, name: 'logo.png', bytes: PNG, mediaType })

it('a logo stands on the page with the words of what it shows, and goes when it is taken away', async () => {
  const visitor = world.visitor()
  const form = await coordinator.get('/progetti/refer-pa/loghi/nuovo')
  const nameless = await coordinator.press(form, 'Aggiungi', { file: await upload('coordinatore') })
  assert.equal(nameless.status, 422)
  const added = await coordinator.press(nameless, 'Aggiungi', { words_it: 'Logo del Comune di prova' })
  assert.match(added.text, /Logo aggiunto/)
  const image = (await visitor.get('/progetti/refer-pa')).document.querySelector('.logos img')!
  assert.equal(image.getAttribute('alt'), 'Logo del Comune di prova')
  const file = await visitor.get(image.getAttribute('src')!)
  assert.equal(file.status, 200)
  assert.deepEqual(file.bytes, PNG)

  world.clock.advance(60_000)
  const edit = await coordinator.get(added.document.querySelector('.logos a')!.getAttribute('href')!)
  const stale = await coordinator.get(edit.path)
  await coordinator.press(edit, 'Salva', { words_it: 'Logo nuovo' })
  assert.equal((await coordinator.press(stale, 'Salva', { words_it: 'Logo altro' })).status, 409)
  world.clock.advance(60_000)
  const gone = await coordinator.press(await coordinator.get(edit.path), 'Togli il logo')
  assert.match(gone.text, /Logo tolto/)
  assert.equal((await visitor.get(image.getAttribute('src')!)).status, 404)
  const { rows } = await world.app.database.pool.query(
    `select verb from audit_entry where verb like 'project.file%' order by at, id`,
  )
  assert.deepEqual(
    rows.map(({ verb }) => verb),
    ['project.file_added', 'project.file_amended', 'project.file_removed'],
  )
})

it('a document has a kind and a date, and is there to take away', async () => {
  const form = await coordinator.get('/progetti/pari/documenti/nuovo')
  const wrong = await coordinator.press(form, 'Aggiungi', {
    file: await upload('coordinatore'),
    words_it: 'Relazione finale',
    kind: 'report',
    dated_on: '2014-05-31',
  })
  assert.match(wrong.text, /Qui va un documento da scaricare/)
  const added = await coordinator.press(wrong, 'Aggiungi', {
    file: await upload('coordinatore', 'application/pdf'),
  })
  assert.match(added.text, /Relazione finale.*Relazione, 31 maggio 2014/)
  const link = added.document.querySelector('#documenti a.file-link')!.getAttribute('href')!
  const sent = await world.visitor().get(link)
  assert.match(String(sent.headers['content-disposition']), /^attachment/)
})

it('nobody shows a file of somebody else, and only those who write projects come here', async () => {
  const form = await coordinator.get('/progetti/pari/loghi/nuovo')
  const theirs = await coordinator.press(form, 'Aggiungi', {
    file: await upload('redattore'),
    words_it: 'Un logo',
  })
  assert.equal(theirs.status, 422)
  assert.match(theirs.text, /Scegli il file e aspetta/)
  assert.match(
    (await coordinator.press(form, 'Aggiungi', { words_it: 'Un logo' })).text,
    /Scegli il file e aspetta/,
  )
  assert.equal((await (await world.as('redattore')).get('/progetti/pari/loghi/nuovo')).status, 403)
})
