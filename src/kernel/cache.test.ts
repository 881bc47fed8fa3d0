// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../test/support/db.ts'
import { dropCached, hearing, openCache } from './cache.ts'
import { type Database, openDatabase } from './db/db.ts'

describe('the cache', () => {
  let place: TestDatabase
  let database: Database
  before(async () => {
    place = await testDatabase({ migrated: false })
    database = openDatabase({ url: place.url, poolSize: 2 })
  })
  after(async () => {
    await database.close()
    await place.drop()
  })

  /** A value that says how often it was loaded. */
  const counted = () => {
    let loads = 0
    return async () => ++loads
  }
  const fail = (error: Error) => assert.fail(error)

  it('drops a key or a whole name, and who dropped it reads it anew when their transaction ends', async () => {
    const cache = await openCache(place.url, fail)
    const [one, two] = [counted(), counted()]
    const read = () => Promise.all([cache.get('name', 'one', one), cache.get('name', 'two', two)])
    const heard = hearing(database, cache)
    assert.deepEqual(
      [await read(), await read()],
      [
        [1, 1],
        [1, 1],
      ],
    )
    await heard.transaction((tx) => dropCached(tx, 'name', 'one'))
    assert.deepEqual(await read(), [2, 1])
    await heard.transaction((tx) => dropCached(tx, 'name'))
    assert.deepEqual(await read(), [3, 2])
    const undone = heard.transaction(async (tx) => {
      await dropCached(tx, 'name')
      throw new Error('undone')
    })
    await assert.rejects(undone, /undone/)
    await cache.heard()
    assert.deepEqual(await read(), [3, 2])
    await cache.close()
  })

  it('keeps neither what is not there nor what could not be read', async () => {
    const cache = await openCache(place.url, fail)
    assert.equal(await cache.get('name', 'a', async () => null), null)
    assert.equal(await cache.get<number | null>('name', 'a', async () => 1), 1)
    const broken = cache.get('name', 'b', () => Promise.reject(new Error('away')))
    await assert.rejects(broken, /away/)
    assert.equal(await cache.get('name', 'b', async () => 2), 2)
    await cache.close()
  })

  it('keeps nothing while its line is silent, and keeps again when it is back', async () => {
    const line = await freezable(place.url)
    const errors: Error[] = []
    const cache = await openCache(line.url, (error) => errors.push(error), { everyMs: 20, answerMs: 200 })
    const load = counted()
    const read = () => cache.get('name', '', load)
    assert.deepEqual([await read(), await read()], [1, 1])
    line.freeze()
    await soon(() => errors.length > 0)
    assert.deepEqual([await read(), await read()], [2, 3])
    line.thaw()
    await soon(async () => {
      const before = await read()
      return before === (await read())
    })
    await cache.close()
    await line.close()
  })

  async function soon(ask: () => boolean | Promise<boolean>): Promise<void> {
    const from = performance.now()
    while (!(await ask())) {
      assert.ok(performance.now() - from < 10_000, 'not in ten seconds')
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
})

/** A line to PostgreSQL that can go silent without breaking, as a firewall does that forgets a connection. */
async function freezable(url: string) {
  const { host, port, user, password, database } = new pg.Client({ connectionString: url })
  const sockets = new Set<Socket>()
  let frozen = false
  const server = createServer((client) => {
    const behind = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)
    for (const [from, to] of [
      [client, behind],
      [behind, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes) => frozen || to.write(bytes))
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const login = [user, password].filter(Boolean).map((part) => encodeURIComponent(String(part)))
  return {
    url: `postgresql://${login.join(':')}@127.0.0.1:${(server.address() as { port: number }).port}/${database}?sslmode=disable`,
    freeze: () => {
      frozen = true
    },
    thaw: () => {
      frozen = false
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await once(server.close(), 'close')
    },
  }
}
