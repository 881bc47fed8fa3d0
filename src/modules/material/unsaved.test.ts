// SPDX-License-Identifier: AGPL-3.0-or-later
/** A material that was being written when the browser died: its writer finds it again, files too, and nobody else does. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { type Answer, type Client, type Fields, formWithButton } from '../../../test/support/client.ts'
import { handAt } from '../../../test/support/hand.ts'
import { openSession } from '../people/index.ts'

const NEW = '/redazione/materiali/nuovo'

let site: TestApp
let carla: Client
before(async () => {
  site = await testApp()
  carla = await site.as('redattore')
})
after(() => site.close())

const query = (text: string, values: unknown[] = []) => site.app.database.pool.query(text, values)

/** What the island sends while somebody writes in a page. */
async function keep(client: Client, page: Answer, fields: Fields): Promise<void> {
  const { action, values } = formWithButton(page, 'Salva la bozza')
  const { next, _key, ...rest } = { ...values, ...fields }
  const answer = await client.send('POST', action, { ...rest, _keep: '1' }, { accept: 'application/json' })
  assert.equal(answer.status, 200, answer.body)
}

const themeOffered = (page: Answer): string =>
  page.document.querySelector('select[name=theme] option[value]:not([value=""])')!.getAttribute('value')!

/** A document that was uploaded and stands in no version yet. */
async function upload(): Promise<string> {
  const id = newId()
  await query(
    `insert into file (id, sha256, bytes, media_type, name, state, owner_id, created_at, unused_since)
     select $1, repeat('a', 64), 10, 'application/pdf', 'modulo.pdf', 'ready', id, $2, $2 from person
     where email = 'redattore@demo.referpa.example'`,
    [id, site.clock.now()],
  )
  return id
}

describe('a material that was never saved', () => {
  let material: string

  it('is offered above its form, in both languages, without a trace', async () => {
    const traces = async () => (await query('select count(*)::int as n from audit_entry')).rows[0].n
    const before = await traces()
    const file = await upload()
    await keep(carla, await carla.get(NEW), {
      title: 'Scritto e non salvato',
      body: '## Un titolo\r\n\r\nUna riga.',
      attachments: file,
    })
    assert.equal(await traces(), before)
    site.clock.advance(30 * 3600_000)
    carla = await site.as('redattore')
    assert.match(
      (await carla.get(NEW)).text,
      /Hai modifiche non salvate.*Scritto e non salvato.*Le hai scritte il 23 novembre 2026 alle 10:00\. Le teniamo fino al 7 dicembre 2026/,
    )
    assert.match(
      (await carla.get(`/en${NEW}`)).text,
      /You have unsaved changes.*on 23 November 2026 at 10:00/,
    )
    assert.doesNotMatch((await (await site.as('coordinatore')).get(NEW)).text, /non salvate/)
  })

  it('comes back with its text and its files, and is saved', async () => {
    const page = await carla.follow(await carla.get(NEW), 'Riprendile')
    assert.match(page.text, /Hai ripreso le modifiche del 23 novembre 2026, ore 10:00/)
    assert.ok(page.document.querySelector('.alert[autofocus]'), 'the page starts on it')
    assert.equal(
      page.document.querySelector('textarea[name=body]')?.textContent?.trim().slice(0, 12),
      '## Un titolo',
    )
    assert.ok(page.document.querySelector('input[name=attachments][checked]'))
    const theme = themeOffered(page)
    const saved = await carla.press(page, 'Salva la bozza', { theme })
    assert.match(saved.text, /Bozza salvata.*modulo\.pdf/)
    assert.doesNotMatch(saved.text, /non salvate/)
    assert.doesNotMatch((await carla.get(NEW)).text, /non salvate/)
    assert.equal((await query('select from pending_form')).rowCount, 0)
    material = saved.path
  })

  it('sent to review meanwhile, still gives back what was not saved', async () => {
    await keep(carla, await carla.get(material), { title: 'Titolo ripensato' })
    const page = await carla.get(material)
    await carla.press(page, 'Invia in revisione', { summary: 'In breve.', theme: themeOffered(page) })
    const closed = await carla.get(material)
    assert.match(closed.text, /ora non si può modificare.*Hai modifiche non salvate/)
    const resumed = await carla.follow(closed, 'Riprendile')
    assert.equal(
      resumed.document.querySelector('input[name=title]')?.getAttribute('value'),
      'Titolo ripensato',
    )
  })
})

it('at a shared desk too it is kept, on the server alone, until its writer signs in again', async () => {
  const ugo = await site.actor('revisore')
  const desk = site.visitor()
  const { token } = await site.app.database.transaction((tx) =>
    openSession(handAt(tx, site.clock.now(), ugo), { sharedDesk: true }),
  )
  desk.cookies.set('session', token)
  const page = await desk.get(NEW)
  assert.equal(page.headers['cache-control'], 'no-store')
  await keep(desk, page, { title: 'Scritto allo sportello' })
  assert.match((await (await site.as('revisore')).get(NEW)).text, /Hai modifiche non salvate/)
})
