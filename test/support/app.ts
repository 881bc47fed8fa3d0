// SPDX-License-Identifier: AGPL-3.0-or-later
/** The real application over a database of its own, with or without the demonstration's world in it. */
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '#kernel/access.ts'
import { type Clock, fixedClock } from '#kernel/clock.ts'
import { prepareDatabase } from '#kernel/db/prepare.ts'
import { openStore } from '#kernel/files/open-store.ts'
import { ROLES } from '#kernel/postgres/who-may-enter.ts'
import { type App, type AppOptions, createApp } from '../../src/app.ts'
import { writeLetters } from '../../src/modules/notifications/fixture.ts'
import { findPersonByEmail, openSession } from '../../src/modules/people/index.ts'
import { Client } from './client.ts'
import { databaseLike, MIGRATIONS, temporaryFolder, testDatabase } from './db.ts'
import { handAt } from './hand.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The moment at which every test begins, unless it says otherwise. */
export const TEST_NOW = new Date('2026-11-23T09:00:00Z')

export type Login =
  | 'operatore'
  | 'responsabile'
  | 'redattore'
  | 'tutor'
  | 'coordinatore'
  | 'decisore'
  | 'admin'

export interface TestApp {
  app: App
  url: string
  clock: ReturnType<typeof fixedClock>
  /** A browser without JavaScript, nobody signed in. */
  visitor(address?: string): Client
  /** The same, signed in as one of the demonstration's logins or by a whole address. */
  as(login: Login | (string & {})): Promise<Client>
  /** A new session of a login: the value of its cookie. */
  token(login: Login | (string & {})): Promise<string>
  /** A second process over the same database, as far as one can be had in the same one: nothing in memory is shared. */
  beside(): Promise<{ app: App; visitor(): Client; close(): Promise<void> }>
  /** The person of a login, as routes see them. */
  actor(login: Login | (string & {})): Promise<Actor>
  close(): Promise<void>
}

type Options = Partial<
  Pick<
    AppOptions,
    'demo' | 'compress' | 'logLevel' | 'baseUrl' | 'smtpUrl' | 'clamd' | 'modules' | 'cataloguesFolder'
  >
> & {
  /** Folder of migrations that the database has had beside ours: those of a room that only a test has. */
  migrations?: string
  /** False: an empty instance, without the demonstration. */
  world?: boolean
}

export async function testApp({ world = true, migrations, ...options }: Options = {}): Promise<TestApp> {
  const files = await temporaryFolder('referpa-files-')
  const database = world ? await worldDatabase(files) : await testDatabase()
  if (migrations) await prepareDatabase(database.url, migrations, ROLES.serving)
  const clock = fixedClock(TEST_NOW)
  const app = await createApp(await appOptions(database.servingUrl, files, clock, options))
  const visitor = (address?: string) => new Client(app.server, address)
  const tokenOf = async (login: string): Promise<string> => {
    const email = login.includes('@') ? login : `${login}@demo.referpa.example`
    const person = await findPersonByEmail(app.database.db, email)
    if (!person) throw new Error(`The world has nobody called ${email}`)
    const by = { id: person.id, name: email }
    const opened = app.database.transaction((tx) =>
      openSession(handAt(tx, clock.now(), by), { sharedDesk: false }),
    )
    return (await opened).token
  }
  return {
    app,
    url: database.url,
    clock,
    visitor,
    token: tokenOf,
    as: async (login) => {
      const client = visitor()
      client.cookies.set('session', await tokenOf(login))
      return client
    },
    beside: async () => {
      const other = await createApp(await appOptions(database.servingUrl, files, clock, options))
      return { app: other, visitor: () => new Client(other.server), close: () => other.close() }
    },
    actor: async (login) => {
      const authentication = await app.authenticate(await tokenOf(login))
      if (authentication.kind !== 'signed-in') throw new Error(`${login} cannot sign in`)
      return authentication.actor
    },
    close: async () => {
      await app.close()
      await database.drop()
      await rm(files, { recursive: true, force: true })
    },
  }
}

async function appOptions(
  databaseUrl: string,
  files: string,
  clock: Clock,
  more: Partial<AppOptions>,
): Promise<AppOptions> {
  return {
    databaseUrl,
    poolSize: 5,
    store: await openStore({ folder: files }),
    secret: 'a secret that only the tests know, long enough',
    baseUrl: 'http://localhost:3000',
    demo: true,
    clock,
    compress: false,
    logLevel: 'silent',
    assetsFolder: join(ROOT, 'build/assets'),
    cataloguesFolder: join(ROOT, 'src'),
    ...more,
  }
}

/** The world is written once for each state of the sources, and cloned; its files are copied beside. */
async function worldDatabase(files: string) {
  const name = `referpa_world_${await digestOfSources()}`
  const kept = join(tmpdir(), `${name}-files`)
  const database = await databaseLike(name, async (url) => {
    await rm(kept, { recursive: true, force: true })
    await mkdir(kept, { recursive: true })
    await prepareDatabase(url, MIGRATIONS, ROLES.serving)
    const app = await createApp(await appOptions(url, kept, fixedClock(TEST_NOW), {}))
    try {
      await app.loadDemonstration()
      await writeLetters({ app })
    } finally {
      await app.close()
    }
  })
  await cp(kept, files, { recursive: true })
  return database
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of ['db/migrations', 'src/kernel', 'src/modules', 'src/ui', 'src/contracts']) {
    const names = (await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\bfixture\.tsx?$|^places\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
    for (const name of names.sort()) hash.update(name).update(await readFile(name))
  }
  return hash.digest('hex').slice(0, 16)
}
