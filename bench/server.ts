// SPDX-License-Identifier: AGPL-3.0-or-later
/** The measured process: the real application, and beside it a bare Fastify that answers five bytes. Its parent asks it for figures. */
import { join } from 'node:path'
import { fastify } from 'fastify'
import pg from 'pg'
import { createApp } from '../src/app.ts'
import { systemClock } from '../src/kernel/clock.ts'
import { openStore } from '../src/kernel/files/open-store.ts'

const root = join(import.meta.dirname, '..')

/** Statements that the pool ran since the last question, when recording: what a page asks of the database. */
let recording: { text: string; values: unknown[] }[] | null = null
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
pg.Client.prototype.query = function (this: unknown, ...args: unknown[]) {
  const asked = args[0] as { text?: string; values?: unknown[] } | string
  if (recording && typeof asked === 'object' && asked.text)
    recording.push({ text: asked.text, values: asked.values ?? [] })
  return query.apply(this, args)
} as never

const app = await createApp({
  databaseUrl: process.env.BENCH_DATABASE_URL!,
  store: await openStore({ folder: process.env.BENCH_FILES! }),
  secret: 'a secret for the benchmark, long enough',
  baseUrl: 'http://localhost',
  demo: true,
  clock: systemClock,
  compress: process.env.BENCH_COMPRESS === '1',
  logLevel: 'silent',
  assetsFolder: join(root, 'build/assets'),
  cataloguesFolder: join(root, 'locales'),
})
const bare = fastify()
bare.get('/', async () => 'hello')
await app.server.listen({ port: 0, host: '127.0.0.1' })
await bare.listen({ port: 0, host: '127.0.0.1' })
const portOf = (server: { server: { address(): unknown } }) =>
  (server.server.address() as { port: number }).port

process.on('message', async (message: string) => {
  if (message === 'figures') {
    const { user, system } = process.cpuUsage()
    return process.send!({
      cpuUs: user + system,
      rss: process.memoryUsage().rss,
      heap: process.memoryUsage().heapUsed,
    })
  }
  if (message === 'collect') {
    globalThis.gc?.()
    return process.send!({ rss: process.memoryUsage().rss, heap: process.memoryUsage().heapUsed })
  }
  if (message === 'record') {
    recording = []
    return process.send!({})
  }
  if (message === 'recorded') {
    const statements = recording
    recording = null
    return process.send!({ statements })
  }
  if (message === 'stop') {
    await bare.close()
    await app.close()
    process.exit(0)
  }
})
process.send!({ port: portOf(app.server), barePort: portOf(bare) })
