// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { type Client, headings } from '../../../../test/support/client.ts'

const LIST = '/redazione/tematiche'
const HEALTH = `${LIST}/salute-e-iscrizione-sanitaria`

const NEW_THEME = {
  name_it: 'Casa e abitare',
  name_en: 'Housing',
  question_it: 'Come trova casa chi arriva?',
  question_en: 'How do newcomers find a home?',
  kind: 'theme',
  emblem: 'residence',
  position: '40',
}

describe('the register of themes', () => {
  let world: TestApp
  let coordinator: Client
  before(async () => {
    world = await testApp()
    coordinator = await world.as('coordinatore')
  })
  after(() => world.close())

  const rowsOf = async (query: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(query, values)).rows
  const verbs = async (slug: string): Promise<string[]> =>
    (
      await rowsOf(
        'select a.verb from audit_entry a join theme t on t.id = a.entity_id where t.slug = $1 order by a.at, a.id',
        [slug],
      )
    ).map(({ verb }) => verb)

  it('is for coordinators: visitors sign in, editors are refused', async () => {
    assert.match((await world.visitor().get(LIST)).path, /^\/accedi/)
    assert.equal((await (await world.as('redattore')).get(LIST)).status, 403)
    const page = await coordinator.follow(await coordinator.get('/tematiche'), 'Gestisci le tematiche')
    assert.equal(page.path, LIST)
    assert.match(page.text, /Salute e iscrizione sanitaria/i)
    assert.match(page.text, /Mostra 9 di 9 tematiche|9 tematiche/)
    assert.doesNotMatch((await world.visitor().get('/tematiche')).text, /Gestisci/)
  })

  it('lets a coordinator add a theme, which the public sees and finds at once', async () => {
    const form = await coordinator.follow(await coordinator.get(LIST), 'Aggiungi una tematica')
    const taken = await coordinator.press(form, 'Aggiungi', {
      ...NEW_THEME,
      name_it: 'Salute e iscrizione sanitaria',
    })
    assert.equal(taken.status, 422)
    assert.ok(taken.document.querySelector('#campo-name_it-errore'))
    const added = await coordinator.press(taken, 'Aggiungi', NEW_THEME)
    assert.equal(added.path, `${LIST}/casa-e-abitare`)
    assert.match((await world.visitor().get('/tematiche')).text, /Casa e abitare/)
    assert.match((await world.visitor().get('/cerca?q=trova+casa')).text, /Casa e abitare/)
    assert.equal(headings(await world.visitor().get('/en/tematiche/casa-e-abitare'))[0], 'Housing')
    assert.deepEqual(await verbs('casa-e-abitare'), ['theme.recorded'])
  })

  it('answers an edit that comes second with both texts', async () => {
    const path = `${LIST}/casa-e-abitare/modifica`
    const [mine, theirs] = [await coordinator.get(path), await coordinator.get(path)]
    assert.match(
      (await coordinator.press(theirs, 'Salva', { question_it: 'Chi affitta?' })).text,
      /Modifiche salvate/,
    )
    const stale = await coordinator.press(mine, 'Salva', { question_it: 'Chi compra?' })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /Chi affitta\?/)
    assert.match(stale.body, /Chi compra\?/)
  })

  it('keeps its parts in their order, in two languages; one that is put aside leaves the page', async () => {
    const page = await coordinator.get(`${LIST}/casa-e-abitare`)
    const add = async (name: string, position: string) =>
      coordinator.press(await coordinator.follow(page, 'Aggiungi un sottotema'), 'Aggiungi', {
        name_it: name,
        name_en: `${name} EN`,
        position,
      })
    await add('Contratto', '5')
    const both = await add('Caparra', '1')
    assert.match(both.text, /Caparra.*Contratto/)
    assert.match((await world.visitor().get('/en/tematiche/casa-e-abitare')).text, /Caparra EN.*Contratto EN/)
    assert.match((await world.visitor().get('/cerca?q=caparra')).text, /Casa e abitare/)
    const [mine, theirs] = [
      await coordinator.follow(both, 'Contratto'),
      await coordinator.follow(both, 'Contratto'),
    ]
    await coordinator.press(theirs, 'Salva', { position: '0' })
    assert.equal((await coordinator.press(mine, 'Salva', { name_it: 'Affitto', position: '9' })).status, 409)
    assert.match((await coordinator.get(page.path)).text, /Contratto.*Caparra/)
    const link = (await coordinator.get(page.path)).document.querySelector('a[aria-label="Archivia Caparra"]')
    const asked = await coordinator.get(link!.getAttribute('href')!)
    assert.equal((await coordinator.press(asked, 'Archivia', { reason: '' })).status, 422)
    await coordinator.press(asked, 'Archivia', { reason: 'Sta nel contratto.' })
    assert.doesNotMatch((await world.visitor().get('/tematiche/casa-e-abitare')).text, /Caparra/)
    await coordinator.press(await coordinator.get(page.path), 'Rimetti in uso')
    assert.match((await world.visitor().get('/tematiche/casa-e-abitare')).text, /Caparra/)
    assert.deepEqual((await verbs('casa-e-abitare')).filter((verb) => /subtheme/.test(verb)).sort(), [
      'theme.subtheme_added',
      'theme.subtheme_added',
      'theme.subtheme_amended',
      'theme.subtheme_archived',
      'theme.subtheme_taken_back',
    ])
  })

  it('says who follows a theme and who did; the same body twice in the same days is refused', async () => {
    const [project] = await rowsOf("select id from project where slug = 'dimostrazione' or demo limit 1")
    const [body] = await rowsOf('select id, name from organization order by name limit 1')
    const form = await coordinator.get(`${LIST}/casa-e-abitare/assegnazioni/nuova`)
    const asked = { project: project.id, organization: body.id, assigned_on: '2026-02-01', ended_on: '' }
    const back = await coordinator.press(form, 'Assegna', { ...asked, ended_on: '2026-01-01' })
    assert.equal(back.status, 422)
    assert.ok(back.document.querySelector('#campo-ended_on-errore'))
    const done = await coordinator.press(back, 'Assegna', asked)
    assert.ok(done.text.includes(body.name))
    const seen = async () => (await world.visitor().get('/tematiche/casa-e-abitare')).text
    assert.ok((await seen()).includes(`${body.name} (progetto`))
    const twice = await coordinator.press(await coordinator.get(form.path), 'Assegna', {
      ...asked,
      assigned_on: '2026-03-01',
    })
    assert.equal(twice.status, 422)
    assert.ok(twice.document.querySelector('#campo-assigned_on-errore'))
    const days = await coordinator.follow(done, body.name)
    const ended = await coordinator.press(days, 'Salva', { ended_on: '2026-10-31' })
    assert.match(ended.text, /Prima.*31 ottobre 2026/)
    assert.ok(!(await seen()).includes(`${body.name} (progetto`))
    const again = await coordinator.press(await coordinator.get(form.path), 'Assegna', {
      ...asked,
      assigned_on: '2026-11-01',
    })
    assert.equal(again.path, `${LIST}/casa-e-abitare`)
    assert.deepEqual((await verbs('casa-e-abitare')).filter((verb) => /assign/.test(verb)).sort(), [
      'theme.assigned',
      'theme.assigned',
      'theme.assignment_amended',
    ])
  })

  it('puts a theme aside with a reason: out of the lists and the search, still there by its address', async () => {
    const page = await coordinator.follow(await coordinator.get(`${LIST}/casa-e-abitare`), 'Archivia')
    await coordinator.press(page, 'Archivia', { reason: 'Il progetto è finito.' })
    assert.doesNotMatch((await world.visitor().get('/tematiche')).text, /Casa e abitare/)
    assert.doesNotMatch((await world.visitor().get('/cerca?q=affitta')).text, /Casa e abitare/)
    const kept = await world.visitor().get('/tematiche/casa-e-abitare')
    assert.equal(kept.status, 200)
    assert.match(kept.text, /Il progetto è finito/)
    assert.match((await coordinator.get(`${LIST}?archiviate=1`)).text, /Casa e abitare/)
    await coordinator.press(await coordinator.get(`${LIST}/casa-e-abitare`), 'Rimetti in uso')
    assert.match((await world.visitor().get('/tematiche')).text, /Casa e abitare/)
  })

  it('knows nothing of a part of another theme', async () => {
    const [part] = await rowsOf(
      "select s.id from subtheme s join theme t on t.id = s.theme_id where t.slug <> 'salute-e-iscrizione-sanitaria' limit 1",
    )
    assert.equal((await coordinator.get(`${HEALTH}/sottotemi/${part.id}`)).status, 404)
  })
})
