// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readCommand } from '#kernel/command.ts'
import { canonicalEmail } from '#kernel/email-address.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { commands } from '../commands.ts'
import { lettersTo, linkTo } from '../letters.fixture.ts'

const PASSWORD = 'cinque gatti sul tetto'
const HOUR_MS = 3_600_000

describe('opening an account', () => {
  let world: TestApp
  let health: string
  let people = 0
  before(async () => {
    world = await testApp()
    const [body] = await rows(`select id from organization where slug = 'azienda-usl-dimostrativa'`)
    health = body.id
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows
  const one = () => `nuova${people++}`

  async function ask(
    email: string,
    more: Record<string, string> = {},
    browser = world.visitor(),
  ): Promise<Answer> {
    const page = await browser.get('/registrati')
    const fields = {
      givenName: 'Nora',
      familyName: 'Nuova',
      email,
      organizationId: health,
      newPassword: PASSWORD,
      informed: '1',
    }
    return browser.press(page, 'Chiedi l’account', { ...fields, ...more })
  }
  const confirm = async (path: string, password = PASSWORD, browser: Client = world.visitor()) =>
    browser.press(await browser.get(path), 'Conferma l’indirizzo', { password })
  const signIn = async (email: string, password = PASSWORD) => {
    const browser = world.visitor()
    return browser.press(await browser.get('/accedi'), 'Accedi', { email, password })
  }
  const personOf = async (email: string) => (await rows('select id from person where email = $1', email))[0]

  it('begins at the sign-in page, and tells what is wrong at its field', async () => {
    const browser = world.visitor()
    const page = await browser.follow(await browser.get('/accedi'), 'Registrati')
    assert.equal(page.path, '/registrati')
    assert.equal(
      page.document.querySelector('a[href="/privacy"]')?.textContent,
      'che cosa facciamo dei tuoi dati',
    )
    const said = async (more: Record<string, string>, field: string) =>
      (await ask(`${one()}@ausl.example`, more)).document.querySelector(`#campo-${field}-errore`)
        ?.textContent ?? ''
    assert.match(await said({ informed: '' }, 'informed'), /Leggi che cosa facciamo/)
    assert.match(await said({ newPassword: 'corta' }, 'newPassword'), /almeno 12 caratteri/)
    assert.match(await said({ newPassword: '1q2w3e4r5t6y' }, 'newPassword'), /tra le più usate/)
    assert.match(await said({ newPassword: 'noranuova2026' }, 'newPassword'), /è fatta del tuo nome/)
    assert.match(await said({ organizationId: '' }, 'organizationId'), /Scegli una delle voci/)
    const nobodys = '01900000-0000-7000-8000-0000000000ff'
    assert.match(await said({ organizationId: nobodys }, 'organizationId'), /Scegli il tuo ente/)
  })

  it('lets in whoever has an address of the body, once it is confirmed in whatever browser', async () => {
    const email = `${one()}@ausl.example`
    assert.equal((await ask(email)).path, '/registrati/inviata')
    assert.equal(await personOf(email), undefined)
    assert.equal((await signIn(email)).status, 422, 'not before the address is confirmed')
    const done = await confirm(await linkTo(world, email))
    assert.equal(done.path, '/accedi')
    assert.match(done.text, /il tuo account è aperto/)
    assert.match((await signIn(email)).text, /Nora Nuova/)
    const { id } = await personOf(email)
    const held = await rows(
      'select role, organization_id, granted_by from role_grant where person_id = $1',
      id,
    )
    assert.deepEqual(held, [{ role: 'operator', organization_id: health, granted_by: null }])
    const traces = await rows('select verb from audit_entry where entity_id = $1 order by verb', id)
    assert.deepEqual(
      traces.map(({ verb }) => verb),
      ['person.opened', 'role.granted', 'session.opened'],
    )
    assert.deepEqual(await rows('select * from account_request where email = $1', email), [])
  })

  it('changes nothing when a program of the mail server opens the link', async () => {
    const email = `${one()}@ausl.example`
    await ask(email)
    const link = await linkTo(world, email)
    for (let looks = 0; looks < 3; looks++)
      assert.equal((await world.visitor().send('GET', link)).status, 200)
    assert.equal(await personOf(email), undefined)
    assert.match((await confirm(link)).text, /il tuo account è aperto/)
  })

  it('takes a link once, for a day, and no other', async () => {
    const email = `${one()}@ausl.example`
    await ask(email)
    const link = await linkTo(world, email)
    const page = await world.visitor().get(link)
    await confirm(link)
    const again = await world.visitor().press(page, 'Conferma l’indirizzo', { password: PASSWORD })
    assert.equal(again.path, '/collegamento-non-valido')
    assert.match(again.text, /non vale più/)
    const late = `${one()}@ausl.example`
    await ask(late)
    const lateLink = await linkTo(world, late)
    world.clock.advance(24 * HOUR_MS)
    const forged = lateLink.replace(/.{43}$/, 'A'.repeat(43))
    for (const dead of [link, lateLink, forged, `${forged}%00`, '/registrati/conferma/x']) {
      const { path, text } = await world.visitor().get(dead)
      assert.equal(path, '/collegamento-non-valido', dead)
      assert.match(text, /Questo collegamento non vale più/, dead)
    }
    assert.equal(await personOf(late), undefined)
  })

  it('is not confirmed by the owner of an address for a stranger who knows the password', async () => {
    const email = `${one()}@ausl.example`
    await ask(email, { newPassword: 'la frase di un estraneo' })
    const strangers = await linkTo(world, email)
    await ask(email)
    const own = await linkTo(world, email)
    const wrong = await confirm(strangers)
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Non è la password che hai scelto/)
    assert.match((await confirm(own)).text, /il tuo account è aperto/)
    assert.equal(
      (await world.visitor().get(strangers)).path,
      '/collegamento-non-valido',
      'the other letter is void',
    )
    assert.equal((await signIn(email, 'la frase di un estraneo')).status, 422)
  })

  it('does not let the password of a letter be tried without end', async () => {
    const email = `${one()}@ausl.example`
    await ask(email)
    const page = await world.visitor().get(await linkTo(world, email))
    const tries: number[] = []
    for (let n = 0; n < 11; n++)
      tries.push(
        (await world.visitor().press(page, 'Conferma l’indirizzo', { password: `prova ${n}` })).status,
      )
    assert.deepEqual(tries, [...Array(10).fill(422), 429])
  })

  it('answers the same for an address with an account and for one without, byte for byte', async () => {
    const known = 'tutor@demo.referpa.example'
    const stranger = `${one()}@demo.referpa.example`
    const answers = await Promise.all(
      [known, stranger].map(async (email) => {
        const browser = world.visitor()
        const page = await browser.get('/registrati')
        const fields = { givenName: 'Nora', familyName: 'Nuova', organizationId: health, informed: '1' }
        const post = await browser.send('POST', '/registrati', { ...fields, email, newPassword: PASSWORD })
        const { date: _date, 'x-request-id': _id, ...headers } = post.headers
        const next = await browser.get(post.location!)
        return { page: page.status, status: post.status, headers, body: post.body, next: next.body }
      }),
    )
    assert.deepEqual(answers[0], answers[1])
    assert.match((await lettersTo(world, known))[0]!.subject, /Hai già un account/)
    assert.match((await lettersTo(world, stranger))[0]!.subject, /Conferma il tuo indirizzo/)
    const [kept] = await rows('select count(*)::int as n from account_request where email = $1', known)
    assert.equal(kept.n, 0)
  })

  it('takes two ways to write one address for one address', async () => {
    const name = one()
    await ask(`${name}.Città@AUSL.example`)
    await ask(`${name}.citta\u0300@ａｕｓｌ.example`)
    const email = `${name}.città@ausl.example`
    assert.equal((await lettersTo(world, email)).length, 2)
    const [second, first] = (await lettersTo(world, email)).map(
      ({ body_text }) => /(\/registrati\/conferma\/\S+)/.exec(body_text)![1]!,
    )
    assert.match((await confirm(first!)).text, /il tuo account è aperto/)
    assert.equal((await world.visitor().get(second!)).path, '/collegamento-non-valido')
    assert.match((await signIn(`${name}.CITTA\u0300@Ausl.Example`)).text, /Nora Nuova/)
  })

  it('of two requests for one address, confirmed at the same moment, opens one account', async () => {
    const name = one()
    await ask(`${name}@ausl.example`)
    await ask(`${name.toUpperCase()}@ＡＵＳＬ.example`)
    const email = `${name}@ausl.example`
    const links = (await lettersTo(world, email)).map(
      ({ body_text }) => /(\/registrati\/conferma\/\S+)/.exec(body_text)![1]!,
    )
    assert.equal(links.length, 2)
    const done = await Promise.all(links.map((link) => confirm(link)))
    assert.equal(done.filter(({ text }) => /il tuo account è aperto/.test(text)).length, 1)
    assert.ok(done.every(({ status }) => status < 500))
    assert.equal((await rows('select id from person where email = $1', email)).length, 1)
    assert.deepEqual(await rows('select email from account_request where email = $1', email), [])
  })

  it('keeps letters to one address few, whoever asks for them', async () => {
    const email = `${one()}@ausl.example`
    const answers: number[] = []
    for (let n = 0; n < 6; n++) answers.push((await ask(email)).status)
    assert.deepEqual(answers, [200, 200, 200, 200, 200, 429])
    assert.equal((await lettersTo(world, email)).length, 5)
  })

  describe('with an address of elsewhere', () => {
    async function waiting(domain = 'posta.example') {
      const email = canonicalEmail(`${one()}@${domain}`)!
      await ask(email)
      const done = await confirm(await linkTo(world, email))
      assert.match(done.text, /qualcuno del tuo ente guarda la richiesta/)
      assert.equal(await personOf(email), undefined)
      const [{ id }] = await rows('select id from admission_request where email = $1', email)
      return { email, id, path: `/richieste-di-account/${id}` }
    }
    const decide = async (browser: Client, path: string, decision: string, reason = '') =>
      browser.press(await browser.get(path), 'Invia la decisione', { decision, reason })

    it('a look-alike domain is one of elsewhere', async () => {
      for (const domain of ['laausl.example', 'ausl.example.altrove.example', '\u0430usl.example'])
        await waiting(domain)
    })

    it('the manager of the body finds who asks on the desk, is told, and admits them', async () => {
      const { email, id, path } = await waiting()
      const manager = await world.as('responsabile')
      assert.match((await manager.get('/scrivania')).text, /Decidi se dare un account a Nora Nuova/)
      const told = await rows('select person_id from notification where about = $1', id)
      assert.deepEqual(told, [{ person_id: (await world.actor('responsabile')).id }])
      const coordinator = await world.as('coordinatore')
      assert.ok(!(await coordinator.get('/scrivania')).text.includes('Decidi se dare un account'))
      const done = await decide(manager, path, 'admit')
      assert.match(done.text, /Hai ammesso Nora/)
      const { id: personId } = await personOf(email)
      const [grant] = await rows('select role, granted_by from role_grant where person_id = $1', personId)
      assert.deepEqual(grant, { role: 'operator', granted_by: (await world.actor('responsabile')).id })
      const [trace] = await rows(
        `select actor_id, detail from audit_entry where verb = 'admission.given' and entity_id = $1`,
        personId,
      )
      assert.deepEqual(trace, {
        actor_id: (await world.actor('responsabile')).id,
        detail: { organizationId: health },
      })
      assert.match((await lettersTo(world, email))[0]!.subject, /Il tuo account è aperto/)
      assert.match((await signIn(email)).text, /Nora Nuova/)
      assert.deepEqual(await rows('select * from notification where about = $1', id), [])
      assert.equal((await coordinator.get(path)).status, 404, 'it is decided')
    })

    it('is refused with words, and nothing of it is kept', async () => {
      const { email, id, path } = await waiting()
      const manager = await world.as('responsabile')
      const silent = await decide(manager, path, 'refuse')
      assert.match(silent.document.querySelector('#campo-reason-errore')?.textContent ?? '', /Scrivi perché/)
      const done = await decide(manager, path, 'refuse', 'Non lavora qui da gennaio.')
      assert.match(done.text, /Hai rifiutato la richiesta/)
      const [letter] = await lettersTo(world, email)
      assert.match(letter!.body_text, /Non lavora qui da gennaio\./)
      assert.equal(await personOf(email), undefined)
      for (const table of ['admission_request', 'entity'])
        assert.deepEqual(await rows(`select * from ${table} where id = $1`, id), [])
      const traces = await rows('select verb from audit_entry where entity_id = $1 order by verb', id)
      assert.deepEqual(
        traces.map(({ verb }) => verb),
        ['admission.asked', 'admission.refused'],
      )
      assert.equal((await signIn(email)).status, 422)
    })

    it('is decided once, when two decide at the same time', async () => {
      const { email, path } = await waiting()
      const [manager, coordinator] = [await world.as('responsabile'), await world.as('coordinatore')]
      const pages = [await manager.get(path), await coordinator.get(path)]
      const words = 'Invia la decisione'
      const answers = await Promise.all([
        manager.press(pages[0]!, words, { decision: 'admit', reason: '' }),
        coordinator.press(pages[1]!, words, { decision: 'refuse', reason: 'Non la conosco.' }),
      ])
      const decided = answers.filter(({ text }) => /Hai ammesso|Hai rifiutato/.test(text))
      assert.equal(decided.length, 1)
      assert.ok((await lettersTo(world, email)).length === 2, 'one to confirm, one with the answer')
    })

    it('waits for the coordinator where the body has nobody', async () => {
      const [{ id: office }] = await rows(`select id from organization where slug = 'patronato-dimostrativo'`)
      const email = `${one()}@posta.example`
      await ask(email, { organizationId: office })
      await confirm(await linkTo(world, email))
      assert.match(
        (await (await world.as('coordinatore')).get('/scrivania')).text,
        /Decidi se dare un account/,
      )
    })

    it('is forgotten after thirty days without an answer', async () => {
      const { id, path } = await waiting()
      const manager = await world.as('responsabile')
      assert.equal((await manager.get(path)).status, 200)
      world.clock.advance(30 * 24 * HOUR_MS + 1)
      assert.equal((await (await world.as('responsabile')).get(path)).status, 404)
      const { default: people } = await import('../index.ts')
      await world.app.database.transaction((tx) => people.retention!(tx, world.clock.now()))
      assert.deepEqual(await rows('select id from entity where id = $1', id), [])
    })
  })

  it('goes on with a link that the command line prints, where no mail leaves', async () => {
    const email = `${one()}@ausl.example`
    await ask(email)
    const { command, given } = readCommand(commands, ['user', 'link', email])
    const said: string[] = []
    const say = (line: string) => void said.push(line)
    const database = async () => world.app.database
    await command.run(given, { database, clock: world.clock, say, baseUrl: 'https://rete.example' })
    const link = /^https:\/\/rete\.example(\/registrati\/conferma\/\S{43})$/.exec(said[0]!)![1]!
    assert.match((await confirm(link)).text, /il tuo account è aperto/)
    const nobody = readCommand(commands, ['user', 'link', 'nessuno@posta.example'])
    await assert.rejects(
      nobody.command.run(nobody.given, { database, clock: world.clock, say }),
      /nessuno aspetta/,
    )
  })
})
