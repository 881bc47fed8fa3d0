// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where PostgreSQL works when root starts us, which it refuses to do for root itself. */
import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { temporaryFolder } from '../../../test/support/db.ts'
import { copiedBinaries, packagedBinaries, packagedFolder, tryBinaries } from './binaries.ts'
import { startCluster } from './cluster.ts'
import { startEmbedded } from './embedded.ts'
import { choosePlace, type Surroundings, systemFolder } from './place.ts'
import { livenessOf } from './postmaster.ts'
import { DatabaseProblem } from './problem.ts'
import { canEnter, weAreRoot } from './run-as.ts'
import { ownUser } from './system-users.ts'

const skip =
  process.platform !== 'linux' ? 'Linux only' : !weAreRoot() && 'only root has to lend PostgreSQL to others'
const quiet = () => undefined
const nobody = { kind: 'user', uid: 65534, gid: 65534 } as const
const FIRST_START = join(import.meta.dirname, '../../../test/support/first-start.ts')

describe('as root', { skip }, () => {
  let open: string
  /** As `mktemp -d` makes it: nobody but its owner may enter. */
  let closed: string
  let bare: Surroundings
  before(async () => {
    open = await temporaryFolder('referpa-open-')
    closed = await mkdtemp(join(tmpdir(), 'referpa-closed-'))
    bare = { namespaces: false, systemFolders: [join(open, 'taken'), join(open, 'system')] }
    // Somebody else prepared the first folder: it is not to be trusted.
    await mkdir(bare.systemFolders[0]!)
    await chmod(bare.systemFolders[0]!, 0o777)
  })
  after(async () => {
    await rm(open, { recursive: true, force: true })
    await rm(closed, { recursive: true, force: true })
  })

  it('a user of its own, that no other program shares, runs it in a folder that all may cross', async () => {
    const dataDir = join(open, 'data')
    const embedded = await startEmbedded({ dataDir, durable: false, machine: bare })
    await embedded.stop()
    const home = join(dataDir, 'postgres')
    for (const path of [home, join(home, '18'), join(home, '18/base/1/PG_VERSION')]) {
      const { uid, gid, mode } = await stat(path)
      assert.deepEqual({ uid, gid }, ownUser(), path)
      assert.equal(mode & 0o077, 0, path)
    }
    assert.equal(await canEnter(nobody, home), false)
  })

  it('a cluster of an older release, run by nobody and open to whoever reached its socket, is closed', async () => {
    const dataDir = join(open, 'older')
    const home = join(dataDir, 'postgres')
    await mkdir(home, { recursive: true, mode: 0o711 })
    await chmod(dataDir, 0o711)
    await chown(home, nobody.uid, nobody.gid)
    await chmod(home, 0o700)
    const binaries = await packagedBinaries(nobody, () => systemFolder())
    // It was left running by a process that was killed: its files change hands only after it has stopped.
    const old = await startCluster({ home, runAs: nobody, binaries, durable: false, log: quiet })
    await writeFile(join(home, '18/pg_hba.conf'), 'local all all trust\n')
    process.kill(old.pid, 'SIGHUP')

    const embedded = await startEmbedded({ dataDir, durable: false, machine: bare })
    assert.equal(embedded.adopted, false)
    assert.notEqual(await livenessOf(old.pid), 'alive')
    assert.equal((await stat(join(home, '18/base/1/PG_VERSION'))).uid, ownUser()?.uid)
    const client = new pg.Client({ connectionString: embedded.adminUrl.replace('postgres@', 'stranger@') })
    await assert.rejects(client.connect(), /Peer authentication failed for user "stranger"/)
    await embedded.stop()
  })

  it('a user namespace runs it in a folder closed to others', async (test) => {
    if (!(await canEnter({ kind: 'namespace' }, '/')))
      return test.skip('this system allows no user namespaces')
    const embedded = await startEmbedded({ dataDir: join(closed, 'data'), durable: false })
    await embedded.stop()
    assert.equal((await stat(join(closed, 'data/postgres/18'))).uid, 0)
  })

  it('a system folder holds the cluster where neither goes, and a pointer finds it again', async () => {
    const dataDir = join(closed, 'pointed')
    const lines: string[] = []
    const first = await startEmbedded({
      dataDir,
      durable: false,
      machine: bare,
      log: (line) => lines.push(line),
    })
    const client = new pg.Client({ connectionString: first.url })
    await client.connect()
    await client.query('create table kept ()')
    await client.end()
    await first.stop()
    const { folder } = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8'))
    assert.ok(folder.startsWith(`${bare.systemFolders[1]}/`), folder)
    assert.ok(lines.some((line) => line.includes(folder)))

    const second = await startEmbedded({ dataDir, durable: false, machine: bare })
    const again = new pg.Client({ connectionString: second.url })
    await again.connect()
    assert.equal((await again.query('select from kept')).rowCount, 0)
    await again.end()
    await second.stop()
  })

  it('who owns the cluster goes on running it', async () => {
    const dataDir = join(open, 'of-somebody')
    await mkdir(join(dataDir, 'postgres'), { recursive: true })
    await chown(join(dataDir, 'postgres'), 54321, 54321)
    assert.deepEqual((await choosePlace(dataDir, quiet, bare)).runAs, {
      kind: 'user',
      uid: 54321,
      gid: 54321,
    })
  })

  it('a cluster that nobody can reach any more is not passed over for a new one', async () => {
    await mkdir(join(closed, 'old/postgres'), { recursive: true })
    await assert.rejects(choosePlace(join(closed, 'old'), quiet, bare), (error: Error) => {
      assert.ok(error instanceof DatabaseProblem)
      assert.match(error.message, /DATA_DIR.*DATABASE_URL/)
      return true
    })
  })

  it('a pointer that cannot be read stops the start, instead of a new cluster being made', async () => {
    const dataDir = await temporaryFolder('referpa-pointer-')
    await writeFile(join(dataDir, 'postgres.json'), '{"folder"')
    await assert.rejects(
      choosePlace(dataDir, () => undefined),
      (error: Error) => error instanceof DatabaseProblem && error.code === 'pointer-broken',
    )
    assert.deepEqual(await readdir(dataDir), ['postgres.json'])
    await rm(dataDir, { recursive: true })
  })

  it('a system folder that others can write is not used', async () => {
    await assert.rejects(systemFolder({ ...bare, systemFolders: [join(open, 'taken')] }), DatabaseProblem)
  })

  it('the programs are copied where their user can reach them, with the links they need', async () => {
    const copy = join(open, 'programs')
    const good = { folder: join(copy, 'native/bin'), major: 18 }
    assert.deepEqual(await copiedBinaries(packagedFolder().root, copy, nobody), good)
    await chmod(copy, 0o700)
    assert.equal(typeof (await tryBinaries(join(copy, 'native/bin'), nobody)), 'string')
    assert.deepEqual(
      await copiedBinaries(packagedFolder().root, copy, nobody),
      good,
      'a broken copy is replaced',
    )
    assert.deepEqual(
      await readdir(open).then((names) => names.filter((name) => name.startsWith('programs.'))),
      ['programs.lock'],
    )
  })

  it('first starts at once share one copy: nobody takes it away from under another', async () => {
    const copy = join(open, 'shared')
    // What a process that was killed while it copied has left.
    await mkdir(`${copy}.making-dead`)
    const starts = Array.from({ length: 3 }, (_, index) =>
      once(fork(FIRST_START, [copy, join(open, `first-${index}`)], { stdio: 'inherit' }), 'exit'),
    )
    assert.deepEqual(await Promise.all(starts), Array(3).fill([0, null]))
    assert.deepEqual((await readdir(open)).filter((name) => name.startsWith('shared')).sort(), [
      'shared',
      'shared.lock',
    ])
  })
})
