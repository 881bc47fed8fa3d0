// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SaveDeps, SaveQueue, type SaveState, type Sent } from './save-queue.ts'

/** A server and a clock that answer when the test says so. */
function stage() {
  const bodies: string[] = []
  const shown: SaveState['kind'][] = []
  const waits: number[] = []
  let answer: (sent: Sent | Error) => void = () => undefined
  let tick: (() => void) | null = null
  const deps: SaveDeps = {
    send: (body) => {
      bodies.push(body)
      return new Promise((resolve, reject) => {
        answer = (sent) => (sent instanceof Error ? reject(sent) : resolve(sent))
      })
    },
    later: (ms, work) => {
      waits.push(ms)
      tick = work
      return () => {
        tick = null
      }
    },
    show: (state) => shown.push(state.kind),
  }
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    queue: new SaveQueue(deps),
    bodies,
    shown,
    waits,
    answer: async (sent: Sent | Error) => {
      answer(sent)
      await settle()
    },
    tick: async () => {
      tick?.()
      await settle()
    },
  }
}

const kept: Sent = { kind: 'kept', time: '10:32' }

test('one saving at a time, and the newest answer is the last one sent', async () => {
  const { queue, bodies, shown, answer } = stage()
  queue.put('a')
  queue.put('b')
  queue.put('c')
  assert.deepEqual(bodies, ['a'])
  assert.equal(queue.unsaved, 'c')
  await answer(kept)
  assert.deepEqual(bodies, ['a', 'c'])
  await answer(kept)
  assert.equal(queue.unsaved, null)
  assert.equal(queue.isUnsafe, false)
  assert.deepEqual(shown, ['saving', 'saving', 'kept'], 'said once, when all is kept')
})

test('what failed is kept and tried again, ever more slowly, until the server has it', async () => {
  const { queue, bodies, shown, waits, answer, tick } = stage()
  queue.put('a')
  await answer(new Error('offline'))
  assert.equal(queue.unsaved, 'a')
  assert.equal(shown.at(-1), 'failed')
  for (let round = 0; round < 5; round++) {
    await tick()
    await answer({ kind: 'again' })
  }
  assert.deepEqual(waits, [2000, 5000, 10_000, 30_000, 30_000, 30_000])
  await tick()
  await answer(kept)
  assert.deepEqual(new Set(bodies), new Set(['a']))
  assert.equal(queue.isUnsafe, false)
})

test('an answer changed while offline replaces the one that waited', async () => {
  const { queue, bodies, answer } = stage()
  queue.put('a')
  await answer(new Error('offline'))
  queue.put('b')
  await answer(kept)
  assert.deepEqual(bodies, ['a', 'b'])
  assert.equal(queue.unsaved, null)
})

test('when the network is back it is tried at once, not twice', async () => {
  const { queue, bodies, answer, tick } = stage()
  queue.put('a')
  await answer(new Error('offline'))
  queue.tryNow()
  queue.tryNow()
  await tick()
  assert.deepEqual(bodies, ['a', 'a'])
  await answer(kept)
  assert.equal(queue.isUnsafe, false)
})

test('what is refused is not sent again, and leaving is not safe until it is changed', async () => {
  const { queue, bodies, waits, answer } = stage()
  queue.put('7,')
  await answer({ kind: 'refused', words: 'Scrivi solo il numero.' })
  assert.deepEqual([queue.unsaved, queue.isUnsafe, waits.length], [null, true, 0])
  queue.put('7')
  await answer(kept)
  assert.deepEqual(bodies, ['7,', '7'])
  assert.equal(queue.isUnsafe, false)
})

test('when the form is sent there is nothing more to save', async () => {
  const { queue, shown, answer, bodies, tick } = stage()
  queue.put('a')
  queue.stop()
  await answer(new Error('aborted'))
  await tick()
  assert.deepEqual(bodies, ['a'])
  assert.deepEqual(shown, ['saving'])
  assert.equal(queue.isUnsafe, false)
})
