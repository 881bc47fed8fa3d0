// SPDX-License-Identifier: AGPL-3.0-or-later
/** The order of a request, on routes made for it: a note that people read and edit. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { exampleFrame } from '#ui/example-context.ts'
import { Client, formWithButton } from '../../../test/support/client.ts'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { type Actor, everyone, signedIn, withPermissionSomewhere } from '../access.ts'
import { fixedClock } from '../clock.ts'
import { type Database, type Db, openDatabase, sql } from '../db/db.ts'
import { Refused, StaleEdit, TooMany } from '../errors.ts'
import { integer, text } from '../forms/field.ts'
import { type BoundForm, form } from '../forms/form.ts'
import { newId } from '../ids.ts'
import type { ViewContext } from '../render/context.ts'
import { ok } from './flash.ts'
import type { Authentication, Host } from './host.ts'
import { openLimits } from './rate-limit.ts'
import { exchange, formPage, page, type Services, seeOther, verb } from './route.ts'
import { buildServer } from './server.ts'
import { statusOf } from './speak.ts'

const NOW = new Date('2026-11-23T09:00:00Z')
const ADA = '01900000-0000-7000-8000-000000000001'
const BRUNO = '01900000-0000-7000-8000-000000000002'
const NOTE = '01900000-0000-7000-8000-00000000000a'
const SECRET_NOTE = '01900000-0000-7000-8000-00000000000b'

interface Note {
  id: string
  title: string
  body: string
  version: number
  hidden: boolean
}

const actor = (id: string): Actor => ({
  id,
  name: id === ADA ? 'Ada' : 'Bruno',
  email: 'x@example.example',
  grants: [{ role: 'writer', organizationId: id, limits: [] }],
  permissions: new Map([['writer', new Map([['note.write', 'own' as const]])]]),
  sharedDesk: false,
})

let sent = 0
const noteForm = form({
  title: text({ label: 'Titolo', required: true, max: 20_000 }),
  body: text({ label: 'Testo', multiline: true, max: 20_000 }),
})

const findNote = async (db: Db, id: string | undefined): Promise<Note | null> =>
  (await sql<Note>`select * from note where id::text = ${id ?? ''}`.execute(db)).rows[0] ?? null

const showNote = page({
  path: '/note/:id',
  access: everyone,
  subject: async (db, params, who) => {
    const note = await findNote(db, params.id)
    return note?.hidden && who?.id !== ADA ? null : note
  },
  load: async ({ subject }) => subject as Note,
  view: (ctx, note) => (
    <Shell ctx={ctx} title={note.title}>
      <form method="post" action={`/note/${note.id}/chiudi`}>
        <input type="hidden" name="_key" value={ctx.newKey()} />
        <button type="submit">Chiudi</button>
      </form>
    </Shell>
  ),
})

const editNote = formPage({
  path: '/note/:id/modifica',
  access: signedIn,
  subject: (db, params) => findNote(db, params.id),
  policy: (who, note) => who.id === ADA || note.id === NOTE,
  form: noteForm,
  load: async ({ subject }) => subject as Note,
  stored: (note) => ({ title: note.title, body: note.body }),
  version: (note) => note.version,
  view: (ctx, note, bound) => <Edit ctx={ctx} note={note} form={bound} />,
  act: async ({ tx, subject, input, version }) => {
    sent++
    const { numAffectedRows } =
      await sql`update note set title = ${input.title}, body = ${input.body}, version = version + 1 where id = ${subject.id} and version = ${version}`.execute(
        tx,
      )
    if (numAffectedRows === 0n) throw new StaleEdit()
    return seeOther(`/note/${subject.id}`, ok('Salvato.'))
  },
})

const closeNote = verb({
  path: '/note/:id/chiudi',
  access: withPermissionSomewhere('note.write'),
  subject: (db, params) => findNote(db, params.id),
  on: () => showNote,
  act: async ({ tx, subject }) => {
    sent++
    await sql`update note set body = 'closed' where id = ${subject.id}`.execute(tx)
    if (subject.title === 'open for ever') throw new Refused('Questa nota non si chiude.')
    return seeOther(`/note/${subject.id}`, ok('Chiusa.'))
  },
})

const countNote = exchange({
  path: '/note/:id/conta',
  access: signedIn,
  subject: (db, params) => findNote(db, params.id),
  form: form({ n: integer({ label: 'Numero', required: true, min: 1, max: 9 }) }),
  act: async ({ input }) => ({ twice: Number(input.n) * 2 }),
})

const broken = page({
  path: '/rotta',
  access: everyone,
  load: async (): Promise<string> => {
    throw new Error('a mistake of ours, with a name: Ada')
  },
  view: () => <html lang="it" />,
})
const busy = page({
  path: '/troppe',
  access: everyone,
  load: async (): Promise<string> => {
    throw new TooMany(30)
  },
  view: () => <html lang="it" />,
})

function Shell({ ctx, title, children }: { ctx: ViewContext; title: string; children?: unknown }) {
  return (
    <html lang={ctx.locale}>
      <body>
        <h1>{title}</h1>
        {ctx.flash && <p role="status">{ctx.t(ctx.flash.text, ctx.flash.values)}</p>}
        {children as never}
      </body>
    </html>
  )
}

function Edit({ ctx, note, form: bound }: { ctx: ViewContext; note: Note; form: BoundForm }) {
  return (
    <Shell ctx={ctx} title={`Modifica ${note.title}`}>
      <form method="post">
        <input type="hidden" name="_key" value={bound.key} />
        <input type="hidden" name="_version" value={bound.version} />
        <input name="title" value={bound.values.title?.[0]} />
        <textarea name="body">{bound.values.body?.[0]}</textarea>
        {Object.entries(bound.errors).map(([name, error]) => (
          <p class="error" key={name}>{`${name}: ${ctx.t(error.source, error.values)}`}</p>
        ))}
        {Object.entries(bound.theirs ?? {}).map(([name, value]) => (
          <p class="theirs" key={name}>{`${name}: ${value}`}</p>
        ))}
        {bound.restored && <p class="restored">restored</p>}
        <button type="submit">Salva</button>
      </form>
    </Shell>
  )
}

let database: TestDatabase
let open: Database
let limits: ReturnType<typeof openLimits>
let server: FastifyInstance
const tokens = new Map<string, Authentication>()

before(async () => {
  database = await testDatabase()
  open = openDatabase({ url: database.url, poolSize: 4 })
  await open.pool.query(
    "create table note (id uuid primary key, title text not null, body text not null default '', version int not null default 1, hidden boolean not null default false)",
  )
  const clock = fixedClock(NOW)
  limits = openLimits(database.url, 'secret', clock, () => undefined)
  const services: Services = {
    sendsMail: false,
    clock,
    limits,
    store: {} as never,
    baseUrl: 'http://localhost:3000',
    zone: 'Europe/Rome',
    demo: false,
    house: {} as never,
  }
  const host: Host = {
    database: open,
    services,
    files: {} as never,
    routes: [showNote, editNote, closeNote, countNote, broken, busy].map((route) => ({
      module: 'notes',
      route,
    })),
    secret: 'a secret of the tests',
    authenticate: async (_db, token) => tokens.get(token) ?? { kind: 'none' },
    frame: async () => exampleFrame,
    translators: new Map([
      ['it', (source) => source],
      ['en', (source) => `EN ${source}`],
    ]),
    errorPage: ({ ctx, status, problem }) => (
      <Shell ctx={ctx} title={`Errore ${status} ${problem?.source ?? ''} ${ctx.requestId}`} />
    ),
    signInPath: '/accedi',
    asset: (name) => `/assets/${name}`,
    compress: false,
    trustProxy: false,
    logLevel: 'silent',
    assetsFolder: import.meta.dirname,
  }
  server = await buildServer(host, async () => {})
  tokens.set('ada', { kind: 'signed-in', actor: actor(ADA) })
  tokens.set('bruno', { kind: 'signed-in', actor: actor(BRUNO) })
  tokens.set('ada-ended', { kind: 'ended', personId: ADA, locale: 'it' })
})
after(async () => {
  await server.close()
  await limits.close()
  await open.close()
  await database.drop()
})

const as = (token?: string): Client => {
  const client = new Client(server)
  if (token) client.cookies.set('session', token)
  return client
}
const reset = () =>
  open.pool.query(
    `delete from note; insert into note (id, title, body, hidden) values ('${NOTE}', 'Una nota', 'Il testo', false), ('${SECRET_NOTE}', 'open for ever', 'Segreto', true)`,
  )
const stored = async (id = NOTE): Promise<Note> =>
  (await open.pool.query('select * from note where id = $1', [id])).rows[0]

describe('who may', () => {
  before(reset)
  it('sees an unknown thing and a hidden one alike: 404', async () => {
    assert.equal((await as('bruno').get(`/note/${SECRET_NOTE}`)).status, 404)
    assert.equal((await as('bruno').get(`/note/${newId()}`)).status, 404)
    assert.equal((await as('ada').get(`/note/${SECRET_NOTE}`)).status, 200)
  })
  it('is asked to sign in as a stranger, and told 403 as a known person', async () => {
    assert.match((await as().send('GET', `/note/${NOTE}/modifica`)).location ?? '', /^\/accedi\?ritorno=/)
    assert.equal((await as('bruno').get(`/note/${SECRET_NOTE}/modifica`)).status, 403)
    assert.match(
      (await as().send('POST', `/note/${NOTE}/chiudi`, {})).location ?? '',
      /^\/accedi\?ritorno=%2Fnote%2F/,
    )
  })
  it('keeps the language of the address', async () => {
    assert.equal(
      (await as('ada').get(`/en/note/${NOTE}`)).document.documentElement.getAttribute('lang'),
      'en',
    )
    assert.match((await as().send('GET', `/en/note/${NOTE}/modifica`)).location ?? '', /^\/en\/accedi/)
  })
})

describe('a form', () => {
  before(reset)
  it('is the same page again when it does not parse: 422, values kept', async () => {
    const browser = as('ada')
    const again = await browser.press(await browser.get(`/note/${NOTE}/modifica`), 'Salva', {
      title: '  ',
      body: 'un testo lungo da non perdere',
    })
    assert.equal(again.status, 422)
    assert.match(again.text, /title: Questo campo è obbligatorio/)
    assert.equal(again.document.querySelector('textarea')?.textContent, 'un testo lungo da non perdere')
    assert.equal((await stored()).version, 1)
  })

  const hostile: Record<string, string> = {
    'U+0000': 'a\u0000b',
    'a control character': 'a\u0007b',
    'a lone surrogate': 'a\uD800b',
    'U+FFFE': 'a\uFFFEb',
  }
  for (const [name, value] of Object.entries(hostile))
    it(`refuses ${name} and gives the rest back`, async () => {
      const browser = as('ada')
      const answer = await browser.post(`/note/${NOTE}/modifica`, {
        title: value,
        body: 'resta',
        _version: '1',
      })
      // URLSearchParams sends U+FFFD for a lone surrogate, as browsers do: that is a letter like others.
      if (name === 'a lone surrogate') return assert.equal(answer.status, 200)
      assert.equal(answer.status, 422)
      assert.match(answer.text, /title: Il testo contiene caratteri invisibili/)
      assert.equal(answer.document.querySelector('textarea')?.textContent, 'resta')
    })

  it('keeps Arabic, emoji, markup and ten thousand characters as they are', async () => {
    await reset()
    const browser = as('ada')
    const body = `العربية 👩🏽‍⚕️ <script>alert(1)</script> "><b> \u00e9 e\u0301\n${'x'.repeat(10_000)}`
    await browser.press(await browser.get(`/note/${NOTE}/modifica`), 'Salva', { title: '"><script>', body })
    assert.equal((await stored()).body, body.normalize('NFC'))
    const page = await browser.get(`/note/${NOTE}/modifica`)
    assert.equal(page.document.querySelectorAll('script').length, 0)
    assert.equal(page.document.querySelector('input[name=title]')?.getAttribute('value'), '"><script>')
  })

  it('counts once when it is sent twice, even at the same time', async () => {
    await reset()
    sent = 0
    const browser = as('ada')
    const { action, values } = formWithButton(await browser.get(`/note/${NOTE}/modifica`), 'Salva')
    const answers = await Promise.all(
      [1, 2, 3].map(() => browser.send('POST', action, { ...values, title: 'Una volta' })),
    )
    assert.deepEqual(
      answers.map((answer) => [answer.status, answer.location]),
      Array(3).fill([303, `/note/${NOTE}`]),
    )
    assert.equal(sent, 1)
    assert.equal((await stored()).version, 2)
    const late = await browser.post(action, { ...values, title: 'Una volta' })
    assert.match(late.text, /Salvato/, 'the repeat shows the message of the first')
  })

  it('is a sending of its own when the browser goes back and other text is sent: a conflict, nothing lost', async () => {
    await reset()
    const browser = as('ada')
    const page = await browser.get(`/note/${NOTE}/modifica`)
    await browser.press(page, 'Salva', { title: 'Prima' })
    const again = await browser.press(page, 'Salva', { title: 'Dopo il tasto Indietro' })
    assert.equal(again.status, 409)
    assert.equal(
      again.document.querySelector('input[name=title]')?.getAttribute('value'),
      'Dopo il tasto Indietro',
    )
    assert.equal((await stored()).title, 'Prima')
    await browser.press(again, 'Salva')
    assert.equal((await stored()).title, 'Dopo il tasto Indietro')
  })

  it('shows both texts to the second of two writers, and saves what they merge', async () => {
    await reset()
    const [ada, bruno] = [as('ada'), as('bruno')]
    const [hers, his] = [await ada.get(`/note/${NOTE}/modifica`), await bruno.get(`/note/${NOTE}/modifica`)]
    await ada.press(hers, 'Salva', { title: 'Titolo di Ada' })
    const conflict = await bruno.press(his, 'Salva', { title: 'Titolo di Bruno', body: 'Testo di Bruno' })
    assert.equal(conflict.status, 409)
    assert.equal(
      conflict.document.querySelector('input[name=title]')?.getAttribute('value'),
      'Titolo di Bruno',
    )
    assert.deepEqual(
      [...conflict.document.querySelectorAll('.theirs')].map((each) => each.textContent),
      ['title: Titolo di Ada', 'body: Il testo'],
    )
    assert.equal((await stored()).title, 'Titolo di Ada')
    await bruno.press(conflict, 'Salva', { title: 'Titolo di tutti e due' })
    assert.equal((await stored()).title, 'Titolo di tutti e due')
  })

  it('comes back filled after sign-in when the session had ended, for that person only', async () => {
    await reset()
    const late = as('ada-ended')
    const { location } = await late.send('POST', `/note/${NOTE}/modifica`, {
      title: 'Scritto tardi',
      body: 'Da non perdere',
      _version: '1',
    })
    const back = new URL(location!, 'http://x').searchParams.get('ritorno')!
    assert.match(back, /\?ripresa=/)
    const other = await as('bruno').get(back)
    assert.equal(other.document.querySelector('input[name=title]')?.getAttribute('value'), 'Una nota')
    const browser = as('ada')
    const page = await browser.get(back)
    assert.equal(page.document.querySelector('input[name=title]')?.getAttribute('value'), 'Scritto tardi')
    assert.ok(page.document.querySelector('.restored'))
    await browser.press(page, 'Salva')
    assert.equal((await stored()).title, 'Scritto tardi')
    const { rows } = await open.pool.query('select count(*)::int as n from pending_form')
    assert.equal(rows[0].n, 0, 'forgotten once it is sent')
  })

  it('keeps nothing for somebody who is not known', async () => {
    const { location } = await as().send('POST', `/note/${NOTE}/modifica`, { title: 'x' })
    assert.doesNotMatch(location!, /ripresa/)
  })
})

describe('a verb', () => {
  before(reset)
  it('says on its page what the rules refuse, and undoes what it had done', async () => {
    const browser = as('ada')
    const answer = await browser.press(await browser.get(`/note/${SECRET_NOTE}`), 'Chiudi')
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Questa nota non si chiude/)
    assert.equal((await stored(SECRET_NOTE)).body, 'Segreto')
  })
  it('goes to the next page with its message, shown once', async () => {
    const browser = as('ada')
    const done = await browser.press(await browser.get(`/note/${NOTE}`), 'Chiudi')
    assert.match(done.text, /Chiusa/)
    assert.doesNotMatch((await browser.get(`/note/${NOTE}`)).text, /Chiusa/)
  })
  it('believes no message that it did not write', async () => {
    const browser = as('ada')
    browser.cookies.set('flash', `${Buffer.from('{"kind":"ok","text":"Hai vinto"}').toString('base64url')}.x`)
    assert.doesNotMatch((await browser.get(`/note/${NOTE}`)).text, /Hai vinto/)
  })
})

describe('an exchange', () => {
  before(reset)
  it('answers data, errors by field, and a lost session', async () => {
    const send = (token: string | undefined, n: string) =>
      as(token).send('POST', `/note/${NOTE}/conta`, { n })
    assert.deepEqual(JSON.parse((await send('ada', '4')).body), { twice: 8 })
    const wrong = await send('ada', 'quattro')
    assert.equal(wrong.status, 422)
    assert.match(JSON.parse(wrong.body).errors.n, /numero intero/)
    assert.equal((await send(undefined, '4')).status, 401)
  })
})

describe('errors', () => {
  it('have a page with the id of the request and nothing of the mistake', async () => {
    const answer = await as('ada').get('/rotta')
    assert.equal(answer.status, 500)
    assert.match(answer.text, /Errore 500 +[0-9a-f-]{36}/)
    assert.doesNotMatch(answer.body, /mistake/)
  })
  it('say when to try again', async () => {
    const answer = await as().get('/troppe')
    assert.equal(answer.status, 429)
    assert.equal(answer.headers['retry-after'], '30')
  })
  it('answer bad addresses, wrong methods, big and strange bodies', async () => {
    assert.equal((await as().get('/non/esiste')).status, 404)
    assert.equal((await as().get('/%E0%A4%A')).status, 400)
    assert.equal((await as().get(`/note/${'x'.repeat(300)}`)).status, 414)
    assert.equal((await as().get('/note/%00')).status, 404)
    assert.equal(
      (await as('ada').post(`/note/${NOTE}/modifica`, { body: 'x'.repeat(3_000_000) })).status,
      413,
    )
    const strange = await server.inject({
      method: 'POST',
      url: `/note/${NOTE}/modifica`,
      headers: { 'content-type': 'application/xml', cookie: 'session=ada' },
      payload: '<a/>',
    })
    assert.equal(strange.statusCode, 415)
  })
  it('carry the security headers everywhere', async () => {
    for (const path of ['/rotta', '/non/esiste', '/health/live', `/note/${NOTE}`, '/%E0%A4%A']) {
      const { headers } = await as().get(path)
      assert.match(String(headers['content-security-policy']), /default-src 'none'/, path)
      assert.equal(headers['x-content-type-options'], 'nosniff', path)
    }
  })
  it('tell a database or a disk that is away from a mistake of ours', () => {
    const failed = (fields: object) => statusOf(Object.assign(new Error('x'), fields))
    for (const code of ['53100', '53300', '57P01', '57P03', '08006', 'ENOSPC'])
      assert.equal(failed({ code }), 503, code)
    assert.equal(failed({ code: 'ECONNREFUSED', syscall: 'connect' }), 503)
    assert.equal(statusOf(new Error('Connection terminated unexpectedly')), 503)
    for (const code of ['23505', '57014', 'ENOENT']) assert.equal(failed({ code }), 500, code)
  })
  it('show plain words when the database is gone', async () => {
    const gone = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', poolSize: 1 })
    const host = {
      database: gone,
      services: { clock: fixedClock(NOW), baseUrl: 'http://localhost:3000', zone: 'Europe/Rome' },
      routes: [{ module: 'notes', route: showNote }],
      translators: new Map(),
      secret: 'x',
      frame: async () => {
        throw new Error('no database')
      },
      assetsFolder: import.meta.dirname,
      logLevel: 'silent',
      compress: false,
      trustProxy: false,
    } as unknown as Host
    const lone = await buildServer(host, async () => {})
    const answer = await new Client(lone).get(`/note/${NOTE}`)
    assert.equal(answer.status, 503)
    assert.match(answer.text, /La piattaforma non risponde/)
    assert.equal((await new Client(lone).get('/health/ready')).status, 503)
    await lone.close()
    await gone.close()
  })
})
