// SPDX-License-Identifier: AGPL-3.0-or-later
/** Routes made for the tests of the one order of a request: a note that people read and edit. */
import type { FastifyInstance } from 'fastify'
import { type Actor, everyone, signedIn, withPermissionSomewhere } from '#kernel/access.ts'
import { fixedClock } from '#kernel/clock.ts'
import { type Database, type Db, openDatabase, sql } from '#kernel/db/db.ts'
import { Refused, StaleEdit, TooMany } from '#kernel/errors.ts'
import { password, text } from '#kernel/forms/field.ts'
import { type BoundForm, form } from '#kernel/forms/form.ts'
import { integer } from '#kernel/forms/number-field.ts'
import { ok } from '#kernel/http/flash.ts'
import type { Authentication, Host } from '#kernel/http/host.ts'
import { openLimits } from '#kernel/http/rate-limit.ts'
import { exchange, formPage, page, type Services, seeOther, verb } from '#kernel/http/route.ts'
import { buildServer } from '#kernel/http/server.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { openSealing } from '#kernel/sealing.ts'
import { runHere } from '#kernel/worker-tasks.ts'
import { exampleFrame } from '#ui/example-context.ts'
import { UnsavedOffers } from '#ui/unsaved.tsx'
import { Client } from './client.ts'
import { testDatabase } from './db.ts'

export const NOW = new Date('2026-11-23T09:00:00Z')
export const ADA = '01900000-0000-7000-8000-000000000001'
const BRUNO = '01900000-0000-7000-8000-000000000002'
export const NOTE = '01900000-0000-7000-8000-00000000000a'
export const SECRET_NOTE = '01900000-0000-7000-8000-00000000000b'

export interface Note {
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

/** How often an act ran, and a page that depends on its subject was loaded. */
export const counted = { sent: 0, loads: 0 }
const noteForm = form({
  title: text({ label: 'Titolo', required: true, max: 20_000 }),
  body: text({ label: 'Testo', multiline: true, max: 20_000 }),
})

const findNote = async (db: Db, id: string | undefined): Promise<Note | null> =>
  (await sql<Note>`select * from note where id::text = ${id ?? ''}`.execute(db)).rows[0] ?? null

export const showNote = page({
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
  keeps: true,
  load: async ({ subject }) => subject as Note,
  stored: (note) => ({ title: note.title, body: note.body }),
  version: (note) => note.version,
  view: (ctx, note, bound) => <Edit ctx={ctx} note={note} form={bound} />,
  act: async ({ tx, subject, input, version }) => {
    counted.sent++
    const { numAffectedRows } =
      await sql`update note set title = ${input.title}, body = ${input.body}, version = version + 1 where id = ${subject.id} and version = ${version}`.execute(
        tx,
      )
    if (numAffectedRows === 0n) throw new StaleEdit()
    return seeOther(`/note/${subject.id}`, ok('Salvato.'))
  },
})

/** A form that should not keep what is written in it, and says that it does. */
const lockNote = formPage({
  path: '/note/:id/chiave',
  access: signedIn,
  subject: (db, params) => findNote(db, params.id),
  form: form({ title: text({ label: 'Titolo' }), secret: password({ label: 'Chiave' }) }),
  keeps: true,
  load: async ({ subject }) => subject as Note,
  view: (ctx, note, bound) => <Edit ctx={ctx} note={note} form={bound} />,
  act: async ({ subject }) => seeOther(`/note/${subject.id}`),
})

/** A form that is known only with its subject. */
const voteNote = formPage({
  path: '/note/:id/voto',
  access: signedIn,
  subject: (db, params) => findNote(db, params.id),
  form: (note: Note) => form({ vote: integer({ label: 'Voto', min: 1, max: note.hidden ? 1 : 5 }) }),
  load: async ({ subject }) => {
    counted.loads++
    return subject as Note
  },
  view: (ctx, note) => <Shell ctx={ctx} title={`Voto a ${note.title}`} />,
  act: async ({ subject }) => seeOther(`/note/${subject.id}`),
})

const askAnything = formPage({
  path: '/domanda',
  access: everyone,
  form: form({ title: text({ label: 'Domanda', required: true }) }),
  load: async () => ({}),
  view: (ctx) => <Shell ctx={ctx} title="Domanda" />,
  act: async () => seeOther('/domanda'),
})

const closeNote = verb({
  path: '/note/:id/chiudi',
  access: withPermissionSomewhere('note.write'),
  subject: (db, params) => findNote(db, params.id),
  on: () => showNote,
  act: async ({ tx, subject }) => {
    counted.sent++
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
      <UnsavedOffers ctx={ctx} form={bound} />
      <form method="post">
        <input type="hidden" name="_key" value={bound.key} />
        <input type="hidden" name="_version" value={bound.version} />
        {bound.base !== undefined && <input type="hidden" name="_base" value={bound.base} />}
        {bound.writing && <input type="hidden" name="_writing" value={bound.writing.token} />}
        {bound.writing?.resumed && <input type="hidden" name="_resumed" value={bound.writing.resumed} />}
        <input name="title" value={bound.values.title?.[0]} />
        <textarea name="body">{bound.values.body?.[0]}</textarea>
        {Object.entries(bound.errors).map(([name, error]) => (
          <p class="error" key={name}>{`${name}: ${ctx.t(error.source, error.values)}`}</p>
        ))}
        {Object.entries(bound.theirs ?? {}).map(([name, value]) => (
          <p class="theirs" key={name}>{`${name}: ${value}`}</p>
        ))}
        {bound.taken?.map((name) => (
          <p class="taken" key={name}>
            {name}
          </p>
        ))}
        {bound.restored && <p class="restored">{bound.resumedFrom ? 'resumed' : 'restored'}</p>}
        <button type="submit">Salva</button>
      </form>
    </Shell>
  )
}

/** Signed in under these cookies. */
const TOKENS = new Map<string, Authentication>([
  ['ada', { kind: 'signed-in', actor: actor(ADA) }],
  ['bruno', { kind: 'signed-in', actor: actor(BRUNO) }],
  ['ada-ended', { kind: 'ended', personId: ADA, locale: 'it' }],
])

export interface NotesSite {
  readonly server: FastifyInstance
  readonly pool: Database['pool']
  /** Of its database. */
  readonly url: string
  as(token?: string): Client
  /** Two notes, as at the beginning. */
  reset(): Promise<unknown>
  stored(id?: string): Promise<Note>
  close(): Promise<void>
}

/** The server of the notes over a database of its own. */
export async function notesSite(): Promise<NotesSite> {
  const database = await testDatabase()
  const open = openDatabase({ url: database.url, poolSize: 4 })
  await open.pool.query(
    "create table note (id uuid primary key, title text not null, body text not null default '', version int not null default 1, hidden boolean not null default false)",
  )
  const clock = fixedClock(NOW)
  const limits = openLimits(database.url, 'secret', clock, () => undefined)
  const services: Services = {
    clock,
    run: runHere,
    translators: new Map(),
    limits,
    leaveLooks: async () => undefined,
    sealing: openSealing('a secret that only this test knows, long enough'),
    store: {} as never,
    baseUrl: 'http://localhost:3000',
    zone: 'Europe/Rome',
    demo: false,
    sendsMail: false,
    scansFiles: false,
    published: (_key, load) => load(),
    house: {} as never,
  }
  const server = await buildServer(hostOf(open, services), async () => {})
  return {
    server,
    pool: open.pool,
    url: database.url,
    as: (token) => {
      const client = new Client(server)
      if (token) client.cookies.set('session', token)
      return client
    },
    reset: () =>
      open.pool.query(
        `delete from note; insert into note (id, title, body, hidden) values ('${NOTE}', 'Una nota', 'Il testo', false), ('${SECRET_NOTE}', 'open for ever', 'Segreto', true)`,
      ),
    stored: async (id = NOTE) => (await open.pool.query('select * from note where id = $1', [id])).rows[0],
    close: async () => {
      await server.close()
      await limits.close()
      await open.close()
      await database.drop()
    },
  }
}

const hostOf = (database: Database, services: Services): Host => ({
  database,
  services,
  files: {} as never,
  mayUpload: () => false,
  routes: [showNote, editNote, lockNote, voteNote, askAnything, closeNote, countNote, broken, busy].map(
    (route) => ({
      module: 'notes',
      route,
    }),
  ),
  secret: 'a secret of the tests',
  authenticate: async (_db, token) => TOKENS.get(token) ?? { kind: 'none' },
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
})
