// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of personal data is the one that the migrations state, and goes stale as soon as they say something else. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { buildHouse } from '#contracts/house.ts'
import { fillRetentionPage, RETENTION_PAGE, readHeldData } from '../../scripts/retention.ts'
import { modules } from '../../src/modules.ts'
import { ownersIn, readMigrations } from './sql-walls.ts'

const page = readFileSync(RETENTION_PAGE, 'utf8')
const picture = readFileSync('db/schema.sql', 'utf8')
const PLANTED = `
-- personal data (a name). purpose: to be seen; retention: a minute
table planted
  id uuid not null
`

describe('register of personal data', () => {
  it('is the one of the schema', () => {
    assert.equal(
      page,
      fillRetentionPage(page, picture),
      `${RETENTION_PAGE} is stale: node scripts/retention.ts`,
    )
  })
  it('holds every table that does not say "no personal data"', () => {
    const silent = [...picture.matchAll(/^-- (?!no personal data: ).*\ntable (\w+)$/gm)].map(
      (match) => match[1],
    )
    assert.ok(silent.length > 20)
    assert.deepEqual(
      readHeldData(picture).map(({ table }) => table),
      silent,
    )
  })
  it('is stale when a table is planted', () => {
    const held = { table: 'planted', what: 'a name', purpose: 'to be seen', retention: 'a minute' }
    assert.deepEqual(readHeldData(PLANTED), [held])
    assert.notEqual(page, fillRetentionPage(page, picture + PLANTED))
  })
  it('refuses personal data without a retention', () => {
    assert.throws(() => readHeldData('-- personal data. purpose: none\ntable planted\n'), /planted/)
  })
})

describe('privacy notice', () => {
  const told = buildHouse(modules).dataKept

  it('tells every table that holds personal data, and nothing else', () =>
    assert.deepEqual(
      told.flatMap(({ tables }) => tables).sort(),
      readHeldData(picture)
        .map(({ table }) => table)
        .sort(),
      'tell it in the data-kept.ts of the room',
    ))

  it('says what a room keeps in the words of that room', () => {
    const owners = ownersIn(readMigrations('db/migrations'))
    for (const { name, dataKept = [] } of modules)
      for (const table of dataKept.flatMap(({ tables }) => tables))
        assert.equal(owners.get(table)?.owner, name === 'pages' ? 'kernel' : name, table)
  })

  it('says once what several rooms keep for the same reason', () =>
    assert.equal(new Set(told.map(({ what }) => what)).size, told.length))
})
