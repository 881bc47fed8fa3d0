// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { newId } from '../ids.ts'
import { type FakeS3, startFakeS3 } from './fake-s3.fixture.ts'
import { openStore } from './open-store.ts'
import { type FileStore, MissingFile } from './store.ts'

async function* from(...chunks: Uint8Array[]) {
  yield* chunks
}

const MB = 1024 * 1024
/** Bytes that differ from place to place, so that a piece in the wrong place is seen. */
const pattern = (length: number, seed = 0) =>
  Buffer.alloc(length).map((_byte, i) => (i * 31 + (i >> 8) + seed) & 0xff) as Buffer

async function readAll(
  store: FileStore,
  id: string,
  range?: { start: number; end: number },
): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await store.readRange(id, range)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function listed(store: FileStore, prefix?: string): Promise<string[]> {
  const ids: string[] = []
  for await (const id of store.list(prefix)) ids.push(id)
  return ids.sort()
}

/** What every store must do, whatever is under it. */
function contract(name: string, open: () => Promise<FileStore>) {
  describe(`file store contract: ${name}`, () => {
    let store: FileStore
    before(async () => {
      store = await open()
    })

    it('gives back what was put, whole and by ranges', async () => {
      const id = newId()
      const bytes = pattern(300_000)
      assert.equal(await store.put(id, from(bytes.subarray(0, 7), bytes.subarray(7))), bytes.length)
      assert.deepEqual(await store.head(id), { bytes: bytes.length })
      assert.ok((await readAll(store, id)).equals(bytes))
      assert.ok((await readAll(store, id, { start: 10, end: 19 })).equals(bytes.subarray(10, 20)))
      assert.ok((await readAll(store, id, { start: 299_999, end: 299_999 })).equals(bytes.subarray(299_999)))
    })

    it('keeps an empty file', async () => {
      const id = newId()
      await store.put(id, from())
      assert.deepEqual(await store.head(id), { bytes: 0 })
    })

    it('leaves nothing of a put that failed', async () => {
      const id = newId()
      const failing = (async function* () {
        yield pattern(100)
        throw new Error('cut')
      })()
      await assert.rejects(store.put(id, failing), /cut/)
      assert.equal(await store.head(id), null)
      assert.ok(!(await listed(store)).includes(id))
    })

    it('says that a file is missing', async () => {
      assert.equal(await store.head(newId()), null)
      await assert.rejects(store.readRange(newId()), MissingFile)
      await store.delete(newId())
    })

    it('refuses names that are not ids', async () => {
      for (const id of ['../../etc/passwd', '', 'A'.repeat(36), `${newId()}/..`, 'x\0y'])
        await assert.rejects(async () => store.put(id, from(pattern(1))), TypeError, JSON.stringify(id))
    })

    it('puts together pieces that came one by one', async () => {
      const id = newId()
      const bytes = pattern(18 * MB)
      const durable: number[] = []
      const told = async (offset: number) => void durable.push(offset)
      let at = 0
      for (const until of [3, 9 * MB, 9 * MB + 5, 18 * MB])
        at = await store.append(id, at, from(bytes.subarray(at, until)), told)
      assert.equal(at, bytes.length)
      assert.equal(durable.at(-1), bytes.length)
      assert.equal(await store.head(id), null, 'an unfinished file is not a file')
      await store.seal(id, bytes.length)
      await store.seal(id, bytes.length)
      assert.deepEqual(await store.head(id), { bytes: bytes.length })
      assert.ok((await readAll(store, id)).equals(bytes))
    })

    it('keeps what had arrived when a piece is cut, and overwrites what goes beyond the known offset', async () => {
      const id = newId()
      const bytes = pattern(4000)
      let durable = 0
      const cut = (async function* () {
        yield bytes.subarray(0, 1000)
        yield pattern(1000, 9)
        throw new Error('cut')
      })()
      const told = async (offset: number) => {
        durable = offset
      }
      await assert.rejects(store.append(id, 0, cut, told), /cut/)
      assert.equal(durable, 2000)
      // The process died before it kept 2000: the client goes on from 1000.
      await store.append(id, 1000, from(bytes.subarray(1000, 1200)))
      await store.append(id, 1200, from(bytes.subarray(1200)))
      await store.seal(id, 4000)
      assert.ok((await readAll(store, id)).equals(bytes))
    })

    it('refuses to seal what is not complete', async () => {
      const id = newId()
      await store.append(id, 0, from(pattern(10)))
      await assert.rejects(store.seal(id, 11), MissingFile)
    })

    it('lists and deletes whole and unfinished files', async () => {
      const [whole, unfinished] = [newId(), newId()]
      await store.put(whole, from(pattern(5)))
      await store.append(unfinished, 0, from(pattern(5)))
      const ids = await listed(store)
      assert.ok(ids.includes(whole) && ids.includes(unfinished))
      assert.equal(new Set(ids).size, ids.length)
      assert.deepEqual(await listed(store, whole), [whole])
      await store.delete(whole)
      await store.delete(unfinished)
      const left = await listed(store)
      assert.ok(!left.includes(whole) && !left.includes(unfinished))
    })
  })
}

const folder = await mkdtemp(join(tmpdir(), 'files-'))
let s3: FakeS3
contract('disk', () => openStore({ folder: join(folder, 'deep', 'files') }))
contract('S3', async () => {
  s3 = await startFakeS3()
  return openStore({ s3: s3.config })
})

after(async () => {
  await rm(folder, { recursive: true })
  await s3.close()
})

describe('disk store', () => {
  it('lets nobody else read', async () => {
    const id = newId()
    const store = await openStore({ folder: join(folder, 'modes') })
    await store.put(id, from(pattern(1)))
    const shard = join(folder, 'modes', 'whole', id.slice(-2))
    assert.equal((await stat(shard)).mode & 0o777, 0o700)
    assert.equal((await stat(join(folder, 'modes', 'whole'))).mode & 0o777, 0o700)
    assert.equal((await stat(join(shard, id))).mode & 0o777, 0o600)
  })
})
