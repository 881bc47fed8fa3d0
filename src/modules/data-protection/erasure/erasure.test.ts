// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import room from '../index.ts'

const DAY_MS = 24 * 3600 * 1000

describe('who asks that their data be erased', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows
  const ask = async (login: string, words = '') => {
    world.clock.advance(60_000)
    const browser = await world.as(login)
    const page = await browser.follow(await browser.get('/i-miei-dati'), 'Cancellare i miei dati')
    return { browser, page: await browser.press(page, 'Chiedi la cancellazione', { words }) }
  }
  const verbs = async (id: string) =>
    (
      await rows(
        `select verb from audit_entry where entity_id = $1 and verb like 'erasure%' order by at, id`,
        id,
      )
    ).map(({ verb }) => verb)

  it('asks once, takes it back, asks again', async () => {
    const { id } = await world.actor('tutor')
    const { browser, page } = await ask('tutor', 'Cambio lavoro.')
    assert.equal(page.path, '/i-miei-dati/cancellazione')
    assert.match(page.text, /Richiesta ricevuta/)
    assert.match(page.text, /entro il 23 dicembre 2026/)
    const again = await browser.send('POST', '/i-miei-dati/cancellazione', {
      words: '',
      _key: crypto.randomUUID(),
    })
    assert.equal(again.status, 422)
    assert.match(again.text, /Lo hai chiesto il 23 novembre/)
    world.clock.advance(60_000)
    const back = await browser.press(await browser.get('/i-miei-dati/cancellazione'), 'Ritira la richiesta')
    assert.match(back.text, /Hai ritirato la richiesta/)
    world.clock.advance(60_000)
    assert.equal((await browser.press(back, 'Chiedi la cancellazione', { words: '' })).status, 200)
    assert.deepEqual(await verbs(id), ['erasure.asked', 'erasure.withdrawn', 'erasure.asked'])
  })

  it('is a task of administrators with its last day, and of nobody else', async () => {
    const desk = await (await world.as('admin')).get('/scrivania')
    assert.match(desk.text, /Rispondi a chi chiede la cancellazione/)
    assert.match(desk.text, /23 dicembre 2026/)
    assert.doesNotMatch(
      (await (await world.as('coordinatore')).get('/scrivania')).text,
      /Rispondi a chi chiede la cancellazione/,
    )
    assert.equal(
      (await (await world.as('coordinatore')).send('GET', '/amministrazione/dati-personali')).status,
      403,
    )
  })

  it('is told why not, when the answer is no', async () => {
    const { id } = await world.actor('tutor')
    world.clock.advance(60_000)
    const admin = await world.as('admin')
    const list = await admin.get('/amministrazione/dati-personali')
    const page = await admin.follow(list, 'Rispondi di no')
    assert.match(
      (await admin.press(page, 'Invia la risposta', { reason: 'No.' })).text,
      /almeno 20 caratteri/,
    )
    const reason =
      'Ci serve un obbligo di legge: articolo 17, paragrafo 3. Puoi rivolgerti al Garante e al giudice.'
    const answered = await admin.press(page, 'Invia la risposta', { reason })
    assert.equal(answered.path, '/amministrazione/dati-personali')
    assert.match(answered.text, /Risposto di no/)
    const own = await world.as('tutor')
    assert.match((await own.get('/i-miei-dati/cancellazione')).text, /articolo 17, paragrafo 3/)
    assert.match((await own.get('/avvisi')).text, /La tua richiesta di cancellazione/)
    assert.equal((await verbs(id)).at(-1), 'erasure.refused')
    const late = await own.send('POST', '/i-miei-dati/cancellazione/ritira', { _key: crypto.randomUUID() })
    assert.match(
      (await own.get(late.headers.location ? String(late.headers.location) : '/i-miei-dati/cancellazione'))
        .text,
      /La risposta è stata no/,
    )
    assert.equal(
      (await admin.press(page, 'Invia la risposta', { reason })).path,
      '/amministrazione/dati-personali',
    )
    assert.equal((await verbs(id)).filter((verb) => verb === 'erasure.refused').length, 1)
  })

  it('is erased by an administrator who confirms, and the request stays without words and name', async () => {
    const { id, email } = await world.actor('redattore')
    await ask('redattore', 'Parole mie soltanto.')
    const admin = await world.as('admin')
    const list = await admin.get('/amministrazione/dati-personali')
    const page = await admin.follow(list, 'Cancella i dati')
    const unsure = await admin.press(page, 'Cancella per sempre', {})
    assert.equal(unsure.status, 422)
    assert.match(unsure.text, /Conferma di aver controllato/)
    const done = await admin.press(page, 'Cancella per sempre', { sure: 'on' })
    assert.match(done.text, /Dati cancellati/)
    assert.match(done.text, /Cancellata/)
    const [person] = await rows('select email, family_name, closed_at from person where id = $1', id)
    assert.equal(person.email, `cancellato-${id}@invalid`)
    assert.ok(person.closed_at)
    const [request] = await rows(
      'select words, outcome from erasure_request r join erasure_answer a on a.request_id = r.id where person_id = $1',
      id,
    )
    assert.deepEqual(request, { words: null, outcome: 'erased' })
    assert.equal(
      (await rows('select 1 from session where person_id = $1 and ended_at is null', id)).length,
      0,
    )
    const guest = world.visitor()
    const signIn = await guest.press(await guest.get('/accedi'), 'Accedi', {
      email,
      password: 'referpa-demo',
    })
    assert.equal(signIn.status, 422)
  })

  it('is never erased by themselves, nor when nobody would be left', async () => {
    await ask('admin')
    const admin = await world.as('admin')
    const page = await admin.follow(await admin.get('/amministrazione/dati-personali'), 'Cancella i dati')
    const own = await admin.press(page, 'Cancella per sempre', { sure: 'on' })
    assert.match(own.text, /li cancella un altro amministratore/)
    const { id } = await world.actor('admin')
    assert.equal((await rows('select closed_at from person where id = $1', id))[0].closed_at, null)
    assert.equal((await rows(`select 1 from erasure_answer where outcome = 'erased'`)).length, 1)
  })

  it('asks for nobody else: unknown requests are not there', async () => {
    const admin = await world.as('admin')
    for (const id of ['01900000-0000-7000-8000-0000000000ff', 'x'])
      assert.equal((await admin.send('GET', `/amministrazione/dati-personali/${id}/cancella`)).status, 404)
  })

  it('finds what was answered in the copy of their data', async () => {
    const file = await (await world.as('tutor')).get('/i-miei-dati/copia.json')
    const part = JSON.parse(file.body).parts.find(({ room }: { room: string }) => room === 'data-protection')
    assert.deepEqual(
      part.data.erasure_requests.map(({ outcome }: { outcome: string }) => outcome),
      ['withdrawn', 'refused'],
    )
  })

  it('waits no longer than five years in the register', async () => {
    const kept = async (days: number) => {
      const at = new Date(world.clock.now().getTime() + days * DAY_MS)
      await world.app.database.transaction((tx) => room.retention!(tx, at))
      return (await rows('select * from erasure_request')).length
    }
    assert.ok((await kept(4 * 366)) > 0)
    assert.equal(await kept(6 * 366), 0)
  })
})
