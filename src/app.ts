// SPDX-License-Identifier: AGPL-3.0-or-later
/** The composition root: kernel and modules become one application. Used by the process and by the tests alike. */
import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildHouse } from '#contracts/house.ts'
import type { JobDeps, Module } from '#contracts/module.ts'
import { keepPublished } from '#contracts/published.ts'
import { type Actor, maySomewhere } from '#kernel/access.ts'
import { hearing, openCache } from '#kernel/cache.ts'
import { type Clock, dayIn } from '#kernel/clock.ts'
import { type Database, openDatabase } from '#kernel/db/db.ts'
import { FOR_JOBS } from '#kernel/db/pool.ts'
import { DEFAULT_LIMITS } from '#kernel/files/limits.ts'
import { removeUnusedFiles, sweepStore } from '#kernel/files/removal.ts'
import { clamdScanner } from '#kernel/files/scan.ts'
import { type FilesDeps, scanWaiting } from '#kernel/files/staging.ts'
import type { FileStore } from '#kernel/files/store.ts'
import { transcribeKept } from '#kernel/files/transcribe.ts'
import { mountUploads, type UploadsDeps } from '#kernel/files/tus.ts'
import { uploadLocks } from '#kernel/files/upload-locks.ts'
import { closeServer } from '#kernel/http/close-server.ts'
import { actorOf } from '#kernel/http/exchange-state.ts'
import type { Authentication, Host } from '#kernel/http/host.ts'
import { openLimits } from '#kernel/http/rate-limit.ts'
import type { Services } from '#kernel/http/route.ts'
import { buildServer } from '#kernel/http/server.ts'
import { readCatalogues } from '#kernel/i18n/catalogues.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { type Job, startJobs } from '#kernel/jobs.ts'
import { MAIL_TASK, mailJob, queueWaitingLetters } from '#kernel/mail.ts'
import { readAssets } from '#kernel/render/assets.ts'
import { openSealing } from '#kernel/sealing.ts'
import { workerPool } from '#kernel/worker-pool.ts'
import { ErrorPage } from '#ui/error-page.tsx'
import { forgetEverything } from './forget.ts'
import { frameReader } from './frame.ts'
import { looksLeaver } from './looks.ts'
import { authenticator, signInPath } from './modules/people/index.ts'
import { modules as register } from './modules.ts'

export interface AppOptions {
  /** The rooms; those of the register when it is missing. */
  readonly modules?: readonly Module[]
  readonly databaseUrl: string
  readonly poolSize?: number
  readonly store: FileStore
  readonly secret: string
  readonly baseUrl: string
  readonly demo: boolean
  readonly clock: Clock
  /** IANA time zone of the instance. */
  readonly zone?: string
  readonly smtpUrl?: string | null
  readonly mailFrom?: string
  /** Address of the antivirus; null: none. */
  readonly clamd?: URL | null
  /** Most bytes of all files together; null: as many as the disk takes. */
  readonly filesLimitBytes?: number | null
  /** What a thread for costly work runs. */
  readonly workerEntry?: string
  readonly compress?: boolean
  readonly trustProxy?: false | number | string[]
  readonly logLevel?: string
  readonly assetsFolder: string
  readonly cataloguesFolder: string
}

export interface App {
  readonly server: FastifyInstance
  readonly database: Database
  readonly services: Services
  /** Whose a session token is. */
  authenticate(token: string): Promise<Authentication>
  /** Works the queue until the application closes. */
  startWorker(): Promise<void>
  /** Writes the rows of the demonstration, module by module: all of them or none. */
  loadDemonstration(progress?: (module: string) => void): Promise<void>
  /** Tells whoever asks to go elsewhere, and answers them all the same: `close` comes some seconds after. */
  leave(): void
  /** Ends requests, jobs and connections. `hurry` cuts short the requests that take long. */
  close(hurry?: AbortSignal): Promise<void>
}

/** Two jobs at a time, each in one transaction. */
const JOB_CONNECTIONS = 2

/** What was opened so far: closed again when the rest cannot be. */
type Opened = { close(): Promise<unknown> }[]

export async function createApp(options: AppOptions): Promise<App> {
  const opened: Opened = []
  try {
    return await buildApp(options, opened)
  } catch (error) {
    await Promise.allSettled(opened.map((each) => each.close()))
    throw error
  }
}

async function buildApp(options: AppOptions, opened: Opened): Promise<App> {
  const { modules = register } = options
  let log: FastifyInstance['log'] | undefined
  const complain = (error: Error) => log?.warn({ message: error.message }, 'database connection lost')
  // Of their own: what a job removes may take minutes, and readers keep their connections.
  const forJobs = openDatabase({
    url: options.databaseUrl,
    poolSize: JOB_CONNECTIONS,
    patience: FOR_JOBS,
    onError: complain,
  })
  opened.push(forJobs)
  const cache = await openCache(options.databaseUrl, complain)
  const forPages = openDatabase({
    url: options.databaseUrl,
    poolSize: options.poolSize,
    onError: complain,
    onDropped: cache.heard,
  })
  const database = hearing(forPages, cache)
  const limits = openLimits(options.databaseUrl, options.secret, options.clock, complain)
  opened.push(cache, database, limits)
  const { store, clock, baseUrl, demo, zone = 'Europe/Rome' } = options
  const house = buildHouse(modules)
  const published = keepPublished(cache)
  const sendsMail = Boolean(options.smtpUrl)
  const scansFiles = Boolean(options.clamd)
  const catalogues = readCatalogues(options.cataloguesFolder)
  const translators = new Map(LOCALES.map((locale) => [locale, translator(locale, catalogues.get(locale)!)]))
  const pool = workerPool({ entry: options.workerEntry ?? resolve('src/worker.ts') })
  const services: Services = {
    clock,
    run: pool.run,
    translators,
    store,
    limits,
    leaveLooks: looksLeaver(modules, {
      database,
      today: () => dayIn(zone, clock.now()),
      onError: (error) => log?.error({ err: error }, 'looks not kept'),
    }),
    sealing: openSealing(options.secret),
    baseUrl,
    zone,
    demo,
    sendsMail,
    scansFiles,
    published,
    house,
  }
  const files: FilesDeps = {
    database,
    store,
    clock,
    run: pool.run,
    limits: { ...DEFAULT_LIMITS, total: options.filesLimitBytes ?? DEFAULT_LIMITS.total },
    scanner: options.clamd ? clamdScanner(options.clamd) : null,
  }
  const locks = uploadLocks(options.databaseUrl)
  opened.push(pool, locks)
  const leaving = new AbortController()
  const host: Host = {
    leaving: leaving.signal,
    database,
    services,
    files,
    mayUpload: mayUploadIn(modules),
    routes: modules.flatMap((module) =>
      (module.routes ?? []).map((route) => ({ module: module.name, route })),
    ),
    secret: options.secret,
    readKey: modules.flatMap(({ apiKeys }) => apiKeys ?? [])[0]?.({
      database,
      clock,
      zone,
      onError: (error) => log?.error({ err: error }, 'use of a key not kept'),
    }),
    authenticate: authenticator({ database, cache, demo, clock, onError: complain }),
    frame: frameReader(modules, database.db, cache, translators, baseUrl, house, () =>
      dayIn(zone, clock.now()),
    ),
    translators,
    errorPage: ErrorPage,
    signInPath,
    asset: readAssets(options.assetsFolder),
    compress: options.compress ?? true,
    trustProxy: options.trustProxy ?? false,
    logLevel: options.logLevel ?? 'info',
    assetsFolder: options.assetsFolder,
  }
  const server = await buildServer(host, (scope) =>
    mountUploads(scope, { ...files, ...uploadDoor(host), locks }),
  )
  log = server.log
  const deps: JobDeps = { database: forJobs, services }
  let stopWorker: (() => Promise<void>) | null = null
  return {
    server,
    database,
    services,
    authenticate: (token) => host.authenticate(database.db, token),
    startWorker: async () => {
      if (sendsMail) await forJobs.transaction(queueWaitingLetters)
      const runner = await startJobs({
        pool: forJobs.pool,
        url: options.databaseUrl,
        jobs: {
          ...jobsOf(modules, deps),
          ...housekeeping(modules, deps, { ...files, database: forJobs }),
          [MAIL_TASK]: lettersJob(options, forJobs),
        },
        crontab: [...HOUSEKEEPING_TIMES, ...modules.flatMap((module) => module.crontab ?? [])].join('\n'),
        log: (level, message) => server.log[level]({ message }, 'job'),
      })
      stopWorker = () => runner.stop()
    },
    loadDemonstration: async (progress) => {
      // On a connection of its own: its thousand statements would stay prepared, and in memory, on one that serves.
      const own = openDatabase({ url: options.databaseUrl, poolSize: 1, onDropped: cache.heard })
      try {
        await hearing(own, cache).transaction(async (tx) => {
          for (const module of modules) {
            progress?.(module.name)
            await module.demonstration?.(tx, services)
          }
        })
      } finally {
        await own.close()
      }
    },
    leave: () => leaving.abort(),
    close: async (hurry) => {
      leaving.abort()
      await closeServer(server, hurry)
      await stopWorker?.()
      await Promise.all([limits.close(), cache.close(), locks.close(), pool.close(), forJobs.close()])
      await database.close()
    },
  }
}

/** Who may upload, as the tus routes ask it: whoever writes something that files hang on. */
function uploadDoor(host: Host): Pick<UploadsDeps, 'actorOf' | 'baseUrl' | 'translate'> {
  return {
    baseUrl: host.services.baseUrl,
    translate: (locale, source, values) => host.translators.get(locale)!(source, values),
    actorOf: async (request) => {
      const actor = await actorOf(host, request)
      return actor && { id: actor.id, mayUpload: host.mayUpload(actor) }
    },
  }
}

function mayUploadIn(modules: readonly Module[]): (actor: Actor) => boolean {
  const uploaders = modules.flatMap((module) => module.uploaders ?? [])
  return (actor) => uploaders.some((permission) => maySomewhere(actor, permission))
}

/** Jobs of the house itself: files that nothing uses, what the antivirus owes, rows whose time is over. */
const housekeeping = (modules: readonly Module[], deps: JobDeps, files: FilesDeps): Record<string, Job> => ({
  'files:scan': async () => void (await scanWaiting(files)),
  'files:transcribe': async () => void (await transcribeKept(files)),
  'files:remove-unused': async () => void (await removeUnusedFiles(files)),
  'files:sweep': async () => void (await sweepStore(files)),
  'rows:forget': () =>
    deps.database.transaction((tx) => forgetEverything(modules, tx, deps.services.clock.now())),
})

const HOUSEKEEPING_TIMES = [
  '*/5 * * * * files:scan',
  '*/5 * * * * files:transcribe',
  '20 2 * * * files:remove-unused',
  '40 2 * * 0 files:sweep',
  '0 3 * * * rows:forget',
]

const jobsOf = (all: readonly Module[], deps: JobDeps): Record<string, Job> =>
  Object.assign({}, ...all.map((module) => module.jobs?.(deps) ?? {}))

const lettersJob = (options: AppOptions, database: Database): Job =>
  mailJob({
    database,
    smtpUrl: options.smtpUrl ?? null,
    from: options.mailFrom ?? `referpa@${new URL(options.baseUrl).hostname}`,
    baseUrl: options.baseUrl,
    demo: options.demo,
    now: () => options.clock.now(),
  })
