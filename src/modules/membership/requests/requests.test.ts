// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { found } from '#kernel/errors.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer } from '../../../../test/support/client.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { findOrganizationBySlug, findTerritoryByCode } from '../../network/index.ts'
import { grantRole, limitRole, openAccount } from '../../people/index.ts'
import { lettersTo, linkTo } from '../../people/letters.fixture.ts'
import room from '../index.ts'

const DAY_MS = 24 * 3_600_000

describe('a body that asks to join', () => {
  let world: TestApp
  let count = 0
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows
  const one = () => `chiede${count++}@comune.argenta.example`
  const FIELDS = {
    name: 'Comune di Argenta di prova',
    kind: 'municipality',
    place: 'Argenta',
    province: 'fe',
    website: 'https://www.comune.argenta.example/',
    ipa_code: '',
    fiscal_code: '',
    givenName: 'Nora',
    familyName: 'Nuova',
    job: 'dirigo lo sportello',
    phone: '',
    words: 'Vogliamo seguire i corsi con i Comuni vicini.',
    informed: '1',
  }

  const ask = async (email: string, more: Record<string, string> = {}, address?: string): Promise<Answer> => {
    const visitor = world.visitor(address)
    return visitor.press(await visitor.get('/aderire'), 'Invia la richiesta', { ...FIELDS, email, ...more })
  }
  const confirm = async (email: string) => {
    const visitor = world.visitor()
    return visitor.press(await visitor.get(await linkTo(world, email)), 'Conferma la richiesta')
  }
  const idOf = async (email: string): Promise<string> =>
    (
      await rows(
        'select request_id from join_requester where email = $1 order by xmin::text::bigint desc',
        email,
      )
    )[0]?.request_id
  const asked = async (more: Record<string, string> = {}) => {
    const typed = more.email ?? one()
    const email = typed.toLowerCase()
    await ask(typed, more)
    await confirm(email)
    return { email, id: await idOf(email) }
  }
  const verbs = async (id: string) =>
    (await rows('select verb from audit_entry where entity_id = $1 order by xmin::text::bigint, id', id)).map(
      ({ verb }) => verb,
    )

  /** A coordinator of a province or a municipality. */
  async function coordinatorOf(code: string): Promise<string> {
    const email = `coordina-${code}@prova.example`
    await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, world.clock.now())
      const personId = await openAccount(hand, { email, givenName: 'Ines', familyName: `Di ${code}` })
      const { id: organizationId } = found(await findOrganizationBySlug(tx, 'comune-di-ferrara'))
      const grant = { personId, role: 'coordinator', organizationId }
      await grantRole(hand, grant)
      await limitRole(hand, grant, [found(await findTerritoryByCode(tx, code)).id])
    })
    return email
  }

  it('is led there from the bodies, from the sign-up and from the foot of every page', async () => {
    const visitor = world.visitor()
    for (const path of ['/partner', '/registrati', '/']) {
      const page = await visitor.get(path)
      assert.equal((await visitor.follow(page, 'Aderisci alla rete')).path, '/aderire', path)
    }
  })

  it('says what is wrong at its field, and keeps what was typed', async () => {
    const said = async (more: Record<string, string>, field: string) => {
      const page = await ask(one(), more)
      assert.equal(page.status, 422)
      return page.document.querySelector(`#campo-${field}-errore`)?.textContent ?? ''
    }
    assert.match(await said({ name: '' }, 'name'), /obbligatorio/)
    assert.match(await said({ place: ' ' }, 'place'), /obbligatorio/)
    assert.match(await said({ province: 'Ferrara' }, 'province'), /al massimo|due lettere/)
    assert.match(await said({ website: 'comune.fe.it' }, 'website'), /comincia con https/)
    assert.match(await said({ fiscal_code: '12345678901' }, 'fiscal_code'), /Una cifra non torna/)
    assert.match(await said({ ipa_code: 'xyz' }, 'ipa_code'), /codice catastale/)
    assert.match(await said({ email: 'nora' }, 'email'), /indirizzo e-mail completo/)
    assert.match(await said({ words: 'Poche.' }, 'words'), /almeno 20/)
    assert.match(await said({ informed: '' }, 'informed'), /Leggi che cosa/)
    assert.match(
      await said({ themes: '01900000-0000-7000-8000-0000000000ff' }, 'themes'),
      /tematiche della pagina/,
    )
    const kept = await ask(one(), { name: '', place: '<b>Argenta</b>' })
    assert.equal(
      (kept.document.querySelector('#campo-place') as HTMLInputElement).getAttribute('value'),
      '<b>Argenta</b>',
    )
  })

  it('is read by nobody before its address is confirmed, which opening the link does not do', async () => {
    const email = one()
    assert.equal((await ask(email)).path, '/aderire/inviata')
    const [letter] = await lettersTo(world, email)
    assert.equal(letter!.subject, 'Conferma la richiesta di adesione')
    assert.ok(!letter!.body_text.includes('Argenta'), 'nothing that a stranger typed travels to an address')
    const link = await linkTo(world, email)
    await world.visitor().get(link)
    const coordinator = await world.as('coordinatore')
    const id = await idOf(email)
    assert.equal((await coordinator.send('GET', `/adesioni/${id}`)).status, 404)
    assert.deepEqual(await verbs(id), [])
    const page = await confirm(email)
    assert.match(page.text, /Richiesta confermata/)
    assert.match(page.text, /risponde entro il 23 dicembre 2026/)
    assert.deepEqual(await verbs(id), ['membership.asked'])
    await world.visitor().post(`${link}/conferma`, {})
    assert.deepEqual(await verbs(id), ['membership.asked'], 'a second click changes nothing')
    const desk = await coordinator.get('/scrivania')
    assert.match(desk.text, /Decidi se ammettere Comune di Argenta di prova/)
    assert.match((await coordinator.get('/avvisi')).text, /Comune di Argenta di prova chiede di entrare/)
  })

  it('answers alike whatever is known of an address, and is limited for each address and network', async () => {
    for (const email of ['operatore@demo.referpa.example', one()])
      assert.equal((await ask(email, {}, '10.1.1.1')).path, '/aderire/inviata')
    const often = one()
    for (let time = 0; time < 5; time++) await ask(often.toUpperCase(), {}, '10.1.1.2')
    assert.equal((await ask(often, {}, '10.1.1.3')).status, 429)
    for (let time = 0; time < 38; time++) await ask(one(), {}, '10.1.1.1')
    assert.equal((await ask(one(), {}, '10.1.1.1')).status, 429)
  })

  it('forgets what nobody confirms after 48 hours', async () => {
    const email = one()
    await ask(email)
    const link = await linkTo(world, email)
    const id = await idOf(email)
    const now = world.clock.now()
    world.clock.advance(49 * 3_600_000)
    assert.equal((await world.visitor().get(link)).path, '/collegamento-non-valido')
    await world.app.database.transaction((tx) => room.retention!(tx, world.clock.now()))
    assert.equal((await rows('select 1 from entity where id = $1', id)).length, 0)
    world.clock.set(now)
  })

  it('takes its request back, and nobody can decide any more', async () => {
    const { email, id } = await asked()
    const visitor = world.visitor()
    const page = await visitor.press(await visitor.get(await linkTo(world, email)), 'Ritira la richiesta')
    assert.match(page.text, /La richiesta è chiusa/)
    const coordinator = await world.as('coordinatore')
    assert.match((await coordinator.get(`/adesioni/${id}`)).text, /ritirata/)
    assert.equal((await coordinator.get(`/adesioni/${id}/ammetti`)).path, `/adesioni/${id}`)
    assert.deepEqual(await verbs(id), ['membership.asked', 'membership.withdrawn'])
    assert.doesNotMatch((await coordinator.get('/scrivania')).text, new RegExp(id))
  })

  it('is refused with words, which it reads in its letter and on its page', async () => {
    const { email, id } = await asked()
    const link = await linkTo(world, email)
    const coordinator = await world.as('coordinatore')
    const page = await coordinator.follow(await coordinator.get(`/adesioni/${id}`), 'Rispondi di no')
    assert.match((await coordinator.press(page, 'Invia la risposta', { reason: 'No.' })).text, /almeno 20/)
    const reason = 'Il vostro Comune entra con la sua Unione: chiedete a loro.'
    const done = await coordinator.press(page, 'Invia la risposta', { reason })
    assert.match(done.text, /Hai risposto di no/)
    assert.match((await lettersTo(world, email))[0]!.body_text, /entra con la sua Unione/)
    assert.match(
      (await world.visitor().get(link)).text,
      /La richiesta non è accolta.*entra con la sua Unione/,
    )
    assert.deepEqual(await verbs(id), ['membership.asked', 'membership.refused'])
    const again = await coordinator.press(page, 'Invia la risposta', { reason: `${reason} Ora.` })
    assert.match(again.text, /Un’altra persona ha già deciso/)
  })

  it('is admitted: it is opened, takes part, and its manager comes in by an invitation', async () => {
    const { email, id } = await asked({ name: 'Comune di Mesola di prova', place: 'Ferrara' })
    const coordinator = await world.as('coordinatore')
    const request = await coordinator.get(`/adesioni/${id}`)
    assert.match(request.text, /L’indirizzo è dell’ente/)
    const page = await coordinator.follow(request, 'Ammetti')
    assert.equal(
      (page.document.querySelector('#campo-domain') as Element).getAttribute('value'),
      'comune.argenta.example',
    )
    const gmail = await coordinator.press(page, 'Ammetti l’ente', { domain: 'gmail.com' })
    assert.match(gmail.text, /fornitore di posta/)
    const done = await coordinator.press(page, 'Ammetti l’ente', { role: 'partner' })
    assert.match(done.text, /Ente ammesso/)
    const [body] = await rows(
      `select id, slug, istat_code from organization where name = 'Comune di Mesola di prova'`,
    )
    assert.equal(body.istat_code, '038008')
    assert.match((await world.visitor().get('/partner')).text, /Comune di Mesola di prova/)
    assert.deepEqual(
      await rows('select domain from organization_domain where organization_id = $1', body.id),
      [{ domain: 'comune.argenta.example' }],
    )
    assert.deepEqual(await verbs(id), ['membership.asked', 'membership.admitted'])
    assert.match((await lettersTo(world, email))[0]!.subject, /è accolta/)
    const invitation = /https?:\/\/[^/\s]+(\/invito\/\S+)/.exec(done.text)?.[1]
    assert.ok(invitation, 'without a mail server the link is read once')
    assert.doesNotMatch((await coordinator.get(`/adesioni/${id}`)).text, /\/invito\/[\w-]{20}/)
    const manager = world.visitor()
    const opened = await manager.press(await manager.get(invitation), 'Apri l’account', {
      newPassword: 'cinque gatti sul tetto',
    })
    assert.match(opened.text, /Il tuo account è aperto/)
    const held = await rows(
      'select role from role_grant g join person p on p.id = g.person_id where p.email = $1 and organization_id = $2',
      email,
      body.id,
    )
    assert.deepEqual(held, [{ role: 'office_manager' }])
    assert.match((await manager.get('/persone')).text, /Nora/)
  })

  it('is decided once: who comes second is told', async () => {
    const { id } = await asked({ name: 'Comune di Goro di prova' })
    const [first, second] = [await world.as('coordinatore'), await world.as('admin')]
    const [one, two] = [
      await first.get(`/adesioni/${id}/ammetti`),
      await second.get(`/adesioni/${id}/ammetti`),
    ]
    await first.press(one, 'Ammetti l’ente')
    const late = await second.press(two, 'Ammetti l’ente')
    assert.match(late.text, /Un’altra persona ha già deciso/)
    assert.equal((await verbs(id)).filter((verb) => verb === 'membership.admitted').length, 1)
    assert.equal((await rows(`select 1 from organization where name = 'Comune di Goro di prova'`)).length, 1)
  })

  it('is known again: the coordinator says which body of the register it is', async () => {
    const { id } = await asked({ name: 'Comune Ferrara', place: 'Ferrara', ipa_code: 'c_d548' })
    const coordinator = await world.as('coordinatore')
    const page = await coordinator.get(`/adesioni/${id}`)
    assert.match(page.text, /Comune di Ferrara: stesso codice IPA, nome simile, stesso tipo/)
    const refused = await coordinator.press(
      await coordinator.get(`/adesioni/${id}/ammetti`),
      'Ammetti l’ente',
    )
    assert.match(refused.text, /È già di un altro ente: Comune di Ferrara/)
    const ferrara = (await rows(`select id from organization where slug = 'comune-di-ferrara'`))[0].id
    const known = await coordinator.post(`/adesioni/${id}/ente`, {
      organization: ferrara,
      _key: crypto.randomUUID(),
    })
    assert.match(known.text, /È questo ente del registro: ?Comune di Ferrara/)
    await coordinator.press(await coordinator.get(`/adesioni/${id}/ammetti`), 'Ammetti l’ente')
    assert.equal((await rows(`select 1 from organization where ipa_code = 'c_d548'`)).length, 1)
    assert.deepEqual(await verbs(id), ['membership.asked', 'membership.recognised', 'membership.admitted'])
  })

  it('and its double stand together, whoever wrote them and however', async () => {
    const email = one()
    const { id } = await asked({ email, name: 'Comune di Voghiera di prova' })
    const other = await asked({ name: 'COMUNE DI VOGHIERA DI PROVA' })
    const same = await asked({ email: email.toUpperCase(), name: 'Unione di prova', kind: 'union' })
    const page = await (await world.as('coordinatore')).get(`/adesioni/${id}`)
    assert.match(page.text, /Altre richieste della stessa persona o dello stesso ente/)
    const links = [...page.document.querySelectorAll('.link-list a')].map((link) => link.getAttribute('href'))
    assert.deepEqual(links.toSorted(), [other, same].map((each) => `/adesioni/${each.id}`).toSorted())
  })

  it('says of a free address that it is not the body’s', async () => {
    const { id } = await asked({ email: `nora.nuova${count++}@gmail.com` })
    const page = await (await world.as('coordinatore')).get(`/adesioni/${id}`)
    assert.match(page.text, /L’indirizzo non è del sito dell’ente/)
  })

  it('is of the coordinator of its territory alone, who can admit it', async () => {
    const [ferrara, modena] = [await coordinatorOf('038'), await coordinatorOf('036')]
    const { id } = await asked({ name: 'Comune di Ostellato di prova' })
    const [near, elsewhere, network] = [
      await world.as(ferrara),
      await world.as(modena),
      await world.as('coordinatore'),
    ]
    assert.match((await near.get('/scrivania')).text, /Comune di Ostellato di prova/)
    assert.doesNotMatch((await network.get('/scrivania')).text, /Comune di Ostellato di prova/)
    assert.equal((await network.get(`/adesioni/${id}`)).status, 200)
    assert.equal((await elsewhere.send('GET', `/adesioni/${id}`)).status, 404)
    assert.doesNotMatch((await elsewhere.get('/adesioni')).text, /Ostellato/)
    assert.doesNotMatch((await elsewhere.get('/adesioni/elenco.csv')).body, /Ostellato/)
    assert.match((await near.get('/adesioni/elenco.csv')).body, /Ostellato/)
    const bologna = (await rows(`select id from organization where slug = 'comune-di-bologna'`))[0].id
    const beyond = await near.post(`/adesioni/${id}/ente`, {
      organization: bologna,
      _key: crypto.randomUUID(),
    })
    assert.match(beyond.text, /fuori dal tuo territorio/)
    const done = await near.press(await near.get(`/adesioni/${id}/ammetti`), 'Ammetti l’ente')
    assert.match(done.text, /Ente ammesso/)
    const invitation = /(\/invito\/\S+)/.exec(done.text)![1]!
    const manager = world.visitor()
    const opened = await manager.press(await manager.get(invitation), 'Apri l’account', {
      newPassword: 'cinque gatti sul tetto',
    })
    assert.match(opened.text, /Il tuo account è aperto/)
  })

  it('is nobody else’s to read or decide', async () => {
    const { id } = await asked()
    for (const login of ['operatore', 'responsabile', 'redattore', 'tutor', 'decisore'])
      for (const path of ['/adesioni', `/adesioni/${id}`, `/adesioni/${id}/ammetti`])
        assert.equal((await (await world.as(login)).send('GET', path)).status, 403, `${login} ${path}`)
    assert.equal((await world.visitor().get(`/adesioni/${id}`)).path.split('?')[0], '/accedi')
  })

  it('whose person has an account is invited into it', async () => {
    const email = 'mara.modello@demo.referpa.example'
    const { id } = await asked({ email, name: 'Comune di Copparo di prova' })
    const coordinator = await world.as('coordinatore')
    const done = await coordinator.press(await coordinator.get(`/adesioni/${id}/ammetti`), 'Ammetti l’ente')
    const invitation = /(\/invito\/\S+)/.exec(done.text)![1]!
    const mara = await world.as(email)
    const accepted = await mara.press(await mara.get(invitation), 'Accetta l’invito')
    assert.match(accepted.text, /Comune di Copparo di prova/)
  })

  it('of whoever decides is decided by somebody else', async () => {
    const { id } = await asked({ email: 'coordinatore@demo.referpa.example' })
    const coordinator = await world.as('coordinatore')
    assert.match((await coordinator.get(`/adesioni/${id}`)).text, /decide un’altra persona/)
    const tried = await coordinator.press(await coordinator.get(`/adesioni/${id}/ammetti`), 'Ammetti l’ente')
    assert.match(tried.text, /decide un’altra persona/)
  })

  it('keeps that it asked, and forgets who, ninety days after the answer', async () => {
    const { email, id } = await asked({ name: 'Comune di Tresigallo di prova' })
    const coordinator = await world.as('coordinatore')
    await coordinator.press(await coordinator.get(`/adesioni/${id}/rifiuta`), 'Invia la risposta', {
      reason: 'Ci vediamo il prossimo anno, con un altro progetto.',
    })
    const waiting = await asked({ name: 'Comune di Jolanda di prova' })
    const now = world.clock.now()
    const let_go = (days: number) =>
      world.app.database.transaction((tx) => room.retention!(tx, new Date(now.getTime() + days * DAY_MS)))
    await let_go(89)
    assert.equal((await rows('select 1 from join_requester where email = $1', email)).length, 1)
    await let_go(91)
    assert.equal((await rows('select 1 from join_requester where email = $1', email)).length, 0)
    const [left] = await rows(
      'select r.name, d.outcome, d.words from join_request r join join_decision d on d.request_id = r.id where r.id = $1',
      id,
    )
    assert.deepEqual(left, { name: 'Comune di Tresigallo di prova', outcome: 'refused', words: null })
    assert.match(
      (await coordinator.get(`/adesioni/${id}`)).text,
      /I dati di chi ha chiesto sono stati cancellati/,
    )
    await let_go(181)
    assert.match((await coordinator.get(`/adesioni/${waiting.id}`)).text, /senza risposta/)
  })

  it('is in the copy of the data of whoever asked', async () => {
    const email = 'ivo.campione@demo.referpa.example'
    await ask(email)
    const file = await (await world.as(email)).get('/i-miei-dati/copia.json')
    const part = JSON.parse(file.body).parts.find((each: { room: string }) => each.room === 'membership')
    assert.equal(part.data.join_requests[0].words, FIELDS.words)
  })
})
