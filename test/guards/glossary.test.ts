// SPDX-License-Identifier: AGPL-3.0-or-later
/** One Italian term, one English word, one table: each in the glossary of the room that it is from. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fillGlossary, GLOSSARY_PAGE, readWords, tablesNamedIn } from '../../scripts/glossary.ts'
import { MIGRATIONS } from '../support/db.ts'
import { unique } from '../support/unique.ts'
import { ownersIn, readMigrations } from './sql-walls.ts'

const page = readFileSync(GLOSSARY_PAGE, 'utf8')
const words = readWords('src')
const owners = ownersIn(readMigrations(MIGRATIONS))
const tables = [...readFileSync('db/schema.sql', 'utf8').matchAll(/^table (\w+)$/gm)].map(([, name]) => name!)

describe('glossary', () => {
  it('is the one of the rooms', () =>
    assert.equal(page, fillGlossary(page, words), `${GLOSSARY_PAGE} is stale: node scripts/glossary.ts`))

  it('has a term for every table, in the room that owns it', () => {
    assert.ok(tables.length > 30)
    const said = new Map(words.map(({ room, text }) => [room, tablesNamedIn(text)]))
    assert.deepEqual(
      tables.filter((table) => !said.get(owners.get(table)?.owner ?? 'kernel')?.includes(table)),
      [],
    )
  })

  it('names no table that is not there', () => {
    const named = words.flatMap(({ text }) => tablesNamedIn(text))
    assert.deepEqual(
      named.filter((name) => !tables.includes(name)),
      [],
    )
    unique(named, 'tables of the glossary')
  })

  it('is stale when a room says one word more', () =>
    assert.notEqual(
      page,
      fillGlossary(page, [...words, { room: 'library', text: '| libro | book | `book` |' }]),
    ))
})
