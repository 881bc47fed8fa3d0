// SPDX-License-Identifier: AGPL-3.0-or-later
/** A database of its own for each test file, cloned from one that has had the migrations. */
import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { prepareDatabase } from '#kernel/db/prepare.ts'
import { type Embedded, type EmbeddedOptions, startEmbedded } from '#kernel/postgres/embedded.ts'
import { ROLES } from '#kernel/postgres/who-may-enter.ts'

export interface TestDatabase {
  /** As who owns the tables, and more: tests may do anything. */
  url: string
  /** As the role that serves the pages: what the application gets. */
  servingUrl: string
  /** Closes what is still connected and removes the database. */
  drop(): Promise<void>
}

export const MIGRATIONS = join(import.meta.dirname, '../../db/migrations')

/** Any number that only this file uses: test files that start together wait for one template. */
const TEMPLATE_LOCK = 4_771_002
const ONCE_LOCK = 4_771_003

/**
 * Makes a database for one test file: call it in `before`, and `drop` in `after`.
 * The server is the one that REFERPA_TEST_ADMIN_URL names (the test runner sets it); a file that is run alone starts
 * its own and stops it at the end.
 */
export async function testDatabase(options: { migrated?: boolean } = {}): Promise<TestDatabase> {
  const admin = await adminUrl()
  return clone(admin, options.migrated === false ? 'template0' : await template(admin))
}

async function clone(admin: string, source: string): Promise<TestDatabase> {
  const name = `referpa_test_${randomBytes(6).toString('hex')}`
  await withClient(admin, (client) =>
    client.query(`create database ${name} template ${source} encoding 'UTF8'`),
  )
  const drop = () =>
    withClient(admin, (client) => client.query(`drop database if exists ${name} with (force)`))
  const url = urlOf(admin, name)
  const servingUrl = url.replace(/\/\/[^@/]*@/, `//${ROLES.serving}@`)
  return { url, servingUrl, drop: async () => void (await drop()) }
}

let templateMade: Promise<string> | undefined
function template(admin: string): Promise<string> {
  templateMade ??= digestOfMigrations().then((digest) =>
    makeTemplate(admin, `referpa_template_${digest}`, (url) =>
      prepareDatabase(url, MIGRATIONS, ROLES.serving).then(() => undefined),
    ),
  )
  return templateMade
}

/** Makes a template once for all test files that ask for the same name; `fill` gets the address of an empty database. */
async function makeTemplate(
  admin: string,
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  await withClient(admin, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount) return
    const making = `${name}_making`
    await client.query(`drop database if exists ${making} with (force)`)
    await client.query(`create database ${making} template template0 encoding 'UTF8'`)
    await fill(urlOf(admin, making))
    await client.query(`alter database ${making} rename to ${name}`)
  })
  return name
}

/** A database cloned from a template that `fill` made, once for all test files that ask for the same name. */
export async function databaseLike(
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<TestDatabase> {
  const admin = await adminUrl()
  return clone(admin, await makeTemplate(admin, name, fill))
}

/** Runs `work` when no other test file of the run does: for what the first one makes and all use. */
export async function oneAtATime(work: () => Promise<void>): Promise<void> {
  await withClient(await adminUrl(), async (client) => {
    await client.query('select pg_advisory_lock($1)', [ONCE_LOCK])
    await work()
  })
}

export async function digestOfMigrations(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await readdir(MIGRATIONS)).sort()) {
    hash.update(file).update(await readFile(join(MIGRATIONS, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same server, another database. */
const urlOf = (url: string, database: string): string =>
  url.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${database}`)

let started: Promise<string> | undefined
function adminUrl(): Promise<string> {
  const named = process.env.REFERPA_TEST_ADMIN_URL
  if (named) return Promise.resolve(named)
  started ??= startOwn()
  return started
}

async function startOwn(): Promise<string> {
  const { embedded, remove } = await throwAwayCluster()
  // Runs when the tests are done and nothing is left to wait for.
  process.once('beforeExit', remove)
  return embedded.adminUrl
}

/** An embedded PostgreSQL in a temporary folder, for one run of tests. */
export async function throwAwayCluster(
  options: Pick<EmbeddedOptions, 'binaries'> = {},
): Promise<{ embedded: Embedded; remove(): Promise<void> }> {
  const folder = await temporaryFolder('referpa-test-')
  const embedded = await startEmbedded({ ...options, dataDir: folder, durable: false })
  const atExit = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', atExit)
  const remove = async () => {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
    process.removeListener('exit', atExit)
  }
  return { embedded, remove }
}

/** A new folder under the system's temporary one that other users may cross, as PostgreSQL's user must when root runs the tests. */
export async function temporaryFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix))
  await chmod(folder, 0o711)
  return folder
}
