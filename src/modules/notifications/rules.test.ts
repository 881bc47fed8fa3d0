// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { deliveryOf, mailDue, stoppable } from './rules.ts'

const ROME = 'Europe/Rome'
const utc = (text: string) => new Date(`${text}Z`)
const service = { service: true } as const
const choosable = { first: 'at_once' } as const

it('a service comes at once whatever was chosen, the others as chosen or as their room says', () => {
  assert.equal(deliveryOf(service, 'here_only'), 'at_once')
  assert.equal(deliveryOf(choosable, null), 'at_once')
  assert.equal(deliveryOf({ first: 'weekly' }, null), 'weekly')
  assert.equal(deliveryOf(choosable, 'daily'), 'daily')
  assert.equal(deliveryOf(choosable, 'hourly'), 'at_once')
  assert.equal(deliveryOf(undefined, null), 'at_once')
})

it('what can wait waits for working days from 8 to 18, and what is urgent does not', () => {
  const fridayNight = utc('2026-11-27T21:00:00')
  assert.deepEqual(mailDue(choosable, null, fridayNight, ROME), utc('2026-11-30T07:00:00'))
  assert.deepEqual(mailDue(service, null, fridayNight, ROME), utc('2026-11-30T07:00:00'))
  assert.deepEqual(mailDue({ ...service, urgent: true }, null, fridayNight, ROME), fridayNight)
  assert.deepEqual(
    mailDue({ ...choosable, urgent: true }, 'daily', fridayNight, ROME),
    utc('2026-11-30T07:00:00'),
  )
  assert.equal(mailDue(choosable, 'here_only', fridayNight, ROME), null)
})

it('a digest of the day comes with the next opening, one of the week on Monday or the first working day after', () => {
  const daily = (at: string) => mailDue(choosable, 'daily', utc(at), ROME)
  const weekly = (at: string) => mailDue(choosable, 'weekly', utc(at), ROME)
  assert.deepEqual(daily('2026-11-23T06:59:00'), utc('2026-11-23T07:00:00'))
  assert.deepEqual(daily('2026-11-23T07:00:00'), utc('2026-11-24T07:00:00'))
  assert.deepEqual(weekly('2026-11-23T06:59:00'), utc('2026-11-23T07:00:00'))
  assert.deepEqual(weekly('2026-11-23T07:00:00'), utc('2026-11-30T07:00:00'))
  assert.deepEqual(weekly('2026-11-29T12:00:00'), utc('2026-11-30T07:00:00'))
  // Easter Monday of 2026 is 6 April.
  assert.deepEqual(weekly('2026-04-01T12:00:00'), utc('2026-04-07T06:00:00'))
  assert.deepEqual(weekly('2026-04-06T12:00:00'), utc('2026-04-07T06:00:00'))
})

it('an address stops what can be stopped, and no other kind that it names', () => {
  const common = { label: 'L', help: 'H' }
  const kinds = new Map([
    ['a.one', { ...common, first: 'daily' } as const],
    ['a.two', { ...common, service: true } as const],
  ])
  assert.deepEqual(
    stoppable(kinds, 'a.one,a.two,a.one,b.none').map(({ name }) => name),
    ['a.one'],
  )
  assert.deepEqual(stoppable(kinds), [])
})
