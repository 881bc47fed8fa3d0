// SPDX-License-Identifier: AGPL-3.0-or-later
/** What is answered, and what is logged, when something fails or is away. */
import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { type Line, lineTo } from '../../../test/support/line.ts'
import { everyone } from '../access.ts'
import { type Database, type Db, openDatabase, sql } from '../db/db.ts'
import { exampleHost } from './host.fixture.ts'
import type { Host } from './host.ts'
import { download, type Route } from './route.ts'
import { buildServer } from './server.ts'

const route = (path: string, work: (db: Db) => Promise<unknown>): Route =>
  download({
    path,
    access: everyone,
    send: async ({ db }, _request, reply) => {
      await work(db)
      return reply.type('text/plain').send('sent')
    },
  })

const failing = (path: string, fields: object): Route =>
  route(path, () => Promise.reject(Object.assign(new Error('x'), fields)))

const routes: Route[] = [
  route('/scrive', (db) => sql`create table x (id int)`.execute(db)),
  route('/legge', (db) => sql`select 1`.execute(db)),
  failing('/archivio', { name: 'InternalError', $metadata: { httpStatusCode: 503 } }),
  failing('/attesa', { code: '57014', severity: 'ERROR', routine: 'ProcessInterrupts' }),
  failing('/tagliata', { code: 'ECONNRESET', syscall: 'write' }),
  download({
    path: '/indirizzo',
    access: everyone,
    send: async (_ask, _request, reply) => reply.redirect('/cerca?q=€ \r\nx: y', 303),
  }),
  download({
    path: '/intestazione',
    access: everyone,
    send: async (_ask, _request, reply) => reply.header('x-title', 'Città €').send('sent'),
  }),
]

let test: TestDatabase
let line: Line
let database: Database
let server: FastifyInstance
const leaving = new AbortController()
/** Lines of the log since the last look. */
let log: PassThrough
before(async () => {
  test = await testDatabase()
  line = await lineTo(test.url)
  database = openDatabase({
    url: line.url,
    poolSize: 2,
    patience: { connectMs: 500, statementMs: 500, idleMs: 500, silenceMs: 700 },
  })
  log = new PassThrough()
  const frame: Host['frame'] = async () => {
    await sql`select 1`.execute(database.db)
    return {} as Awaited<ReturnType<Host['frame']>>
  }
  const errorPage: Host['errorPage'] = ({ ctx, status }) => (
    <html lang="it">
      <body>{`Errore ${status} Codice: ${ctx.requestId}`}</body>
    </html>
  )
  const more = { logLevel: 'info', logTo: log, leaving: leaving.signal, frame, errorPage }
  server = await buildServer(exampleHost(database, routes, more), async () => {})
})
after(async () => {
  line.thaw()
  await server.close()
  await database.close()
  await line.close()
  await test.drop()
})

const get = (url: string, headers: Record<string, string> = {}) =>
  server.inject({ url, headers: { host: 'localhost:3000', ...headers } })
const logged = (): Record<string, unknown>[] =>
  String(log.read() ?? '')
    .split('\n')
    .filter(Boolean)
    .map((text) => JSON.parse(text))

describe('an answer', () => {
  it('carries an address that is encoded, whoever wrote it', async () => {
    const { statusCode, headers } = await get('/indirizzo')
    assert.deepEqual([statusCode, headers.location], [303, '/cerca?q=%E2%82%AC%20%0D%0Ax:%20y'])
    assert.equal(headers.x, undefined)
  })

  it('of the last resort has the id and the headers of all others', async () => {
    const { statusCode, headers, body } = await get('/intestazione')
    assert.equal(statusCode, 500)
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.match(String(headers['content-type']), /^text\/html/)
    assert.doesNotMatch(body, /x-title|header|€/i, 'nothing of the mistake')
    assert.match(body, /Codice: [\da-f-]{36}/)
  })

  it('is for no other site: the page says where the right one is, and balancers still ask', async () => {
    const wrong = await get('/legge', { host: 'evil.example:3000' })
    assert.equal(wrong.statusCode, 421)
    assert.match(wrong.body, /Apri <a href="http:\/\/localhost:3000\/">/)
    assert.doesNotMatch(wrong.body, /evil/)
    assert.match(String(wrong.headers['content-security-policy']), /default-src 'none'/)
    assert.equal((await get('/legge', { host: '127.0.0.1:3000' })).statusCode, 200)
    assert.equal((await get('/health/live', { host: '10.0.0.7:3000' })).statusCode, 200)
    assert.equal((await get('/health/live', { host: '10.0.0.7:3000' })).headers.location, undefined)
  })
})

describe('what is away', () => {
  it('is a 503 with one line and no stack; a mistake of ours is a 500 with one', async () => {
    logged()
    for (const path of ['/archivio', '/attesa', '/tagliata']) {
      assert.equal((await get(path)).statusCode, 503, path)
    }
    const lines = logged()
    assert.deepEqual(
      lines.map(({ level, away, status, err }) => [level, away, status, err]),
      [
        [40, 'store 503', 503, undefined],
        [40, '57014', 503, undefined],
        [40, 'ECONNRESET', 503, undefined],
      ],
    )
    assert.equal((await get('/scrive')).statusCode, 500)
    const [failure] = logged() as { level: number; err: { type: string; stack: string } }[]
    assert.equal(failure?.level, 50)
    assert.equal(failure?.err.type, 'WriteThroughDb')
    assert.match(failure?.err.stack ?? '', /\.ts/)
  })
})

describe('health', () => {
  it('says in time that the database does not answer, writes a line when that changes, and pages end', async () => {
    assert.deepEqual((await get('/health/ready')).json(), { status: 'ok' })
    await get('/legge')
    logged()
    line.freeze()
    // What was asked a moment ago is not asked again: the answer is due once that is old.
    const from = performance.now()
    const asked: number[] = []
    while (performance.now() - from < 20_000) {
      const started = performance.now()
      const { statusCode, body } = await get('/health/ready')
      asked.push(performance.now() - started)
      if (statusCode === 503) {
        assert.match(body, /database unreachable/)
        break
      }
    }
    assert.ok(Math.max(...asked) < 2_000, `${Math.max(...asked)} ms`)
    const readiness = logged().filter(({ msg }) => msg === 'readiness')
    assert.deepEqual(
      readiness.map(({ was, is }) => [was, is]),
      [['ok', 'database unreachable']],
    )
    const page = await get('/legge')
    assert.equal(page.statusCode, 503)
    assert.match(page.body, /La piattaforma non risponde/)
    assert.equal(logged().length, 1, 'one line for the page')
    line.thaw()
    assert.equal((await get('/legge')).statusCode, 200)
  })

  it('is asked every few seconds, and no line of the log says so while nothing changes', async () => {
    await get('/health/ready')
    logged()
    for (const path of ['/health/live', '/health/ready', '/health/ready']) await get(path)
    assert.deepEqual(logged(), [])
    await get('/legge')
    assert.equal(logged().length, 1, 'a page is a line')
  })

  it('says what is missing while pages are served', async () => {
    const broken = {
      head: async () => {
        throw new Error('no bucket')
      },
    }
    const host = exampleHost(database, routes)
    const services = { ...host.services, store: broken as unknown as Host['services']['store'] }
    const lone = await buildServer({ ...host, services }, async () => {})
    await database.pool.query(`select graphile_worker.add_job('mail:send', payload => '{}'::json);`)
    await database.pool.query(
      `update graphile_worker._private_jobs set attempts = 3, last_error = 'connect ECONNREFUSED'`,
    )
    const { statusCode, body } = await lone.inject({
      url: '/health/ready',
      headers: { host: 'localhost:3000' },
    })
    assert.equal(statusCode, 200)
    assert.deepEqual(JSON.parse(body), { status: 'degraded', degraded: ['mail', 'store'] })
    await lone.close()
  })

  it('tells balancers to go elsewhere while the process stops, and still answers', async () => {
    leaving.abort()
    const ready = await get('/health/ready')
    assert.deepEqual([ready.statusCode, ready.json()], [503, { status: 'stopping' }])
    const page = await get('/legge')
    assert.deepEqual([page.statusCode, page.headers.connection], [200, 'close'])
  })
})
