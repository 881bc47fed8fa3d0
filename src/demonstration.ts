// SPDX-License-Identifier: AGPL-3.0-or-later
/** The process that writes the demonstration and ends; the server starts it (write-demonstration.ts) and tells it the database. */
import { once } from 'node:events'
import { readEnvironment } from '#kernel/environment.ts'
import { createApp } from './app.ts'
import { optionsFrom } from './app-options.ts'
import { explain } from './explain-start.ts'

// Ctrl-C in a terminal reaches us beside the server, which ends us when it has heard it, by SIGTERM.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)
// A server that was killed cannot: nobody would serve what we write.
process.on('disconnect', () => process.exit(1))

const read = readEnvironment(process.env)
if (!read.ok) throw new Error('only a server that has read its settings starts this')
try {
  const [{ databaseUrl }] = (await once(process, 'message')) as [{ databaseUrl: string }]
  const app = await createApp(await optionsFrom(read.settings, databaseUrl))
  await app.loadDemonstration((module) => void process.stdout.write(`  ${module}\n`))
  await app.close()
  process.exit(0)
} catch (error) {
  process.stderr.write(`${explain(error, read.settings)}\n`)
  process.exit(1)
}
