// SPDX-License-Identifier: AGPL-3.0-or-later
/** The measured process: the real application, and beside it a bare Fastify that answers five bytes. Its parent asks it for figures. */
import { join } from 'node:path'
import { fastify } from 'fastify'
import pg from 'pg'
import { systemClock } from '#kernel/clock.ts'
import { openStore } from '#kernel/files/open-store.ts'
import { createApp } from '../src/app.ts'
import type { Figures, Statement } from './measured.ts'

// Bundled elsewhere, it is started from the root of the project.
const root = process.cwd()

/** Statements asked of the database since recording began; null while nothing is recorded. */
let recording: Statement[] | null = null
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
pg.Client.prototype.query = function (this: unknown, ...args: unknown[]) {
  const asked = args[0] as Partial<Statement> | string
  const { text, values = [] } = typeof asked === 'string' ? { text: asked } : asked
  // What a new connection says of itself belongs to no request.
  if (text && !text.startsWith('set ')) recording?.push({ text, values })
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
  cataloguesFolder: join(root, 'src'),
})
if (process.env.BENCH_DEMONSTRATION) await app.loadDemonstration()
const bare = fastify()
bare.get('/', async () => 'hello')
await app.server.listen({ port: 0, host: '127.0.0.1' })
await bare.listen({ port: 0, host: '127.0.0.1' })
const portOf = (server: { server: { address(): unknown } }) =>
  (server.server.address() as { port: number }).port

function figures(): Figures {
  const { rss, heapUsed } = process.memoryUsage()
  return { cpu: process.cpuUsage(), rss, heap: heapUsed }
}

const answers: Record<string, () => unknown> = {
  figures,
  collect: () => {
    // Weak references that the first collection clears let go of what the second takes.
    globalThis.gc?.()
    globalThis.gc?.()
    return figures()
  },
  record: () => {
    recording = []
    return {}
  },
  recorded: () => {
    const statements = recording
    recording = null
    return { statements }
  },
}

process.on('message', async (question: string) => {
  if (question !== 'stop') return process.send!(answers[question]!())
  await bare.close()
  await app.close()
  process.exit(0)
})
process.send!({ port: portOf(app.server), barePort: portOf(bare) })
