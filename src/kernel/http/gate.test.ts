// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { TooMany } from '../errors.ts'
import { gate } from './gate.ts'

describe('a gate', () => {
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

  it('lets so many through at once, the others in their order', async () => {
    const through = gate(2)
    let inside = 0
    let most = 0
    const order: number[] = []
    const work = (number: number) => async () => {
      most = Math.max(most, ++inside)
      order.push(number)
      await turn()
      inside--
      return number
    }
    const answers = await Promise.all([0, 1, 2, 3, 4].map((number) => through(work(number))))
    assert.deepEqual(answers, [0, 1, 2, 3, 4])
    assert.deepEqual(order, [0, 1, 2, 3, 4])
    assert.equal(most, 2)
  })

  it('goes on after somebody who failed', async () => {
    const through = gate(1)
    const failing = through(() => Promise.reject(new Error('no')))
    const next = through(() => Promise.resolve('yes'))
    await assert.rejects(failing, /no/)
    assert.equal(await next, 'yes')
  })

  it('turns away who comes when five hundred wait, and nobody else', async () => {
    const through = gate(1)
    let open: () => void = () => undefined
    const first = through(() => new Promise<void>((resolve) => (open = resolve)))
    const others = Array.from({ length: 500 }, () => through(turn))
    await assert.rejects(through(turn), TooMany)
    open()
    await Promise.all([first, ...others])
    await through(turn)
  })
})
