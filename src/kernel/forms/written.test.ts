// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Db } from '../db/db.ts'
import { Invalid } from '../errors.ts'
import type { Hand } from '../hand.ts'
import { text } from './field.ts'
import { together, type Written } from './written.ts'

const kept = new Map<string, string>()

/** A piece of one field that is kept in memory, and refuses 'no'. */
const piece = <const Name extends string>(name: Name) =>
  ({
    fields: { [name]: text({ label: name }) },
    load: async (_ask, ownerId) => ({
      stored: { [name]: kept.get(`${ownerId} ${name}`) ?? '' },
      shown: { [`${name}Shown`]: true },
    }),
    save: async (_hand, ownerId, values) => {
      if (values[name] === 'no') throw new Invalid({ [name]: { source: 'No.' } })
      if (values[name] === 'broken') throw new TypeError('broken')
      kept.set(`${ownerId} ${name}`, values[name])
    },
  }) as Written<Record<Name, string>, object>

const both = together(piece('one'), piece('other'))
const hand = {} as Hand
const ask = { db: {} as Db, actor: { id: 'anna' } }

it('makes one piece of two, that shows what it has written', async () => {
  assert.deepEqual(Object.keys(both.fields), ['one', 'other'])
  assert.deepEqual((await both.load(ask, null)).stored, { one: '', other: '' })
  await both.save(hand, 'a', { one: '1', other: '2' })
  assert.deepEqual(await both.load(ask, 'a'), {
    stored: { one: '1', other: '2' },
    shown: { oneShown: true, otherShown: true },
  })
})

it('says at once what is wrong in either, and lets mistakes of ours through', async () => {
  await assert.rejects(
    both.save(hand, 'b', { one: 'no', other: 'no' }),
    (error) => error instanceof Invalid && Object.keys(error.fields).join() === 'one,other',
  )
  await assert.rejects(both.save(hand, 'b', { one: '1', other: 'broken' }), TypeError)
})
