// SPDX-License-Identifier: AGPL-3.0-or-later
/** What somebody keeps is confirmed group by group, by whoever may, and the public reads when and how. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { type Answer, type Client, formWithButton } from '../../../../test/support/client.ts'

const FERRARA = '/uffici/sportello-stranieri-di-ferrara-inventato'
const HOUR_MS = 3_600_000

const section = (page: Answer, id = 'verifiche'): string =>
  (page.document.getElementById(id)?.textContent ?? '').replace(/\s+/g, ' ')

describe('what the territory knows', () => {
  let world: TestApp
  let elsa: Client
  let bruno: Client
  let visitor: Client
  before(async () => {
    world = await testApp()
    elsa = await world.as('coordinatore')
    bruno = await world.as('responsabile')
    visitor = world.visitor()
  })
  after(() => world.close())
  beforeEach(() => world.clock.advance(60_000))

  const rows = async (query: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(query, values)).rows
  const officeId = async (path: string): Promise<string> =>
    (await rows('select id from office where slug = $1', [path.split('/').at(-1)]))[0].id
  const looksAt = async (id: string) =>
    (await rows('select count(*)::int as n from verification where entity_id = $1', [id]))[0].n as number
  const audit = async (id: string) =>
    rows(
      "select actor_id, detail from audit_entry where entity_id = $1 and verb = 'verification.recorded' order by at desc, id desc",
      [id],
    )

  it('tells everybody how old it is, and for which body somebody looked, never who', async () => {
    const page = await visitor.get(FERRARA)
    assert.match(section(page), /Orari verificati il 3 novembre 2026, per telefono, da Comune di Ferrara/)
    assert.match(
      section(page),
      /Contatti verificati il 7 maggio 2026, sul sito dell’ufficio, da Comune di Ferrara Da riverificare/,
    )
    assert.match(section(page), /Indirizzo mai verificato/)
    assert.doesNotMatch(page.text, /Elsa|Fantasia/)
    assert.equal(page.document.querySelector('#verifiche button'), null, 'a visitor confirms nothing')
    const service = await visitor.get('/servizi/rinnovare-il-permesso-di-soggiorno')
    assert.match(section(service), /Documenti verificati il 14 ottobre 2026/)
    assert.match(section(service), /Costi verificati il .*Da riverificare/)
    assert.match(
      section(await visitor.get(`/en${FERRARA}`)),
      /Opening hours verified on 3 November 2026, by telephone/,
    )
  })

  it('is confirmed by a button on its page, and holds from that day', async () => {
    const id = await officeId(FERRARA)
    const before = await looksAt(id)
    const page = await elsa.get(FERRARA)
    const values = [...page.document.querySelectorAll('#verifiche input[name="solo"]')].map(
      (input) => input.getAttribute('value') ?? '',
    )
    const contacts = values.find((value) => value.includes(':contacts:'))!
    const { action, values: sent } = formWithButton(page, 'Confermo')
    const done = await elsa.post(action, { ...sent, solo: contacts })
    assert.equal(done.path, FERRARA)
    assert.match(done.text, /Una voce confermata/)
    assert.match(
      section(done),
      /Contatti verificati il 23 novembre 2026, da chi ci lavora, da Comune di Ferrara/,
    )
    assert.equal(await looksAt(id), before + 1)
    const [look] = await rows(
      "select next_due, method, outcome from verification where entity_id = $1 and field_group = 'contacts' order by at desc limit 1",
      [id],
    )
    assert.deepEqual(look, { next_due: '2027-05-22', method: 'owner', outcome: 'ok' })
    assert.deepEqual((await audit(id))[0]?.detail, { groups: ['contacts'], method: 'owner', outcome: 'ok' })
  })

  it('is not renewed by saving the record again, and what was recorded is never changed', async () => {
    const id = await officeId(FERRARA)
    const [before, words] = [await looksAt(id), section(await visitor.get(FERRARA))]
    world.clock.advance(HOUR_MS)
    const edit = await elsa.get(`${FERRARA}/modifica`)
    const saved = await elsa.press(edit, 'Salva', { phone: '000 4599' })
    assert.match(saved.text, /000 4599/)
    assert.equal(await looksAt(id), before)
    assert.equal(section(await visitor.get(FERRARA)), words)
    await assert.rejects(
      rows("update verification set next_due = '2099-01-01' where entity_id = $1", [id]),
      /stays as it is/,
    )
  })

  it('is listed whole for whoever keeps it, and confirmed several at a time with the way it is known', async () => {
    const list = await elsa.get('/verifiche')
    assert.match(list.text, /Ci sono \d+ voci da confermare o completare, su \d+/)
    const none = await elsa.press(list, 'Confermo tutto ciò che ho guardato')
    assert.equal(none.status, 422)
    assert.match(none.text, /Segna prima le voci che hai guardato/)
    const id = await officeId('/uffici/anagrafe-di-ferrara-inventata')
    const own = await elsa.get(`/verifiche?cosa=${id}`)
    assert.match(own.text, /000 4502/, 'it says what would be confirmed')
    const voci = [...own.document.querySelectorAll('input[name="voci"]')].map(
      (input) => input.getAttribute('value')!,
    )
    assert.equal(voci.length, 4)
    const done = await elsa.press(own, 'Confermo tutto ciò che ho guardato', {
      voci: voci.slice(0, 2),
      method: 'visit',
      outcome: 'changed',
      note: 'Con la collega',
    })
    assert.equal(done.path, `/verifiche?cosa=${id}`)
    assert.match(done.text, /2 voci confermate/)
    const page = await visitor.get('/uffici/anagrafe-di-ferrara-inventata')
    assert.match(section(page), /Orari verificati il 23 novembre 2026, di persona/)
    assert.doesNotMatch(page.text, /Con la collega/)
  })

  it('stays to be confirmed where nobody answered', async () => {
    const path = '/uffici/sportello-sociale-di-modena-inventato'
    assert.match(section(await visitor.get(path)), /Contatti verificati il .*Da riverificare/)
    const own = await elsa.get(`/verifiche?cosa=${await officeId(path)}`)
    assert.match(own.text, /Il 18\/11\/2026 non ha risposto nessuno|Il 18 nov.* non ha risposto nessuno/)
  })

  it('is refused when it says something else by now', async () => {
    const id = await officeId(FERRARA)
    const list = await elsa.get(`/verifiche?cosa=${id}`)
    const voci = [...list.document.querySelectorAll('input[name="voci"]')].map(
      (input) => input.getAttribute('value')!,
    )
    await elsa.press(await elsa.get(`${FERRARA}/modifica`), 'Salva', { phone: '000 4600' })
    const before = await looksAt(id)
    const late = await elsa.press(list, 'Confermo tutto ciò che ho guardato', { voci })
    assert.equal(late.status, 422)
    assert.match(late.text, /Intanto qualcuno ha cambiato una voce: Sportello stranieri/)
    assert.equal(await looksAt(id), before, 'all of it or nothing')
  })

  it('is confirmed by nobody else', async () => {
    const page = await elsa.get(FERRARA)
    const { action, values } = formWithButton(page, 'Confermo')
    const { _key, ...sent } = values
    assert.equal((await bruno.post(action, sent)).status, 403)
    assert.equal((await visitor.send('POST', action, sent)).status, 303, 'a visitor signs in first')
    assert.equal((await bruno.get(FERRARA)).document.querySelector('#verifiche button'), null)
    for (const wrong of ['x', '01890a5d-ac96-774b-bcce-b302099a8057:hours:0123456789ab'])
      assert.ok([404, 422].includes((await elsa.post(action, { ...sent, solo: wrong })).status))
    const away = await elsa.post(action, { ...sent, torna: 'https://altrove.example/' })
    assert.equal(away.status, 422, 'the way back leads nowhere else')
  })

  it('waits at the desk and among the offices of whoever keeps it', async () => {
    assert.match(
      (await bruno.get('/scrivania')).text,
      /Conferma o completa (una voce|\d+ voci) delle tue schede/,
    )
    const mine = await bruno.get('/uffici/i-miei')
    assert.match(section(mine, 'da-confermare'), /È ancora tutto vero\?/)
    const done = await bruno.press(mine, 'Confermo')
    assert.equal(done.path, '/uffici/i-miei')
    assert.match(done.text, /Una voce confermata/)
    const operator = await world.as('operatore')
    assert.doesNotMatch((await operator.get('/scrivania')).text, /delle tue schede/)
    assert.match((await operator.get('/verifiche')).text, /Non tieni ancora niente da confermare/)
  })
})
