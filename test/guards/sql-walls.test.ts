// SPDX-License-Identifier: AGPL-3.0-or-later
/** The walls between modules hold in SQL too: a module names its own tables, those of the kernel, and the views that others publish. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MIGRATIONS } from '../support/db.ts'
import { crossingsIn, namedIn, ownersIn, readMigrations, readModuleSql, readOutsideSql } from './sql-walls.ts'

/** What stands open, and why. It only shrinks: an entry that nothing needs any more fails. */
const HANGS = 'what only a kind knows hangs on the works and editions of the review room (decision 0031)'
const OPEN: Readonly<Record<string, string>> = {
  'learning reads work': HANGS,
  'learning reads edition': HANGS,
  'learning reads publication': HANGS,
  'learning reads catalogue_entry': HANGS,
  'material reads work': HANGS,
  'material reads edition': HANGS,
  'material reads catalogue_entry': HANGS,
  'service-map reads work': HANGS,
  'service-map reads edition': HANGS,
  'service-map reads catalogue_entry': HANGS,
  'research reads work': HANGS,
  'research reads edition': HANGS,
  'research reads catalogue_entry': HANGS,
}

const owners = ownersIn(readMigrations(MIGRATIONS))

describe('walls between modules in SQL', () => {
  const crossings = new Map<string, Set<string>>()
  for (const { module, file, source } of [...readModuleSql('src/modules'), ...readOutsideSql()])
    for (const crossing of crossingsIn(module, source, owners))
      crossings.set(crossing, (crossings.get(crossing) ?? new Set()).add(file))

  it('stand, but where the list says why not', () =>
    assert.deepEqual(
      [...crossings]
        .filter(([crossing]) => !OPEN[crossing])
        .map(([crossing, files]) => `${crossing}: ${[...files]}`),
      [],
      'read a view of the owner, or ask its index.ts',
    ))

  it('are not opened for what nobody needs any more', () =>
    assert.deepEqual(
      Object.keys(OPEN).filter((crossing) => !crossings.has(crossing)),
      [],
    ))

  it('see each way in which SQL names a table', () => {
    const planted = ownersIn({
      '20990101_0000_library__tables.sql': 'create table book (\n);\ncreate view book_label as select 1;',
      '20990101_0100_kernel__tables.sql': 'create table entity (\n);',
    })
    const see = (source: string) => crossingsIn('lending', source, planted)
    for (const source of [
      `db.selectFrom('book as b')`,
      `query.innerJoin('book as b', 'b.id', 'x.id')`,
      `query.leftJoin(\n  'book', 'book.id', 'x.id')`,
      'sql`select 1 from book b`',
      'sql`select 1 from loan l, book b`',
      'sql`select 1 from loan l\n  left join book on true`',
      'sql`delete from loan l using book b`',
    ])
      assert.deepEqual(see(source), ['lending reads book'], source)
    for (const source of [
      `tx.insertInto('book')`,
      `tx.updateTable('book')`,
      `tx.deleteFrom('book')`,
      'sql`insert into book values (1)`',
      'sql`update book set id = 1`',
      'sql`delete from book where true`',
    ])
      assert.deepEqual(see(source), ['lending writes book'], source)
    assert.deepEqual(see('sql`select 1 from book_label, entity`'), [])
    assert.deepEqual(see('sql`insert into book_label values (1)`'), ['lending writes book_label'])
    assert.deepEqual(crossingsIn('library', 'sql`select 1 from book`', planted), [])
    assert.deepEqual(namedIn('/** taken from book */\n// join book'), [])
    assert.throws(() => ownersIn({ 'tables.sql': '' }), /whose/)
  })

  it('know an owner for every table', () => {
    assert.equal(owners.get('person')?.owner, 'people')
    assert.equal(owners.get('edition')?.owner, 'review')
    assert.ok(owners.size > 50)
  })
})
