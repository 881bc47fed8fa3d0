// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { openFirstStart } from '../../people/index.ts'
import { findController, findSignUp } from './queries.ts'
import { domainsIn, isDomain, maySignUp } from './rules.ts'

const foot = (page: Answer) => (page.document.getElementById('piede')?.textContent ?? '').replace(/\s+/g, ' ')
const settings = '/amministrazione/impostazioni'

it('a domain is written with or without its @, and takes the addresses under it', () => {
  assert.deepEqual(domainsIn('@Comune.Esempio.it\n asp.esempio.it, comune.esempio.it\n'), [
    'comune.esempio.it',
    'asp.esempio.it',
  ])
  for (const good of ['comune.fe.it', 'a-b.example']) assert.ok(isDomain(good), good)
  for (const bad of ['it', 'comune', '-a.it', 'a..it', 'a.it/', 'x@a.it', 'a b.it'])
    assert.ok(!isDomain(bad), bad)
  const byDomain = { mode: 'by_domain', domains: ['comune.example'] } as const
  assert.ok(maySignUp(byDomain, 'Anna@Comune.example'))
  assert.ok(maySignUp(byDomain, 'anna@urp.comune.example'))
  assert.ok(!maySignUp(byDomain, 'anna@falsocomune.example'))
  assert.ok(!maySignUp({ mode: 'closed', domains: ['comune.example'] }, 'anna@comune.example'))
  assert.ok(maySignUp({ mode: 'on_request', domains: [] }, 'anna@altrove.example'))
})

describe('the settings of the instance', () => {
  let world: TestApp
  let admin: Client
  let visitor: Client
  before(async () => {
    world = await testApp()
    admin = await world.as('admin')
    visitor = world.visitor()
  })
  after(() => world.close())

  it('are for administrators', async () => {
    assert.match((await visitor.get(settings)).path, /^\/accedi/)
    assert.equal((await (await world.as('coordinatore')).get(settings)).status, 403)
    const page = await admin.get(settings)
    assert.match(page.text, /Fuso orario ?Europe\/Rome/)
    assert.ok([...page.document.querySelectorAll('header a')].some((a) => a.textContent === 'Impostazioni'))
  })

  it('change the foot, the home page and the privacy notice at once', async () => {
    assert.match(foot(await visitor.get('/')), /RefER PA/)
    const saved = await admin.press(await admin.get(settings), 'Salva', {
      name: 'Rete dei ponti',
      tagline_it: 'Insieme allo sportello',
      tagline_en: 'Together at the desk',
      introduction_it: 'Una presentazione nuova.',
      contact_email: 'scrivi@rete.example',
      controller_name: 'Provincia di Prova',
      controller_email: 'dati@provincia.example',
      controller_address: 'Via Roma 1',
      officer_name: 'Studio Garante',
      officer_email: 'dpo@studio.example',
    })
    assert.match(saved.text, /Impostazioni salvate/)
    const home = await visitor.get('/')
    assert.match(foot(home), /Rete dei ponti ?Insieme allo sportello.*scrivi@rete\.example/)
    assert.match(home.text, /Una presentazione nuova/)
    assert.match(foot(await visitor.get('/en/')), /Together at the desk/)
    const privacy = (await visitor.get('/privacy')).text
    assert.match(
      privacy,
      /Titolare del trattamento: Provincia di Prova, Via Roma 1\..*dati@provincia\.example/,
    )
    assert.match(privacy, /Responsabile della protezione dei dati: Studio Garante, dpo@studio\.example/)
    assert.match(saved.text, /Impostazioni cambiate ·.*Campi cambiati: Nome della rete, Motto/)
    const answering = await findController(world.app.database.db)
    assert.equal(answering?.name, 'Provincia di Prova')
  })

  it('say at the field what is wrong', async () => {
    const wrong = await admin.press(await admin.get(settings), 'Salva', {
      contact_email: 'niente',
      officer_email: '',
      sign_up: 'by_domain',
      domains: '',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Scrivi un indirizzo e-mail completo/)
    const further = await admin.press(wrong, 'Salva', { contact_email: 'rete@ente.example' })
    assert.match(further.text, /Scrivi un indirizzo a cui rispondono/)
    assert.match(further.text, /Scrivi almeno un dominio/)
    const badDomain = await admin.press(further, 'Salva', {
      officer_email: 'dpo@studio.example',
      domains: 'x@y',
    })
    assert.match(badDomain.text, /Scrivi un dominio per riga/)
    const { db } = world.app.database
    assert.deepEqual(await findSignUp(db), { mode: 'on_request', domains: [] })
    await admin.press(badDomain, 'Salva', { domains: '@Comune.example\nasp.example' })
    assert.deepEqual(await findSignUp(db), { mode: 'by_domain', domains: ['comune.example', 'asp.example'] })
  })

  it('answer a saving that comes second with both texts', async () => {
    world.clock.advance(60_000)
    const [mine, theirs] = [await admin.get(settings), await admin.get(settings)]
    await admin.press(theirs, 'Salva', { territory_it: 'Emilia' })
    const stale = await admin.press(mine, 'Salva', { territory_it: 'Romagna' })
    assert.equal(stale.status, 409)
    for (const text of ['Emilia', 'Romagna']) assert.ok(stale.body.includes(text), text)
  })

  it('hold the sentences for residents, each in its direction; an empty one is not shown', async () => {
    const page = await admin.follow(await admin.get(settings), 'Cambia le frasi')
    const arabic = page.document.querySelector('textarea[name=text_ar]')!
    assert.deepEqual([arabic.getAttribute('lang'), arabic.getAttribute('dir')], ['ar', 'rtl'])
    assert.equal((await admin.press(page, 'Salva', { text_it: '' })).status, 422)
    const saved = await admin.press(page, 'Salva', { text_it: 'Cerchi un ufficio? Qui.', text_zh: '' })
    assert.match(saved.text, /Frasi salvate/)
    const home = await visitor.get('/')
    const shown = [...home.document.querySelectorAll('.residents li')].map((li) => li.getAttribute('lang'))
    assert.deepEqual(shown, ['it', 'en', 'fr', 'ar', 'sq', 'uk', 'ur'])
    assert.match(home.text, /Cerchi un ufficio\? Qui\./)
    world.clock.advance(60_000)
    const again = await admin.press(await admin.get(`${settings}/frasi`), 'Salva', {
      text_zh: '请从这里开始。',
    })
    assert.equal(again.status, 200)
    assert.equal((await visitor.get('/')).document.querySelectorAll('.residents li').length, 8)
    const { rows } = await world.app.database.pool.query(
      `select detail from audit_entry where verb = 'network.sentences_amended' order by at, id`,
    )
    assert.deepEqual(rows, [
      { detail: { fields: ['text_it', 'text_zh'] } },
      { detail: { fields: ['text_zh'] } },
    ])
  })
})

describe('an instance without demonstration', () => {
  let empty: TestApp
  let first: Client
  before(async () => {
    empty = await testApp({ world: false, demo: false })
    openFirstStart('a1b2c3d4e5f6')
    first = empty.visitor()
    await first.press(await first.get('/primo-avvio'), 'Crea la rete', {
      code: 'a1b2c3d4e5f6',
      networkName: 'Rete di prova',
      organizationName: 'Comune di Prova',
      givenName: 'Maria',
      familyName: 'Rossi',
      email: 'maria@comune.example',
      password: 'una frase lunga e mia',
    })
  })
  after(() => empty.close())

  const undoneOn = async (path: string) =>
    [...(await first.get(path)).document.querySelectorAll('.first-steps a')].map((a) => a.textContent)
  const undone = () => undoneOn('/')

  it('leads its administrator by first steps that tick themselves', async () => {
    assert.deepEqual(await undone(), [
      'Presenta la rete',
      'Aggiungi i primi enti',
      'Scrivi il progetto che paga la rete',
      'Metti i loghi del progetto',
      'Scrivi chi risponde dei dati',
      'Prova la posta',
    ])
    assert.equal((await empty.visitor().get('/')).document.querySelector('.first-steps'), null)
    const onDesk = await undoneOn('/scrivania')
    assert.deepEqual([onDesk.at(0), onDesk.at(1)], ['Proteggi il tuo account', 'Presenta la rete'])
    const page = await first.get(settings)
    await first.press(page, 'Salva', {
      tagline_it: 'In prova',
      introduction_it: 'Chi siamo.',
      officer_name: 'Ufficio privacy',
      officer_email: 'dpo@comune.example',
    })
    await first.press(await first.get('/progetti/nuovo'), 'Aggiungi', {
      acronym: 'UNO',
      name_it: 'Primo progetto',
      summary_it: 'Il primo.',
    })
    assert.deepEqual(await undone(), [
      'Aggiungi i primi enti',
      'Metti i loghi del progetto',
      'Prova la posta',
    ])
    const desk = await first.get('/scrivania')
    assert.equal((await first.follow(desk, 'Metti i loghi del progetto')).path, '/progetti/uno/loghi/nuovo')
    const letter = await first.press(await first.get(settings), 'Manda una lettera di prova')
    assert.match(letter.text, /non parte: manca il server di posta/)
    assert.ok((await undone()).includes('Prova la posta'), 'written is not sent')
    await empty.app.database.pool.query('update mail_message set sent_at = created_at')
    assert.deepEqual(await undone(), ['Aggiungi i primi enti', 'Metti i loghi del progetto'])
  })

  it('says of nothing that it is a demonstration, or of another network', async () => {
    for (const path of [
      '/',
      '/progetto',
      '/progetti',
      '/privacy',
      '/contatti',
      '/note-legali',
      '/en/',
      '/scrivania',
    ]) {
      const { body } = await first.get(path)
      for (const word of [
        'Dimostrazione',
        'dimostrazione',
        'Ferrara',
        'Emilia',
        'RefER PA',
        'referpa.example',
      ])
        assert.ok(!body.includes(word), `${path}: ${word}`)
    }
  })
})
