// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refused } from './errors.ts'
import { machine, phrasesOf, requireStep, stepsFrom } from './state-machine.ts'

const door = machine<'open' | 'closed', 'owner' | 'guest'>()({
  close: {
    from: ['open'],
    to: 'closed',
    who: 'guest',
    button: 'Chiudi',
    audit: 'door.closed',
    phrase: 'Chiusa',
    refusal: 'È già chiusa.',
  },
  unlock: {
    from: ['closed'],
    to: 'open',
    who: 'owner',
    button: 'Apri',
    audit: 'door.opened',
    phrase: 'Aperta',
    refusal: 'È già aperta.',
  },
})

test('a verb leads where its row says, and is refused elsewhere in its own words', () => {
  assert.equal(requireStep(door, 'close', 'open'), 'closed')
  assert.throws(
    () => requireStep(door, 'close', 'closed'),
    (error) => error instanceof Refused && error.problem.source === 'È già chiusa.',
  )
})

test('a page offers what somebody may do in this state, and nothing else', () => {
  const guest = (who: 'owner' | 'guest') => who === 'guest'
  assert.deepEqual(stepsFrom(door, 'open', guest), ['close'])
  assert.deepEqual(stepsFrom(door, 'closed', guest), [])
  assert.deepEqual(
    stepsFrom(door, 'closed', () => true),
    ['unlock'],
  )
})

test('the audit finds a phrase for each of its verbs', () => {
  assert.deepEqual(phrasesOf(door), { 'door.closed': 'Chiusa', 'door.opened': 'Aperta' })
})
