// SPDX-License-Identifier: AGPL-3.0-or-later
/** What kill -9 leaves behind. PostgreSQL itself is durable here: the disk is waited for. */
import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { temporaryFolder } from '../../../test/support/db.ts'
import { startEmbedded } from './embedded.ts'
import { livenessOf } from './postmaster.ts'

const OWNER = join(import.meta.dirname, '../../../test/support/database-owner.ts')

interface Owner {
  child: ChildProcess
  /** The process of PostgreSQL. */
  pid: number
  acknowledged: string[]
  /** Resolves when that many rows have been acknowledged. */
  written(rows: number): Promise<void>
}

async function own(dataDir: string, writers = 0): Promise<Owner> {
  const child = fork(OWNER, [dataDir, String(writers)], { stdio: 'inherit' })
  const acknowledged: string[] = []
  const died = once(child, 'exit').then(([code]) =>
    assert.fail(`the owner ended with ${code} before it was killed`),
  )
  died.catch(() => undefined)
  const [{ pid }] = await Promise.race([once(child, 'message'), died])
  child.on('message', (message: { acknowledged: string }) => acknowledged.push(message.acknowledged))
  const written = async (rows: number) => {
    while (acknowledged.length < rows) await Promise.race([once(child, 'message'), died])
  }
  return { child, pid, acknowledged, written }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

describe('kill -9', { skip: process.platform !== 'linux' && 'the embedded PostgreSQL is for Linux' }, () => {
  let dataDir: string
  before(async () => {
    dataDir = await temporaryFolder('referpa-killed-')
  })
  after(() => rm(dataDir, { recursive: true, force: true }))

  it('half-way through the first start leaves a folder that starts', async () => {
    const child = fork(OWNER, [dataDir], { stdio: 'inherit' })
    const started = async () => (await readdir(join(dataDir, 'postgres')).catch(() => [])).length > 0
    while (!(await started())) await wait(5)
    await kill(child)
    const embedded = await startEmbedded({ dataDir })
    await embedded.stop()
  })

  it('of the owner leaves PostgreSQL running, and the next owner takes it over', async () => {
    const owner = await own(dataDir, 1)
    await owner.written(5)
    await kill(owner.child)
    const embedded = await startEmbedded({ dataDir })
    assert.equal(embedded.adopted, true)
    assert.equal(embedded.pid, owner.pid)
    await embedded.stop()
    assert.notEqual(await livenessOf(owner.pid), 'alive')
  })

  it('of PostgreSQL alone is told to its owner, whether started or taken over', async () => {
    const told = async (adopted: boolean) => {
      let tell: (reason: string) => void = () => undefined
      const end = new Promise<string>((resolve) => {
        tell = resolve
      })
      const embedded = await startEmbedded({ dataDir, onUnexpectedEnd: tell })
      assert.equal(embedded.adopted, adopted)
      process.kill(embedded.pid, 'SIGKILL')
      assert.match(await end, /stopped/)
      await embedded.stop()
    }
    await told(false)
    const owner = await own(dataDir, 1)
    await kill(owner.child)
    await told(true)
  })

  it('of everything, five times under write load, loses nothing that was acknowledged', async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < 5; round++) {
      const owner = await own(dataDir, 4)
      await owner.written(50 + 37 * round)
      const ended = kill(owner.child)
      process.kill(owner.pid, 'SIGKILL')
      await ended
      acknowledged.push(...owner.acknowledged)
    }
    const embedded = await startEmbedded({ dataDir })
    const client = new pg.Client({ connectionString: embedded.url })
    await client.connect()
    const lost = await client.query('select id from unnest($1::text[]) id except select id from kept', [
      acknowledged,
    ])
    await client.end()
    await embedded.stop()
    assert.ok(acknowledged.length > 500, `${acknowledged.length} rows`)
    assert.deepEqual(lost.rows, [])
  })
})
