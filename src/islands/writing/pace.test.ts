// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Pace } from './pace.ts'

/** A clock that the test moves. */
function stage() {
  let now = 0
  let sent = 0
  let due: { at: number; work: () => void } | null = null
  const pace = new Pace({
    later: (ms, work) => {
      const mine = { at: now + ms, work }
      due = mine
      return () => {
        if (due === mine) due = null
      }
    },
    now: () => now,
    act: () => {
      sent++
    },
  })
  const wait = (ms: number) => {
    for (const end = now + ms; now < end; now += 100)
      if (due && due.at <= now) {
        const { work } = due
        due = null
        work()
      }
  }
  return { pace, wait, sent: () => sent }
}

test('is sent once, when the typing rests', () => {
  const { pace, wait, sent } = stage()
  for (let key = 0; key < 20; key++) {
    pace.changed()
    wait(200)
  }
  assert.equal(sent(), 0)
  assert.ok(pace.isWaiting)
  wait(4000)
  assert.equal(sent(), 1)
  assert.equal(pace.isWaiting, false)
  wait(60_000)
  assert.equal(sent(), 1, 'nothing was typed since')
})

test('is sent four times a minute while the typing never rests', () => {
  const { pace, wait, sent } = stage()
  for (let second = 0; second < 60; second++) {
    pace.changed()
    wait(1000)
  }
  assert.ok(sent() >= 3 && sent() <= 4, String(sent()))
})

test('is not sent once it was called off', () => {
  const { pace, wait, sent } = stage()
  pace.changed()
  pace.stop()
  wait(20_000)
  assert.equal(sent(), 0)
})
