// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { fixedClock } from '../clock.ts'
import { type Database, openDatabase } from '../db/db.ts'
import { newId } from '../ids.ts'
import { runHere } from '../worker-tasks.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { openStore } from './open-store.ts'
import { findFile, findTranscript } from './queries.ts'
import { removeUnusedFiles } from './removal.ts'
import { samplePdf, sampleVtt } from './samples.fixture.ts'
import { type FilesDeps, finishFile, stageFile } from './staging.ts'
import { transcribeKept } from './transcribe.ts'

const DAY = 24 * 60 * 60 * 1000

let server: TestDatabase
let database: Database
let client: pg.Client
let folder: string
let clock: ReturnType<typeof fixedClock>
let deps: FilesDeps

before(async () => {
  server = await testDatabase()
  database = openDatabase({ url: server.url, poolSize: 5 })
  client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query('create table first_use (file_id uuid primary key references file (id))')
  folder = await mkdtemp(join(tmpdir(), 'room-'))
})
after(async () => {
  await client.end()
  await database.close()
  await server.drop()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  await client.query('delete from first_use')
  await client.query('delete from file')
  clock = fixedClock(new Date('2026-11-23T09:00:00Z'))
  deps = {
    database,
    store: await openStore({ folder }),
    clock,
    limits: DEFAULT_LIMITS,
    scanner: null,
    run: runHere,
  }
})

async function arrive(bytes: Buffer, name: string, ownerId: string): Promise<string> {
  const id = await stageFile(deps, { ownerId, name, bytes: bytes.length, resumable: false })
  await deps.store.put(
    id,
    (async function* () {
      yield bytes
    })(),
  )
  await finishFile(deps, id, bytes.length)
  return id
}

const stage = (bytes: number, ownerId = newId(), resumable = true) =>
  stageFile(deps, { ownerId, name: 'a.pdf', bytes, resumable })

const rows = async (): Promise<string[]> =>
  (await client.query('select id from file order by id')).rows.map((row) => row.id as string)

describe('files that were refused', () => {
  const refuseOne = async (owner: string) => {
    clock.advance(1000)
    return arrive(Buffer.from('no file'), 'a.pdf', owner)
  }

  it('are remembered in a small number, the last ones, for each person', async () => {
    deps = { ...deps, limits: { ...DEFAULT_LIMITS, refused: 3 } }
    const [anna, bruno] = [newId(), newId()]
    const of = await refuseOne(bruno)
    const ids: string[] = []
    for (let i = 0; i < 8; i++) ids.push(await refuseOne(anna))
    const good = await arrive(samplePdf(), 'a.pdf', anna)
    assert.deepEqual(await rows(), [of, ...ids.slice(-3), good].sort())
    assert.equal((await findFile(database.db, ids.at(-1)!))?.refusal?.code, 'wrong-extension')
  })

  it('stay while something uses them, and go after a day otherwise', async () => {
    deps = { ...deps, limits: { ...DEFAULT_LIMITS, refused: 0 } }
    const owner = newId()
    const used = await refuseOne(owner)
    await client.query('insert into first_use values ($1)', [used])
    const last = await refuseOne(owner)
    const good = await arrive(samplePdf(), 'a.pdf', newId())
    clock.advance(0.9 * DAY)
    await removeUnusedFiles(deps)
    assert.deepEqual(await rows(), [used, last, good].sort())
    clock.advance(0.2 * DAY)
    await removeUnusedFiles(deps)
    assert.deepEqual(await rows(), [used, good].sort())
  })
})

describe('room for all', () => {
  it('ends at the limit of the instance, whoever asks, and two that ask at once do not exceed it', async () => {
    deps = { ...deps, limits: { ...DEFAULT_LIMITS, total: 1000 } }
    await stage(400)
    const asked = await Promise.allSettled([stage(400), stage(400), stage(400)])
    assert.equal(asked.filter(({ status }) => status === 'fulfilled').length, 1)
    await assert.rejects(stage(201), { refusal: { code: 'instance-full', values: { limit: '1000 byte' } } })
    await stage(200)
  })

  it('ends before the disk does, what is still on its way counted', async () => {
    const free = await deps.store.freeBytes()
    assert.ok(free > 0)
    deps = { ...deps, limits: { ...DEFAULT_LIMITS, quota: Number.POSITIVE_INFINITY } }
    await assert.rejects(stage(2 * free), { refusal: { code: 'storage-full' } })
    const most = Math.floor(0.6 * free)
    await stage(most)
    await assert.rejects(stage(most), { refusal: { code: 'storage-full' } })
    // Begun yesterday and never taken up: nobody waits for it.
    clock.advance(1.1 * DAY)
    await stage(most)
  })

  it('ends for one person at the number of files that are on their way or used by nothing', async () => {
    deps = { ...deps, limits: { ...DEFAULT_LIMITS, unused: 2 } }
    const owner = newId()
    await stage(10, owner)
    await arrive(samplePdf(), 'a.pdf', owner)
    await assert.rejects(stage(10, owner), { refusal: { code: 'too-many-unused' } })
  })
})

describe('captions', () => {
  const words = ['Buongiorno']

  it('give their words once, when they arrive', async () => {
    const id = await arrive(sampleVtt(), 'a.vtt', newId())
    assert.deepEqual(await findTranscript(database.db, id), words)
    assert.deepEqual(await findTranscript(database.db, await arrive(samplePdf(), 'a.pdf', newId())), [])
  })

  it('that were kept before give them to the job, and lost ones nothing', async () => {
    const [kept, lost] = [
      await arrive(sampleVtt(), 'a.vtt', newId()),
      await arrive(sampleVtt(), 'b.vtt', newId()),
    ]
    await client.query('update file set transcript = null')
    await deps.store.delete(lost)
    assert.equal(await transcribeKept(deps), 2)
    assert.deepEqual(await findTranscript(database.db, kept), words)
    assert.deepEqual(await findTranscript(database.db, lost), [])
    assert.equal(await transcribeKept(deps), 0)
  })
})
