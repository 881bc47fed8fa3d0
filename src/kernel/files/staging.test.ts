// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import pg from 'pg'
import sharp from 'sharp'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { fixedClock } from '../clock.ts'
import { type Database, openDatabase } from '../db/db.ts'
import { newId } from '../ids.ts'
import { runHere } from '../worker-tasks.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { openStore } from './open-store.ts'
import { findFile, findOwnFile, listFiles, removeOne, setPublic } from './queries.ts'
import type { FileRefused } from './refusals.ts'
import { removeUnusedFiles, sweepStore } from './removal.ts'
import { sampleMp4, samplePdf, samplePng } from './samples.fixture.ts'
import { clamdScanner, ScannerUnreachable } from './scan.ts'
import { collect } from './sniff/source.ts'
import { type FilesDeps, finishFile, scanWaiting, stageFile } from './staging.ts'

const OWNER = newId()
const DAY = 24 * 60 * 60 * 1000

let server: TestDatabase
let database: Database
let folder: string
let clock: ReturnType<typeof fixedClock>
let deps: FilesDeps

before(async () => {
  server = await testDatabase()
  database = openDatabase({ url: server.url, poolSize: 5 })
  folder = await mkdtemp(join(tmpdir(), 'staging-'))
})
after(async () => {
  await database.close()
  await server.drop()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
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

async function* from(bytes: Uint8Array) {
  yield bytes
}

async function arrive(bytes = samplePdf(), name = 'a.pdf', ownerId = OWNER): Promise<string> {
  const id = await stageFile(deps, { ownerId, name, bytes: bytes.length, resumable: false })
  await deps.store.put(id, from(bytes))
  await finishFile(deps, id, bytes.length)
  return id
}

const stateOf = async (id: string) => (await findFile(database.db, id))?.state

/** A daemon that takes a stream as clamd does and answers what it is told to. */
async function fakeClamd(answer: string | null, limit = Number.POSITIVE_INFINITY) {
  const received: number[] = []
  const daemon: Server = createServer((socket) => {
    let waiting = Buffer.alloc(0)
    let started = false
    let length = 0
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      waiting = Buffer.concat([waiting, data])
      if (!started && waiting.subarray(0, 10).toString() === 'zINSTREAM\0') {
        started = true
        waiting = waiting.subarray(10)
      }
      while (started && waiting.length >= 4) {
        const size = waiting.readUInt32BE(0)
        if (size === 0) {
          received.push(length)
          if (answer === null) socket.destroy()
          else socket.end(`${answer}\0`)
          return
        }
        if (waiting.length < 4 + size) return
        length += size
        waiting = waiting.subarray(4 + size)
        if (length > limit) {
          socket.end('INSTREAM size limit exceeded. ERROR\0')
          return
        }
      }
    })
  })
  await new Promise<void>((resolve) => daemon.listen(0, '127.0.0.1', resolve))
  const { port } = daemon.address() as AddressInfo
  return { url: new URL(`tcp://127.0.0.1:${port}`), received, close: () => daemon.close() }
}

describe('the antivirus', () => {
  it('lets a clean file through and tells the name of what it finds', async () => {
    const clean = await fakeClamd('stream: OK')
    deps = { ...deps, scanner: clamdScanner(clean.url) }
    const id = await arrive()
    assert.equal(await stateOf(id), 'ready')
    assert.deepEqual(clean.received, [samplePdf().length])
    clean.close()

    const finding = await fakeClamd('stream: Eicar-Test-Signature FOUND')
    deps = { ...deps, scanner: clamdScanner(finding.url) }
    const bad = await findFile(database.db, await arrive())
    assert.equal(bad?.state, 'refused')
    assert.deepEqual(bad?.refusal, { code: 'infected', values: { name: 'Eicar-Test-Signature' } })
    assert.equal(await deps.store.head(bad!.id), null)
    finding.close()
  })

  it('keeps a file waiting while it cannot be reached, and judges it later', async () => {
    const deaf = await fakeClamd(null)
    deps = { ...deps, scanner: clamdScanner(deaf.url) }
    const id = await arrive()
    assert.equal(await stateOf(id), 'scanning')
    assert.equal(await scanWaiting(deps), 0)
    deaf.close()
    await assert.rejects(clamdScanner(deaf.url).scan(from(samplePdf())), ScannerUnreachable)

    const clean = await fakeClamd('stream: OK')
    deps = { ...deps, scanner: clamdScanner(clean.url) }
    await Promise.all([scanWaiting(deps), scanWaiting(deps)])
    assert.equal(await stateOf(id), 'ready')
    assert.equal(await scanWaiting(deps), 0)
    clean.close()
  })

  it('refuses a document that is too long for it, and scans the start of a long video', async () => {
    const short = await fakeClamd('stream: OK', 100)
    deps = { ...deps, scanner: clamdScanner(short.url) }
    assert.deepEqual((await findFile(database.db, await arrive()))?.refusal, { code: 'scan-limit' })
    short.close()
    const clean = await fakeClamd('stream: OK')
    deps = { ...deps, scanner: clamdScanner(clean.url) }
    assert.equal(await stateOf(await arrive(sampleMp4({ payload: 25 * 1024 * 1024 }), 'a.mp4')), 'ready')
    assert.deepEqual(clean.received, [20 * 1024 * 1024])
    clean.close()
  })
})

describe('room for files', () => {
  it('counts what is announced and what is kept, not what was refused', async () => {
    const owner = newId()
    deps = { ...deps, limits: { ...DEFAULT_LIMITS, quota: 1000 } }
    await arrive(samplePdf(), 'a.pdf', owner)
    const stage = (bytes: number) =>
      stageFile(deps, { ownerId: owner, name: 'a.mp4', bytes, resumable: true })
    const room = 1000 - samplePdf().length
    await assert.rejects(stage(room + 1), { refusal: { code: 'quota', values: { limit: '1000 byte' } } })
    await stage(room)
    await assert.rejects(stage(1), (error: FileRefused) => error.refusal.code === 'quota')
    await assert.doesNotReject(
      stageFile(deps, { ownerId: newId(), name: 'a.mp4', bytes: 900, resumable: true }),
    )
  })

  it('stops somebody who fills it with files that nothing uses', async () => {
    const owner = newId()
    deps = { ...deps, limits: { ...DEFAULT_LIMITS, unused: 3 } }
    const stage = () => stageFile(deps, { ownerId: owner, name: 'a.mp4', bytes: 1, resumable: true })
    const results = await Promise.allSettled(Array.from({ length: 6 }, stage))
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 3)
  })
})

describe('files that nothing uses', () => {
  let client: pg.Client
  before(async () => {
    client = new pg.Client({ connectionString: server.url })
    await client.connect()
    // Modules point at files by foreign keys: these stand for any of them.
    await client.query('create table first_use (file_id uuid references file (id))')
    await client.query(
      'create schema other; create table other."Second use" ("the file" uuid references file (id))',
    )
  })
  after(() => client.end())

  const removed = async () => {
    await removeUnusedFiles(deps)
  }

  it('go after seven days, with their bytes; used ones stay', async () => {
    const [unused, first, second, young] = [await arrive(), await arrive(), await arrive(), await arrive()]
    const unfinished = await stageFile(deps, { ownerId: OWNER, name: 'a.mp4', bytes: 100, resumable: true })
    await deps.store.append(unfinished, 0, from(Buffer.alloc(10)))
    await client.query('insert into first_use values ($1)', [first])
    await client.query('insert into other."Second use" values ($1)', [second])
    clock.advance(6.9 * DAY)
    await removed()
    assert.equal(await stateOf(unused), 'ready')
    await database.transaction(async (tx) => {
      await tx.updateTable('file').set({ unused_since: clock.now() }).where('id', '=', young).execute()
    })
    clock.advance(0.2 * DAY)
    await removed()
    const left = await listFiles(database.db, [unused, first, second, young, unfinished])
    assert.deepEqual(new Set(left.map(({ id }) => id)), new Set([first, second, young]))
    for (const id of [unused, unfinished]) {
      const bytesLeft: string[] = []
      for await (const each of deps.store.list(id)) bytesLeft.push(each)
      assert.deepEqual(bytesLeft, [])
    }
    assert.notEqual(await deps.store.head(first), null)
  })

  it('stay as long as unsaved writing names them', async () => {
    const id = await arrive()
    const named = 'insert into pending_form select $1, $1, $2, $2, $3, $4, true, $5'
    await client.query(named, [newId(), 'form /x', '{}', clock.now(), [id]])
    clock.advance(13 * DAY)
    await removed()
    assert.equal(await stateOf(id), 'ready')
    assert.notEqual((await findFile(database.db, id))?.unused_since, null, 'the form offers it')
    await client.query('delete from pending_form')
    await removed()
    assert.equal(await stateOf(id), undefined)
  })

  it('have seven days from when they fell out of use, and are saved by coming into use again', async () => {
    const id = await arrive()
    await client.query('insert into first_use values ($1)', [id])
    clock.advance(30 * DAY)
    await removed()
    await client.query('delete from first_use where file_id = $1', [id])
    await removed()
    clock.advance(6 * DAY)
    await removed()
    assert.equal(await stateOf(id), 'ready')
    await client.query('insert into first_use values ($1)', [id])
    clock.advance(6 * DAY)
    await removed()
    assert.equal((await findFile(database.db, id))?.unused_since, null)
    await client.query('delete from first_use where file_id = $1', [id])
    await removed()
    clock.advance(7 * DAY)
    await removed()
    assert.equal(await stateOf(id), undefined)
  })

  it('are not removed by hand either while something uses them', async () => {
    const id = await arrive()
    await client.query('insert into first_use values ($1)', [id])
    assert.equal(await database.transaction((tx) => removeOne(tx, id)), false)
    await client.query('delete from first_use where file_id = $1', [id])
    assert.equal(await database.transaction((tx) => removeOne(tx, id)), true)
  })

  it('leave no bytes behind when a process died between row and bytes', async () => {
    const now = clock.now().getTime()
    const [old, fresh] = [newId(now - 2 * DAY), newId(now)]
    const known = await arrive()
    for (const id of [old, fresh]) await deps.store.put(id, from(Buffer.from('x')))
    assert.equal(await sweepStore(deps), 1)
    assert.equal(await deps.store.head(old), null)
    assert.notEqual(await deps.store.head(fresh), null, 'it may be on its way into the database')
    assert.notEqual(await deps.store.head(known), null)
  })
})

describe('whose file it is', () => {
  it('is its owner’s, until what uses it lets anyone read it', async () => {
    const id = await arrive()
    assert.equal(await findOwnFile(database.db, id, newId()), null)
    assert.equal((await findOwnFile(database.db, id, OWNER))?.public, false)
    await database.transaction((tx) => setPublic(tx, [id], true))
    assert.equal((await findFile(database.db, id))?.public, true)
  })
})

describe('pictures', () => {
  it('are kept without what the camera wrote of place and device, and can be asked about again', async () => {
    const photo = await sharp(samplePng())
      .withExif({ IFD0: { Model: 'SERIAL-1234567' } })
      .jpeg()
      .toBuffer()
    const id = await arrive(photo, 'foto.jpg')
    const file = await findFile(database.db, id)
    assert.equal(file?.state, 'ready')
    const kept = await collect(await deps.store.readRange(id))
    assert.ok(photo.includes('SERIAL') && !kept.includes('SERIAL'))
    assert.equal(file.bytes, kept.length)
    assert.equal(file.sha256, createHash('sha256').update(kept).digest('hex'))
  })

  it('can be sealed again when a crash cut the rewriting', async () => {
    const photo = samplePng()
    const id = await arrive(photo, 'foto.png')
    await deps.store.append(id, 0, from(photo.subarray(0, 5)))
    await deps.store.seal(id, photo.length)
    assert.deepEqual(await collect(await deps.store.readRange(id)), photo)
  })
})
