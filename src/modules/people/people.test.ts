// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { mailJob } from '#kernel/mail.ts'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { formWithButton } from '../../../test/support/client.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { initialsOf, maskTokens, pathAfterSignIn, safeReturnPath } from './rules.ts'

describe('rules of people', () => {
  it('come back only to this site', () => {
    assert.equal(safeReturnPath('/formazione?tema=salute'), '/formazione?tema=salute')
    for (const hostile of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/a\nb',
      '/accedi?ritorno=/x',
      '/esci',
      '',
      undefined,
      `/${'a'.repeat(600)}`,
    ]) {
      assert.equal(safeReturnPath(hostile), '/', String(hostile))
      assert.equal(pathAfterSignIn(hostile, '/arrivo'), '/arrivo', String(hostile))
    }
    assert.equal(pathAfterSignIn('/cerca', '/arrivo'), '/cerca')
    assert.equal(pathAfterSignIn('/', '/arrivo'), '/')
  })
  it('show initials of any alphabet', () => {
    assert.equal(initialsOf('Ada', 'Prova'), 'A. P.')
    assert.equal(initialsOf('', 'élan'), 'É.')
    assert.equal(initialsOf('😀a', '李'), '😀. 李.')
  })
  it('hide what opens doors in letters', () =>
    assert.equal(maskTokens(`vai a /x?t=${'a'.repeat(43)} entro oggi`), 'vai a /x?t=•••••••• entro oggi'))
})

describe('passwords', () => {
  it('match themselves and nothing else, and two hashes differ', async () => {
    const hash = await hashPassword('una frase àbbastanza lunga 🙂')
    assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    assert.ok(await passwordMatches('una frase àbbastanza lunga 🙂', hash))
    assert.ok(!(await passwordMatches('una frase abbastanza lunga 🙂', hash)))
    assert.notEqual(await hashPassword('x'), await hashPassword('x'))
  })
})

describe('signing in', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())
  const sessions = async () =>
    Number((await world.app.database.pool.query('select count(*) from session')).rows[0].count)

  it('opens a session, shows the name, and signs out', async () => {
    const browser = world.visitor()
    const page = await browser.get('/accedi')
    assert.deepEqual(
      [...page.document.querySelectorAll('label')].slice(0, 4).map((label) => label.textContent),
      ['Cerca nel sito', 'E-mail', 'Password', 'Postazione condivisa'],
    )
    const home = await browser.press(page, 'Accedi', {
      email: ' Operatore@demo.referpa.example ',
      password: 'referpa-demo',
    })
    assert.equal(home.path, '/scrivania')
    assert.match(home.text, /Ada Prova/)
    const out = await browser.press(home, 'Esci')
    assert.match(out.text, /Sei uscito/)
    assert.doesNotMatch(out.text, /Ada Prova/)
  })

  it('leaves a trace of the session that ends, and none of one that never was', async () => {
    const traces = async () =>
      (await world.app.database.pool.query(`select actor_id from audit_entry where verb = 'session.closed'`))
        .rows
    const before = (await traces()).length
    const stranger = world.visitor()
    for (const invented of ['x', 'a'.repeat(43)]) {
      stranger.cookies.set('session', invented)
      assert.match((await stranger.post('/esci', {})).text, /Sei uscito/)
    }
    assert.equal((await traces()).length, before)
    const token = await world.token('operatore')
    for (const _again of [1, 2]) {
      const browser = world.visitor()
      browser.cookies.set('session', token)
      await browser.post('/esci', {})
    }
    const after = (await traces()).slice(before)
    assert.deepEqual(after, [{ actor_id: (await world.actor('operatore')).id }])
  })

  it('comes back to an address with any letter in it', async () => {
    const browser = world.visitor()
    const page = await browser.get('/accedi?ritorno=/%E2%82%AC')
    const { action, values } = formWithButton(page, 'Accedi')
    const login = { email: 'operatore@demo.referpa.example', password: 'referpa-demo' }
    const answer = await browser.send('POST', action, { ...values, ...login })
    assert.deepEqual([answer.status, answer.location], [303, '/%E2%82%AC'])
  })

  it('keeps the e-mail, forgets the password and says the same for a wrong one and for nobody', async () => {
    const browser = world.visitor()
    const page = await browser.get('/accedi')
    const wrong = await browser.press(page, 'Accedi', {
      email: 'operatore@demo.referpa.example',
      password: 'no',
    })
    const nobody = await browser.press(page, 'Accedi', {
      email: 'nessuno@demo.referpa.example',
      password: 'no',
    })
    const empty = await browser.press(page, 'Accedi', {})
    assert.match(
      empty.document.querySelector('#campo-email-errore')?.textContent ?? '',
      /Scrivi l’indirizzo e-mail\./,
    )
    assert.deepEqual([wrong.status, nobody.status], [422, 422])
    assert.match(wrong.document.title, /^Errore: Accedi - /, 'heard before anything else')
    assert.match(page.document.title, /^Accedi - /)
    const message = (answer: typeof wrong) =>
      answer.document.querySelector('#campo-password-errore')?.textContent
    assert.match(message(wrong) ?? '', /E-mail o password non sono giuste/)
    assert.equal(message(wrong), message(nobody))
    assert.equal(
      wrong.document.querySelector('#campo-email')?.getAttribute('value'),
      'operatore@demo.referpa.example',
    )
    const password = wrong.document.querySelector('#campo-password')
    assert.equal(password?.getAttribute('value') ?? '', '')
    assert.ok(password?.hasAttribute('autofocus'), 'the page starts on the field to put right')
  })

  it('stops guessing at one account, counted outside the rolled-back request, and lets others in', async () => {
    const browser = world.visitor()
    const send = (email: string, password: string) => browser.post('/accedi', { email, password })
    for (let i = 0; i < 10; i++)
      assert.equal((await send('tutor@demo.referpa.example', `no${i}`)).status, 422)
    const locked = await send('tutor@demo.referpa.example', 'referpa-demo')
    assert.match(locked.text, /Troppi tentativi/)
    assert.equal(
      (
        await world
          .visitor()
          .post('/accedi', { email: 'decisore@demo.referpa.example', password: 'referpa-demo' })
      ).path,
      '/',
    )
    world.clock.advance(16 * 60_000)
    assert.equal((await send('tutor@demo.referpa.example', 'referpa-demo')).path, '/scrivania')
  })

  it('stops guessing sent all at once as well', async () => {
    world.clock.advance(16 * 60_000)
    const send = (password: string) =>
      world.visitor().post('/accedi', { email: 'tutor@demo.referpa.example', password })
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => send(`no${i}`)))
    const told = answers.filter((answer) => /non sono giuste/.test(answer.text)).length
    assert.ok(told <= 10, `${told} guesses got to know that they were wrong`)
    assert.match((await send('referpa-demo')).text, /Troppi tentativi/)
  })

  it('lets sixty people behind one address in at once', async () => {
    const before = await sessions()
    const answers = await Promise.all(
      Array.from({ length: 60 }, () =>
        world
          .visitor()
          .send('POST', '/accedi', { email: 'operatore@demo.referpa.example', password: 'referpa-demo' }),
      ),
    )
    assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [303])
    assert.equal((await sessions()) - before, 60)
  })

  it('writes no audit for a stranger who signs out of a session that is not there', async () => {
    const entries = async () =>
      Number((await world.app.database.pool.query('select count(*) from audit_entry')).rows[0].count)
    const stranger = world.visitor()
    stranger.cookies.set('session', 'a'.repeat(43))
    const before = await entries()
    assert.equal((await stranger.send('POST', '/esci')).status, 303)
    assert.equal(await entries(), before)
  })

  it('refuses posts from elsewhere, and those that do not say where they come from', async () => {
    const fields = { email: 'operatore@demo.referpa.example', password: 'referpa-demo' }
    const from = (headers: Record<string, string>) => world.visitor().send('POST', '/accedi', fields, headers)
    assert.equal((await from({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status, 403)
    assert.equal((await from({ origin: 'null', 'sec-fetch-site': 'cross-site' })).status, 403)
    assert.equal((await from({ origin: '', 'sec-fetch-site': '' })).status, 403)
    assert.equal((await from({ origin: '', 'sec-fetch-site': 'same-origin' })).status, 303)
  })

  it('ends after ten hours, at a shared desk after ten minutes and with the browser', async () => {
    const long = world.visitor()
    await long.post('/accedi', { email: 'operatore@demo.referpa.example', password: 'referpa-demo' })
    const shared = world.visitor()
    const answer = await shared.send('POST', '/accedi', {
      email: 'operatore@demo.referpa.example',
      password: 'referpa-demo',
      sharedDesk: '1',
    })
    assert.doesNotMatch(String(answer.headers['set-cookie']), /Max-Age/)
    assert.equal((await shared.get('/attestati')).headers['cache-control'], 'no-store')
    world.clock.advance(9 * 60_000)
    assert.match((await shared.get('/')).text, /Ada Prova/, 'a request prolongs it')
    world.clock.advance(11 * 60_000)
    assert.doesNotMatch((await shared.get('/')).text, /Ada Prova/)
    assert.match((await long.get('/')).text, /Ada Prova/)
    world.clock.advance(10 * 3600_000 + 60_000)
    assert.doesNotMatch((await long.get('/')).text, /Ada Prova/)
  })

  it('goes back to where the person was going, in their language', async () => {
    const browser = world.visitor()
    const asked = await browser.get('/en/attestati/registro')
    assert.equal(asked.path, '/en/accedi?ritorno=%2Fattestati%2Fregistro')
    const answer = await browser.press(asked, 'Sign in', {
      email: 'coordinatore@demo.referpa.example',
      password: 'referpa-demo',
    })
    assert.equal(answer.path, '/en/attestati/registro')
    assert.equal(answer.status, 200)
  })

  it('shows letters to administrators only', async () => {
    assert.equal((await (await world.as('admin')).get('/amministrazione/posta')).status, 200)
    assert.equal((await (await world.as('coordinatore')).get('/amministrazione/posta')).status, 403)
    assert.match((await world.visitor().get('/amministrazione/posta')).path, /^\/accedi/)
  })

  it('says that no antivirus is connected to whoever runs the instance, and to nobody else', async () => {
    const told = await (await world.as('admin')).get('/amministrazione/posta')
    assert.match(told.text, /Nessun antivirus è collegato.*CLAMD_URL/)
    assert.doesNotMatch((await (await world.as('redattore')).get('/')).text, /antivirus/)
    const guarded = await testApp({ clamd: new URL('tcp://127.0.0.1:3310') })
    try {
      const quiet = await (await guarded.as('admin')).get('/amministrazione/posta')
      assert.doesNotMatch(quiet.text, /antivirus/)
    } finally {
      await guarded.close()
    }
  })
})

describe('people of the demonstration', () => {
  it('are refused outside it, by password and by a session they had', async () => {
    const world = await testApp({ demo: false })
    try {
      const browser = world.visitor()
      const answer = await browser.post('/accedi', {
        email: 'operatore@demo.referpa.example',
        password: 'referpa-demo',
      })
      assert.equal(answer.status, 422)
      assert.doesNotMatch(answer.text, /Accessi della dimostrazione/)
      assert.doesNotMatch((await (await world.as('operatore')).get('/')).text, /Ada Prova/)
    } finally {
      await world.close()
    }
  })
})

describe('outgoing mail', () => {
  const PAGE = '/amministrazione/posta'
  const cells = async (world: TestApp, path = PAGE) => {
    const page = await (await world.as('admin')).get(path)
    return [...page.document.querySelectorAll('main tbody tr')].map(
      (line) => line.children[3]?.textContent?.trim() ?? '',
    )
  }

  it('leaves once a mail server is set, what was written before there was one too', async () => {
    // Nobody listens on the first port: that it was tried is seen by why it failed.
    const world = await testApp({ smtpUrl: 'smtp://127.0.0.1:1' })
    const superuser = new pg.Client({ connectionString: world.url })
    await superuser.connect()
    await superuser.query('delete from graphile_worker._private_jobs')
    assert.match((await cells(world))[0]!, /parte quando la piattaforma si riavvia/)
    await world.app.startWorker()
    const from = performance.now()
    while (!/ECONNREFUSED/.test((await cells(world)).join()))
      assert.ok(performance.now() - from < 10_000, 'no letter was tried')
    await superuser.end()
    await world.close()
  })

  it('says that letters do not leave where there is no mail server', async () => {
    const world = await testApp()
    const page = await (await world.as('admin')).get(PAGE)
    assert.match(page.text, /Senza un server di posta \(SMTP_URL\) restano qui/)
    assert.deepEqual([...new Set(await cells(world))], ['non inviata'])
    await world.close()
  })

  it('says why a letter did not leave, and when it is tried again', async () => {
    // Nobody listens on the first port.
    const world = await testApp({ smtpUrl: 'smtp://127.0.0.1:1' })
    const { database, services } = world.app
    const [last] = (await database.pool.query('select id from mail_message order by id desc limit 1')).rows
    const page = await (await world.as('admin')).get(PAGE)
    assert.doesNotMatch(page.text, /Senza un server di posta/)
    assert.match(page.text, /Se una non parte, qui leggi il motivo/)
    assert.equal((await cells(world))[0], 'in partenza')
    const send = mailJob({
      database,
      smtpUrl: 'smtp://127.0.0.1:1',
      from: 'rete@prova.example',
      baseUrl: services.baseUrl,
      demo: true,
      now: () => world.clock.now(),
    })
    await assert.rejects(send({ id: last.id }))
    const desk = await (await world.as('admin')).get('/scrivania')
    assert.match(desk.text, /Controlla 1 lettera che non parte/)
    assert.doesNotMatch((await (await world.as('coordinatore')).get('/scrivania')).text, /non parte/)
    assert.match(
      (await cells(world))[0]!,
      /non inviata.*ECONNREFUSED 127\.0\.0\.1:1.*Prossimo tentativo: \d/s,
    )
    const superuser = new pg.Client({ connectionString: world.url })
    await superuser.connect()
    await superuser.query('update graphile_worker._private_jobs set attempts = max_attempts')
    assert.match((await cells(world))[0]!, /Non ci sono altri tentativi\./)
    await superuser.query('delete from graphile_worker._private_jobs')
    assert.match((await cells(world))[1]!, /parte quando la piattaforma si riavvia/)
    await superuser.end()
    assert.match((await cells(world, `/en${PAGE}`))[0]!, /There are no more tries/)
    await world.close()
  })
})
