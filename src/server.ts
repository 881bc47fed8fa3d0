// SPDX-License-Identifier: AGPL-3.0-or-later
/** The process: settings, database, application, signals. Everything it says is for the person who started it. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { tryServices } from '#kernel/check/services.ts'
import { prepareDatabase } from '#kernel/db/prepare.ts'
import { readEnvironment, type Settings } from '#kernel/environment.ts'
import { doubtfulNames } from '#kernel/environment-names.ts'
import { type Embedded, startEmbedded } from '#kernel/postgres/embedded.ts'
import { checkExternal } from '#kernel/postgres/external.ts'
import { ROLES } from '#kernel/postgres/who-may-enter.ts'
import { needAddress, StartProblem } from '#kernel/start-problem.ts'
import { onStopSignal } from '#kernel/stop-signal.ts'
import { type App, createApp } from './app.ts'
import { optionsFrom } from './app-options.ts'
import { explain } from './explain-start.ts'
import {
  DEMONSTRATION_LOGINS,
  DEMONSTRATION_PASSWORD,
  hasAnyPerson,
  openFirstStart,
} from './modules/people/index.ts'
import { writeDemonstration } from './write-demonstration.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

/** Somebody asked to stop while it was starting: what is up by then is stopped, and nothing more begins. */
class StoppedWhileStarting extends Error {
  override name = 'StoppedWhileStarting'
}

async function main(): Promise<void> {
  const read = readEnvironment(process.env)
  if (!read.ok) throw new StartProblem(read.errors.map((error) => error.message).join('\n'))
  const { settings } = read
  for (const doubt of doubtfulNames(process.env)) complain(doubt)
  const running: Running = {
    app: null,
    embedded: null,
    starting: Promise.resolve(),
    phase: 'starting',
    stopping: new AbortController(),
    hurry: new AbortController(),
  }
  const stop = stopper(running, settings)
  // Before anything is started: a signal in the first second stops what has come up by then.
  onStopSignal(
    () => void stop(0),
    () => running.hurry.abort(),
  )
  running.starting = start(running, settings, stop)
  try {
    await running.starting
  } catch (error) {
    if (error instanceof StoppedWhileStarting) return
    complain(explain(error, settings))
    await stop(1)
  }
}

async function start(running: Running, settings: Settings, stop: Stop): Promise<void> {
  await needAddress(settings)
  if (!settings.databaseUrl) running.embedded = await startOwnDatabase(settings.dataDir, stop)
  goOn(running)
  await open(running, settings)
  const app = running.app!
  await app.server.listen({ port: settings.port, host: settings.host })
  goOn(running)
  await app.startWorker()
  await greet(app, settings)
  goOn(running)
  await sayWhatIsWrong(settings)
  goOn(running)
  running.phase = 'serving'
}

function goOn({ phase }: Running): void {
  if (phase === 'stopping') throw new StoppedWhileStarting()
}

/** Nobody starts a PostgreSQL that died again but us: we end, and whoever looks after us (systemd, a person) starts both. */
const startOwnDatabase = (dataDir: string, stop: Stop): Promise<Embedded> =>
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
  /** Settles when the start is over, however it ended. */
  starting: Promise<void>
  phase: 'starting' | 'serving' | 'stopping'
  /** Aborted when somebody asked to stop: what takes long while starting is cut short. */
  stopping: AbortController
  /** Aborted when somebody asked again: nothing is waited for any more. */
  hurry: AbortController
}

type Stop = (code: number) => Promise<void>

async function open(running: Running, settings: Settings): Promise<void> {
  const { databaseUrl, ownerUrl, servingRole } = await addresses(running, settings)
  say('Applico le migrazioni…')
  goOn(running)
  const { applied } = await prepareDatabase(ownerUrl, join(process.cwd(), 'db/migrations'), servingRole)
  if (applied.length > 0) say(`  ${applied.length} migrazioni applicate.`)
  goOn(running)
  running.app = await createApp(await optionsFrom(settings, databaseUrl))
  if (settings.demo && !(await hasAnyPerson(running.app.database.db))) {
    goOn(running)
    say('Carico la rete dimostrativa…')
    await writeDemonstration(databaseUrl, running.stopping.signal).finally(() => goOn(running))
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
  if (!settings.clamd)
    say('Nessun antivirus (CLAMD_URL): dei file caricati controllo formato e contenuto, non i virus.\n')
  say('Per fermare: Ctrl+C')
}

/** Tried once the site is up: mail or a bucket that is away must not keep it down, and must not be found out by a person who waits. */
async function sayWhatIsWrong(settings: Settings): Promise<void> {
  for (const { of, state, words } of await tryServices(settings))
    if (state === 'wrong') complain(`ATTENZIONE, ${of}: ${words}`)
}

/** Stops in the order in which requests end, then jobs, then the database; once, whatever asks. */
function stopper(running: Running, { drainSeconds }: Settings): Stop {
  return async (code) => {
    const { phase, hurry } = running
    if (phase === 'stopping') return
    running.phase = 'stopping'
    running.stopping.abort()
    const failed = (error: unknown) => complain(String(error))
    if (phase === 'starting' && code === 0) {
      say('\nMi fermo prima di essere pronta: finisco il passo cominciato…')
      await orHurry(
        running.starting.catch(() => undefined),
        hurry.signal,
      )
    }
    if (phase === 'serving' && code === 0) await drain(running, drainSeconds)
    await running.app?.close(hurry.signal).catch(failed)
    await running.embedded?.stop().catch(failed)
    if (code === 0) say('Fermata.')
    process.exit(code)
  }
}

/** Serves on for a while and says to whoever balances that it is about to go: nothing that was asked is lost. */
async function drain({ app, hurry }: Running, seconds: number): Promise<void> {
  app?.leave()
  if (seconds === 0) return say('\nMi fermo…')
  say(`\nMi fermo: rispondo ancora per ${seconds} secondi. Per chiudere subito: di nuovo Ctrl+C.`)
  await wait(seconds * 1000, undefined, { signal: hurry.signal }).catch(() => undefined)
}

const orHurry = (work: Promise<unknown>, hurry: AbortSignal): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => hurry.addEventListener('abort', resolve))])

main().catch((error) => {
  complain(explain(error))
  process.exit(1)
})
