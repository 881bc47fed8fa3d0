// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { MIGRATIONS, temporaryFolder } from '../../../test/support/db.ts'
import { migrate } from '../db/migrate.ts'
import { attachEmbedded, type Embedded, startEmbedded } from './embedded.ts'
import { livenessOf } from './postmaster.ts'
import { DatabaseProblem, type DatabaseProblemCode } from './problem.ts'

const skip = process.platform !== 'linux' && 'the embedded PostgreSQL is for Linux'

const problem = (code: DatabaseProblemCode) => (error: Error) => {
  assert.ok(error instanceof DatabaseProblem, String(error))
  assert.equal(error.code, code, error.message)
  return true
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('the embedded database', { skip }, () => {
  let dataDir: string
  let embedded: Embedded
  before(async () => {
    dataDir = await temporaryFolder('referpa-embedded-')
    // What an initdb killed half-way leaves: a folder that looks like a cluster and never starts.
    await mkdir(join(dataDir, 'postgres/18.tmp-1'), { recursive: true })
    await writeFile(join(dataDir, 'postgres/18.tmp-1/PG_VERSION'), '18\n')
    embedded = await startEmbedded({ dataDir, durable: false })
  })
  after(async () => {
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('takes the migrations from a role without the rights of an administrator', async () => {
    assert.ok((await migrate(embedded.url, MIGRATIONS)).applied.length > 0)
    assert.deepEqual(await ask(embedded.url, `select usesuper from pg_user where usename = current_user`), [
      { usesuper: false },
    ])
  })

  it('leaves nothing of a first start that was cut', async () => {
    assert.deepEqual((await readdir(join(dataDir, 'postgres'))).sort(), ['18', 'server.log', 'socket'])
  })

  it('is set as we mean it: checksums, no compiled plans, words with accents', async () => {
    const [settings] = await ask(
      embedded.url,
      `select current_setting('data_checksums') as checksums, current_setting('jit') as jit,
              current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
              to_tsvector('italian', 'la città') @@ to_tsquery('italian', 'città') as accents,
              'É' ilike 'é' as "case"`,
    )
    assert.deepEqual(settings, {
      checksums: 'on',
      jit: 'off',
      encoding: 'UTF8',
      zone: 'UTC',
      accents: true,
      case: true,
    })
  })

  it('lets in who started it, known to the system, and trusts nobody else', async () => {
    const rules = await ask(embedded.adminUrl, 'select distinct type, auth_method from pg_hba_file_rules')
    assert.deepEqual(rules, [{ type: 'local', auth_method: 'peer' }])
    const stranger = embedded.url.replace('referpa@', 'stranger@')
    await assert.rejects(ask(stranger, 'select 1'), /Peer authentication failed for user "stranger"/)
  })

  it('listens on its private socket alone', async () => {
    const [network] = await ask(embedded.url, `select current_setting('listen_addresses') as addresses`)
    assert.deepEqual(network, { addresses: '' })
    assert.equal((await stat(join(dataDir, 'postgres'))).mode & 0o777, 0o700)
    assert.equal((await stat(join(dataDir, 'postgres/socket'))).mode & 0o777, 0o700)
  })

  it('belongs to one server, and other programs find it', async () => {
    await assert.rejects(startEmbedded({ dataDir }), (error: Error) => {
      assert.match(error.message, new RegExp(`processo ${process.pid}.*DATA_DIR`))
      return problem('folder-in-use')(error)
    })
    assert.equal((await attachEmbedded(dataDir))?.url, embedded.url)
    assert.equal((await stat(join(dataDir, 'database.json'))).mode & 0o777, 0o600)
  })

  it('stops whole, and starts again with what it held', async () => {
    await ask(embedded.url, 'create table kept as select 42 as answer')
    await Promise.all([embedded.stop(), embedded.stop()])
    assert.notEqual(await livenessOf(embedded.pid), 'alive')
    assert.equal(await attachEmbedded(dataDir), null)
    // A stranger was given the number of the old server, as happens after a restart of the machine.
    const stale = `${process.pid}\n${dataDir}/postgres/18\n1\n5432\n${dataDir}/postgres/socket\n\n0 0\nready\n`
    await writeFile(join(dataDir, 'postgres/18/postmaster.pid'), stale)
    embedded = await startEmbedded({ dataDir, durable: false })
    assert.equal(embedded.adopted, false)
    assert.deepEqual(await ask(embedded.url, 'select answer from kept'), [{ answer: 42 }])
  })
})

describe('a database that cannot start', { skip }, () => {
  let folder: string
  before(async () => {
    folder = await temporaryFolder('referpa-refused-')
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('says that the folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '')
    await assert.rejects(startEmbedded({ dataDir: join(folder, 'file') }), problem('folder-not-writable'))
    await assert.rejects(
      startEmbedded({ dataDir: join(folder, 'file/data') }),
      problem('folder-not-writable'),
    )
    await assert.rejects(startEmbedded({ dataDir: '/proc/referpa' }), problem('folder-not-writable'))
  })

  it('does not pass over a cluster of another version for a new empty one', async () => {
    const dataDir = join(folder, 'older')
    await mkdir(join(dataDir, 'postgres/17'), { recursive: true })
    await writeFile(join(dataDir, 'postgres/17/PG_VERSION'), '17\n')
    await assert.rejects(startEmbedded({ dataDir, durable: false }), (error: Error) => {
      assert.match(error.message, /PostgreSQL 17.*PostgreSQL 18/)
      return problem('will-not-start')(error)
    })
    assert.equal(existsSync(join(dataDir, 'postgres/18')), false)
  })

  it('shows what PostgreSQL says, and lets the folder go', async () => {
    // The path of a socket in here would have more than the 107 bytes that the system allows.
    const dataDir = join(folder, 'broken'.repeat(15))
    const embedded = await startEmbedded({ dataDir, durable: false })
    const socketFolder = new URL(embedded.url.replace('@/', '@socket/')).searchParams.get('host')!
    assert.ok(!socketFolder.startsWith(dataDir) && existsSync(socketFolder), socketFolder)
    await embedded.stop()
    assert.equal(existsSync(socketFolder), false)
    await rm(join(dataDir, 'postgres/18/global/pg_control'))
    const refused = (error: Error) => {
      assert.match(error.message, /pg_control/)
      return problem('will-not-start')(error)
    }
    await assert.rejects(startEmbedded({ dataDir, durable: false }), refused)
    await assert.rejects(startEmbedded({ dataDir, durable: false }), refused)
    assert.deepEqual((await readdir(dataDir)).sort(), ['postgres', 'server.lock'])
  })

  it('says that the disk is full before it writes anything', async (test) => {
    const disk = join(folder, 'small')
    await mkdir(disk)
    const mount = 'mount -t tmpfs -o size=20m none "$1" && exec "$2" --import tsx "$3" "$1/data"'
    const owner = join(import.meta.dirname, '../../../test/support/database-owner.ts')
    const shell = ['--mount', '/bin/sh', '-c', mount, 'sh', disk, process.execPath, owner]
    const { status, stderr } = spawnSync('unshare', shell, { encoding: 'utf8' })
    if (/unshare failed|permission denied|must be superuser|not found/i.test(stderr))
      return test.skip('no small disk here')
    assert.equal(status, 1)
    assert.match(stderr, /è pieno: libera spazio e riprova\. I dati già salvati sono intatti/)
  })
})
