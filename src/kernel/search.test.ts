// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import fc from 'fast-check'
import { type TestDatabase, testDatabase } from '../../test/support/db.ts'
import { type Database, openDatabase } from './db/db.ts'
import { newEntity } from './entities.ts'
import { putInSearch, search, takeFromSearch } from './search.ts'

const AT = new Date('2026-11-23T09:00:00Z')
let test: TestDatabase
let database: Database
before(async () => {
  test = await testDatabase()
  database = openDatabase({ url: test.url, poolSize: 2 })
  await database.transaction(async (tx) => {
    for (const title of ['Permesso di soggiorno', 'Carta di soggiorno']) {
      const entityId = await newEntity(tx, 'theme', AT)
      await putInSearch(tx, { entityId, language: 'it', kind: 'theme', title, path: '/x' }, AT)
    }
  })
})
after(async () => {
  await database.close()
  await test.drop()
})

const titles = async (words: string) =>
  (await search(database.db, words, 'it', 0)).hits.map(({ title }) => title).sort()

it('leaves out what follows a dash, and takes a row of dashes for one', async () => {
  assert.deepEqual(await titles('soggiorno -carta'), ['Permesso di soggiorno'])
  assert.deepEqual(await titles(`soggiorno ${'-'.repeat(40)}carta`), ['Permesso di soggiorno'])
  assert.deepEqual(await titles('-'.repeat(40)), [])
  assert.deepEqual(await titles('- '.repeat(60)), [])
})

it('says what a part belongs to in the language of the page, or in Italian, and forgets it with the whole', async () => {
  const [whole, part] = await database.transaction(async (tx) => {
    const ids = [await newEntity(tx, 'course', AT), await newEntity(tx, 'unit', AT)] as const
    const entry = (entityId: string, kind: string, title: string, partOf?: string) =>
      putInSearch(tx, { entityId, language: 'it', kind, title, path: '/x', partOf }, AT)
    await entry(ids[0], 'course', 'Il corso')
    await entry(ids[1], 'unit', 'Zafferano', ids[0])
    return ids
  })
  const found = async () => (await search(database.db, 'zafferano', 'en', 0)).hits
  assert.deepEqual(
    (await found()).map(({ entity_id, part_of }) => [entity_id, part_of]),
    [[part, { language: 'it', title: 'Il corso' }]],
  )
  await database.transaction((tx) =>
    putInSearch(tx, { entityId: whole, language: 'en', kind: 'course', title: 'The course', path: '/x' }, AT),
  )
  assert.deepEqual((await found())[0]?.part_of, { language: 'en', title: 'The course' })
  await database.transaction((tx) => takeFromSearch(tx, whole))
  assert.deepEqual(await found(), [])
})

it('answers whatever is typed', async () => {
  const typed = fc
    .array(
      fc.constantFrom('-', '"', ' ', '!', 'or ', 'soggiorno', "'", '(', ')', '<->', ':*', '&', '|', '\\'),
      {
        maxLength: 90,
      },
    )
    .map((pieces) => pieces.join(''))
  await fc.assert(
    fc.asyncProperty(typed, async (words) => void (await titles(words))),
    { numRuns: 200 },
  )
})
