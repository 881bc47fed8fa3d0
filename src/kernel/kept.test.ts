// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keptValues } from './kept.ts'

describe('kept values', () => {
  const at = (n: number) => Promise.resolve(n)
  it('are bounded for each name, and the longest unused goes first', async () => {
    const kept = keptValues(2)
    kept.put('session', 'a', at(1))
    kept.put('session', 'b', at(2))
    kept.put('frame', 'a', at(3))
    assert.equal(await kept.get('session', 'a'), 1)
    kept.put('session', 'c', at(4))
    assert.equal(kept.get('session', 'b'), undefined)
    assert.deepEqual([await kept.get('session', 'a'), await kept.get('session', 'c')], [1, 4])
    assert.equal(await kept.get('frame', 'a'), 3)
  })
  it('are dropped by key, by name, and by value only where that value still stands', async () => {
    const kept = keptValues()
    const [old, fresh] = [at(1), at(2)]
    kept.put('session', 'a', old)
    kept.put('session', 'a', fresh)
    kept.giveUp('session', 'a', old)
    assert.equal(await kept.get('session', 'a'), 2)
    kept.put('session', 'b', at(3))
    kept.drop('session', 'a')
    assert.equal(kept.get('session', 'a'), undefined)
    assert.equal(await kept.get('session', 'b'), 3)
    kept.drop('session')
    assert.equal(kept.get('session', 'b'), undefined)
  })
})
