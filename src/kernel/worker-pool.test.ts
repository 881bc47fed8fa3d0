// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { Refused } from './errors.ts'
import { count, double, fail, hoard, leave, spin, wait } from './worker-pool.fixture.ts'
import { TooCostly, workerPool } from './worker-pool.ts'
import { runHere } from './worker-tasks.ts'

const entry = join(import.meta.dirname, 'worker-pool.fixture.ts')
const pools: ReturnType<typeof workerPool>[] = []
const open = (options: Partial<Parameters<typeof workerPool>[0]> = {}) => {
  const pool = workerPool({ entry, ...options })
  pools.push(pool)
  return pool
}
after(() => Promise.all(pools.map((pool) => pool.close())))

describe('a pool of workers', () => {
  it('does in a thread what it does here', async () => {
    const bytes = Buffer.from([1, 2, 3])
    const there = await open().run(double, bytes)
    assert.deepEqual([...there], [2, 4, 6])
    assert.deepEqual([...(await runHere(double, bytes))], [2, 4, 6])
  })

  it('uses a thread again, and tells what a task threw', async () => {
    const pool = open({ threads: 1 })
    assert.equal(await pool.run(count, null), 1)
    await assert.rejects(pool.run(fail, 'not a number'), { name: 'TypeError', message: 'not a number' })
    assert.equal(await pool.run(count, null), 2)
  })

  it('cuts off work that takes too long, while the process goes on answering', async () => {
    const pool = open({ threads: 1, limitMs: 1500 })
    await pool.run(count, null)
    let ticks = 0
    const ticking = setInterval(() => ticks++, 20)
    const next = assert.rejects(pool.run(spin, null), (error: unknown) => {
      assert.ok(error instanceof TooCostly && error instanceof Refused)
      assert.match(error.problem.source, /troppo complesso/)
      return true
    })
    // Waits for its turn, and is not counted as late for that.
    assert.equal(await pool.run(count, null), 1, 'a new thread')
    await next
    clearInterval(ticking)
    assert.ok(ticks > 5, `${ticks} ticks`)
  })

  it('cuts off work that takes too much memory', async () => {
    await assert.rejects(open({ memoryMb: 32 }).run(hoard, null), TooCostly)
  })

  it('says so when a thread ends in the middle, and goes on with another', async () => {
    const pool = open({ threads: 1 })
    await assert.rejects(pool.run(leave, null), /ended in the middle/)
    assert.equal(await pool.run(count, null), 1)
  })

  it('works on as many at once as it has threads', async () => {
    const shared = new SharedArrayBuffer(4)
    const pool = open({ threads: 2 })
    assert.deepEqual(await Promise.all([pool.run(wait, shared), pool.run(wait, shared)]), [2, 2])
  })

  it('ends threads that rest, and all of them when it closes', async () => {
    const pool = open({ threads: 1, idleMs: 0 })
    assert.equal(await pool.run(count, null), 1)
    // A thread that was ended has forgotten how often it was asked.
    do await new Promise((resolve) => setTimeout(resolve, 10))
    while ((await pool.run(count, null)) !== 1)
    const cut = assert.rejects(pool.run(spin, null), /ended in the middle/)
    await pool.close()
    await cut
    await assert.rejects(pool.run(count, null), /closed/)
  })
})
