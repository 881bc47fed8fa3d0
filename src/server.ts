// SPDX-License-Identifier: AGPL-3.0-or-later
/** The process: settings, database, application, signals. Everything it says is for the person who started it. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { systemClock } from '#kernel/clock.ts'
import { prepareDatabase } from '#kernel/db/prepare.ts'
import { readEnvironment, type Settings } from '#kernel/environment.ts'
import { doubtfulNames } from '#kernel/environment-names.ts'
import { openStore } from '#kernel/files/open-store.ts'
import { type Embedded, startEmbedded } from '#kernel/postgres/embedded.ts'
import { checkExternal } from '#kernel/postgres/external.ts'
import { ROLES } from '#kernel/postgres/who-may-enter.ts'
import { keepSecret } from '#kernel/secret.ts'
import { explainStart, needAddress } from '#kernel/start-problem.ts'
import { onStopSignal } from '#kernel/stop-signal.ts'
import { type App, createApp } from './app.ts'
import {
  DEMONSTRATION_LOGINS,
  DEMONSTRATION_PASSWORD,
  hasAnyPerson,
  openFirstStart,
} from './modules/people/index.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

/** Ends the start with a sentence for a person, not with a stack of calls. */
class StartProblem extends Error {
  override name = 'StartProblem'
}

async function main(): Promise<void> {
  const read = readEnvironment(process.env)
  if (!read.ok) throw new StartProblem(read.errors.map((error) => error.message).join('\n'))
  const { settings } = read
  for (const doubt of doubtfulNames(process.env)) complain(doubt)
  const running: Running = { app: null, embedded: null }
  const stop = stopper(running)
  // Before anything is started: a signal in the first second stops what has come up by then.
  onStopSignal(() => void stop(0))
  try {
    await needAddress(settings)
    if (!settings.databaseUrl) running.embedded = await startOwnDatabase(settings.dataDir, stop)
    await open(running, settings)
    const app = running.app!
    await app.server.listen({ port: settings.port, host: settings.host })
    await app.startWorker()
    await greet(app, settings)
  } catch (error) {
    complain(explain(error, settings))
    await stop(1)
  }
}

/** Nobody starts a PostgreSQL that died again but us: we end, and whoever looks after us (systemd, a person) starts both. */
const startOwnDatabase = (dataDir: string, stop: (code: number) => Promise<void>): Promise<Embedded> =>
  startEmbedded({
    dataDir,
    log: say,
    onUnexpectedEnd: () => {
      complain(
        '\nIl PostgreSQL incorporato si è fermato da solo: mi fermo anch’io. Riavvia il programma: quello che era salvato è intatto.',
      )
      void stop(1)
    },
  })

/** What is up, and has to be stopped. */
interface Running {
  app: App | null
  embedded: Embedded | null
}

async function open(running: Running, settings: Settings): Promise<void> {
  const root = process.cwd()
  const { databaseUrl, ownerUrl, servingRole } = await addresses(running, settings)
  say('Applico le migrazioni…')
  const { applied } = await prepareDatabase(ownerUrl, join(root, 'db/migrations'), servingRole)
  if (applied.length > 0) say(`  ${applied.length} migrazioni applicate.`)
  running.app = await createApp({
    databaseUrl,
    poolSize: settings.poolSize,
    store: await openStore(settings.s3 ? { s3: settings.s3 } : { folder: join(settings.dataDir, 'files') }),
    secret: settings.secret ?? (await keepSecret(settings.dataDir)),
    baseUrl: settings.baseUrl,
    demo: settings.demo,
    clock: systemClock,
    clamd: settings.clamd,
    smtpUrl: settings.smtpUrl,
    mailFrom: settings.mailFrom,
    trustProxy: settings.trustProxy,
    logLevel: settings.logLevel,
    assetsFolder: join(root, 'build/assets'),
    cataloguesFolder: join(root, 'src'),
  })
  if (settings.demo && !(await hasAnyPerson(running.app.database.db))) {
    say('Carico la rete dimostrativa…')
    await running.app.loadDemonstration((module) => say(`  ${module}`))
  }
}

/** Pages are served by a role that can change no table, where there is one beside the owner. */
async function addresses({ embedded }: Running, { databaseUrl, migrationUrl }: Settings) {
  if (databaseUrl) return { databaseUrl, ...(await checkExternal(databaseUrl, migrationUrl)) }
  const { url, servingUrl } = embedded!
  return { databaseUrl: servingUrl, ownerUrl: url, servingRole: ROLES.serving }
}

async function greet(app: App, settings: Settings): Promise<void> {
  say(`\nRefER PA è pronta: ${settings.baseUrl}\n`)
  if (!(await hasAnyPerson(app.database.db))) {
    const code = randomBytes(6).toString('hex')
    openFirstStart(code)
    say(`Nessun account: apri ${settings.baseUrl}/primo-avvio e scrivi il codice di avvio ${code}\n`)
  } else if (settings.demo) {
    say('Dimostrazione: dati inventati, senza valore. Accessi:')
    for (const login of DEMONSTRATION_LOGINS) say(`  ${login.email.padEnd(36)} ${login.role}`)
    say(`  password: ${DEMONSTRATION_PASSWORD}\n`)
  }
  say('Per fermare: Ctrl+C')
}

/** Stops in the order in which requests end, then jobs, then the database; once, whatever asks. */
function stopper(running: Running) {
  let stopping = false
  return async (code: number): Promise<void> => {
    if (stopping) return
    stopping = true
    const failed = (error: unknown) => complain(String(error))
    await running.app?.close().catch(failed)
    await running.embedded?.stop().catch(failed)
    process.exit(code)
  }
}

/** One clear sentence for what is foreseen; the whole error for what is not. */
function explain(error: unknown, settings?: Settings): string {
  if (error instanceof StartProblem) return `\n${error.message}`
  const known = explainStart(error, settings ?? { host: '', port: 0 })
  if (known) return `\n${known}`
  return `\nLa piattaforma non è partita.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}

main().catch((error) => {
  complain(explain(error))
  process.exit(1)
})
