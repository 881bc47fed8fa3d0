// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { type Database, openDatabase, sql } from '../db/db.ts'
import type { Query } from '../http/route.ts'
import { type Asked, readAddress } from './address.ts'
import { flag, words } from './filters.ts'
import { listOf } from './list.ts'
import { allRows, COUNTED, DEARLY_COUNTED, findRows, PAGE_ROWS, type SourceOf } from './rows.ts'

interface Row {
  id: string
  kind: string
}

const list = listOf<Row>()({
  name: 'prova',
  filters: { q: words({ label: 'Parole' }), pari: flag({ label: 'Pari' }), caro: flag({ label: 'Caro' }) },
  columns: { tipo: { header: 'Tipo', value: (row) => row.kind } },
  sorts: { tipo: 'ascending' },
  first: 'tipo',
})

/** Ten rows for each of the names that are sorted by: ties on every page. */
const source: SourceOf<typeof list> = {
  select: sql`e.id, e.kind`,
  // What migrations bring is not of this list.
  from: sql`(select id, kind from entity where kind ~ '^[kz]') e`,
  id: sql`e.id`,
  sorts: { tipo: sql`e.kind` },
  visible: (actor) => (actor ? null : sql`e.kind <> 'k0'`),
  words: { of: 'q', in: sql`to_tsvector('register_words', e.kind)` },
  where: ({ pari }) => [pari && sql`right(e.kind, 1) in ('0', '2', '4', '6', '8')`],
  dear: ({ caro }) => [caro && sql`right(e.kind, 1) <> '4'`],
}

describe('rows of a list', () => {
  let own: TestDatabase
  let database: Database
  before(async () => {
    own = await testDatabase()
    database = openDatabase({ url: own.url, poolSize: 2 })
    await database.pool.query(
      `insert into entity (id, kind) select gen_random_uuid(), 'k' || n % 10 from generate_series(1, 100) n`,
    )
  })
  after(async () => {
    await database.close()
    await own.drop()
  })

  const asked = (query: Query): Asked => readAddress(list, query)
  const find = (query: Query, actor = {} as never) =>
    findRows<Row>(database.db, source as never, asked(query), actor)

  it('come in pages that hold every row once, forwards and back, up and down, also by words', async () => {
    const queries: Query[] = [
      { ordine: 'tipo' },
      { ordine: '-tipo' },
      { ordine: 'tipo', q: 'k' },
      { ordine: '-tipo', q: 'k' },
    ]
    for (const asked of queries) {
      const forwards: Row[][] = []
      let edge: string | undefined
      for (;;) {
        const page = await find({ ...asked, ...(edge ? { dopo: edge } : {}) })
        assert.equal(page.total, 100)
        forwards.push([...page.rows])
        edge = page.rows.at(-1)!.id
        if (!page.hasAfter) break
      }
      assert.deepEqual(
        forwards.map((rows) => rows.length),
        [25, 25, 25, 25],
      )
      assert.equal(new Set(forwards.flat().map(({ id }) => id)).size, 100)
      const back = await find({ ...asked, prima: forwards[3]![0]!.id })
      assert.deepEqual(back.rows, forwards[2])
      assert.ok(back.hasBefore && back.hasAfter)
      const first = await find({ ...asked, prima: forwards[1]![0]!.id })
      assert.deepEqual(first.rows, forwards[0])
      assert.ok(!first.hasBefore)
    }
  })

  it('hold only what the actor may know of, on the page, in the count and in the download', async () => {
    const seen = await findRows<Row>(database.db, source as never, asked({ pari: '1' }), null)
    assert.equal(seen.total, 40)
    const taken: Row[] = []
    for await (const batch of allRows<Row>(database.db, source as never, asked({ pari: '1' }), null))
      taken.push(...batch)
    assert.equal(taken.length, 40)
    assert.ok(taken.every(({ kind }) => kind !== 'k0'))
  })

  it('are asked last what is dear to ask, with words and without, forwards and back', async () => {
    for (const query of [{ caro: '1' }, { caro: '1', q: 'k' }] as Query[]) {
      const first = await find({ ...query, pari: '1' })
      assert.deepEqual([first.total, first.more, first.rows.length, first.hasAfter], [40, false, 25, true])
      const rest = await find({ ...query, pari: '1', dopo: first.rows.at(-1)!.id })
      assert.deepEqual([rest.rows.length, rest.hasAfter], [15, false])
      assert.deepEqual((await find({ ...query, pari: '1', prima: rest.rows[0]!.id })).rows, first.rows)
      const kinds = [...first.rows, ...rest.rows].map(({ kind }) => kind)
      assert.deepEqual(
        kinds,
        ['k0', 'k2', 'k6', 'k8'].flatMap((kind) => Array(10).fill(kind)),
      )
    }
    const taken: Row[] = []
    for await (const batch of allRows<Row>(database.db, source as never, asked({ caro: '1' }), {} as never))
      taken.push(...batch)
    assert.equal(taken.length, 90)
  })

  it('are found by how words begin, and signs of the search language are no more than signs', async () => {
    assert.deepEqual([(await find({ q: 'K3' })).total, (await find({ q: 'K3' })).rows.length], [10, 10])
    assert.equal((await find({ q: 'zzz' })).total, 0)
    assert.equal((await find({ q: 'k' })).total, 100)
    for (const q of ["k3 & ' | !(", ':*', '<->', '\\']) assert.ok((await find({ q })).total <= 100, q)
  })

  it('are counted up to a limit, and taken away in batches without one', async () => {
    await database.pool.query(
      `insert into entity (id, kind) select gen_random_uuid(), 'z' from generate_series(1, 1500)`,
    )
    const { total, more } = await find({})
    assert.deepEqual([total, more], [COUNTED, true])
    const found = await find({ q: 'z' })
    assert.deepEqual([found.total, found.more, found.rows.length], [COUNTED, true, PAGE_ROWS])
    const dearly = await find({ caro: '1' })
    assert.deepEqual([dearly.total, dearly.more], [DEARLY_COUNTED, true])
    const ids = new Set<string>()
    let batches = 0
    for await (const batch of allRows<Row>(database.db, source as never, asked({}), {} as never)) {
      batches++
      for (const { id } of batch) ids.add(id)
    }
    assert.equal(ids.size, 1600)
    assert.ok(batches > 3)
  })

  it('whose edge is gone give an empty page', async () => {
    const { rows } = await find({ dopo: '019ab000-0000-7000-8000-000000000001' })
    assert.equal(rows.length, 0)
  })
})
