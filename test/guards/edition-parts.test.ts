// SPDX-License-Identifier: AGPL-3.0-or-later
/** Nothing that an edition holds changes in silence: each column of its kind is seen in a part, or is kept apart by name. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import type { EditionKind, PartColumns } from '#contracts/editions.ts'
import { modules } from '../../src/modules.ts'

/** The columns of each table, as `npm run schema` writes them. */
const columnsOf = new Map(
  [...readFileSync('db/schema.sql', 'utf8').matchAll(/^table (\w+)\n((?: {2}.*\n)*)/gm)].map(
    ([, table, body]) => [
      table!,
      [...body!.matchAll(/^ {2}(\w+) (?!.*CHECK)/gm)]
        .map(([, word]) => word!)
        .filter((word) => !['constraint', 'CREATE'].includes(word)),
    ],
  ),
)

/** Tables whose rows hang on an edition, or on what an edition pins, by the names of their columns. */
const tablesOfEditions = (columns: ReadonlyMap<string, readonly string[]>): string[] =>
  [...columns].filter(([, names]) => names.includes('edition_id')).map(([table]) => table)

/** What the review room itself keeps beside an edition: dated rows and lists, no content. */
const OF_THE_ROOM = [
  'catalogue_entry',
  'edition_editor',
  'publication',
  'review_request',
  'urgent_correction',
  'withdrawal',
]
/** What people do with an edition. */
const OF_READERS = ['attempt', 'enrolment']

function unseen(
  columns: ReadonlyMap<string, readonly string[]>,
  kinds: readonly { columns: PartColumns }[],
): string[] {
  const told = kinds.flatMap((kind) => Object.entries(kind.columns))
  const missing = told.flatMap(([table, { seen, apart }]) =>
    (columns.get(table) ?? [`${table} is no table`])
      .filter((column) => !seen.includes(column) && !apart.includes(column))
      .map((column) => `${table}.${column}`),
  )
  const tables = new Set(told.map(([table]) => table))
  const untold = tablesOfEditions(columns).filter(
    (table) => !tables.has(table) && !OF_THE_ROOM.includes(table) && !OF_READERS.includes(table),
  )
  return [...missing, ...untold]
}

const kinds = modules.flatMap((module): readonly EditionKind[] => module.editions ?? [])

describe('parts of editions', () => {
  it('see every column of every kind', () => {
    assert.ok(kinds.length >= 2)
    assert.deepEqual(unseen(columnsOf, kinds), [])
  })

  it('would be seen to miss a column, and a table', () => {
    const planted = new Map([...columnsOf, ['material_text', [...columnsOf.get('material_text')!, 'mood']]])
    planted.set('sheet_price', ['edition_id', 'amount'])
    assert.deepEqual(unseen(planted, kinds), ['material_text.mood', 'sheet_price'])
  })
})
