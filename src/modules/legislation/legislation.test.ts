// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Database, openDatabase, type Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import { handOf } from '#kernel/hand.ts'
import { renderFragment } from '#kernel/render/html.ts'
import { exampleContext } from '#ui/example-context.ts'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { copyCitations, recordReference, setCitations } from './actions.ts'
import { citationsOf, findByUrn, listReferences } from './queries.ts'
import { Citations, formatCitation } from './views/citations.tsx'
import { ThemePanel } from './views/theme-panel.tsx'

const at = new Date('2026-11-23T10:00:00Z')
const TUI = {
  urn: 'urn:nir:stato:decreto.legislativo:1998-07-25;286',
  level: 'national' as const,
  short_title: 'D.Lgs. 286/1998',
  title: { it: 'Testo unico sull’immigrazione', en: 'Consolidated text on immigration' },
  adopted_on: '1998-07-25',
}
const DIRECTIVE = {
  urn: '32003L0109',
  level: 'eu' as const,
  short_title: 'Direttiva 2003/109/CE',
  title: { it: 'Soggiornanti di lungo periodo' },
  adopted_on: '2003-11-25',
}
const REGIONAL = {
  urn: 'urn:nir:regione.emilia.romagna:legge:2004-03-24;5',
  level: 'regional' as const,
  short_title: 'L.R. 5/2004',
  title: { it: 'Integrazione sociale: 100% di servizi' },
  adopted_on: '2004-03-24',
}

describe('legislation', () => {
  let own: TestDatabase
  let database: Database
  const acts = { tui: '', directive: '', regional: '' }
  const holders = { first: '', second: '' }

  const handAt = (tx: Tx) => handOf({ tx, by: null, at, baseUrl: '' })

  before(async () => {
    own = await testDatabase()
    database = openDatabase({ url: own.url, poolSize: 2 })
    await database.transaction(async (tx) => {
      acts.tui = await recordReference(handAt(tx), TUI)
      acts.regional = await recordReference(handAt(tx), REGIONAL)
      acts.directive = await recordReference(handAt(tx), DIRECTIVE)
      holders.first = await newEntity(tx, 'test', at)
      holders.second = await newEntity(tx, 'test', at)
    })
  })
  after(async () => {
    await database.close()
    await own.drop()
  })

  const placesOf = async (holder: string) =>
    ((await citationsOf(database.db, [holder])).get(holder) ?? []).map(
      ({ reference, article, comma, letter }) =>
        [reference.short_title, article, comma, letter].join(' ').trimEnd(),
    )

  test('an act is recorded once, by its URN', async () => {
    const again = await database.transaction((tx) =>
      recordReference(handAt(tx), { ...TUI, short_title: 'Altro nome' }),
    )
    assert.equal(again, acts.tui)
    assert.equal((await findByUrn(database.db, TUI.urn))?.short_title, 'D.Lgs. 286/1998')
    assert.equal(await findByUrn(database.db, 'urn:nir:stato:legge:1900-01-01;1'), null)
  })

  test('acts are listed from the Union down, and found by words of name or title, also with signs of LIKE', async () => {
    const names = async (words?: string) =>
      (await listReferences(database.db, words)).map((act) => act.short_title)
    assert.deepEqual(await names(), ['Direttiva 2003/109/CE', 'D.Lgs. 286/1998', 'L.R. 5/2004'])
    assert.deepEqual(await names('testo 286'), ['D.Lgs. 286/1998'])
    assert.deepEqual(await names('IMMIGRATION'), ['D.Lgs. 286/1998'])
    assert.deepEqual(await names('100%'), ['L.R. 5/2004'])
    assert.deepEqual(await names('%'), ['L.R. 5/2004'])
    assert.deepEqual(await names('niente'), [])
  })

  test('citations keep their order, take their canonical form, and replace those before', async () => {
    const { tui, directive } = acts
    await database.transaction((tx) =>
      setCitations(tx, holders.first, [
        { legalReferenceId: tui, article: '35', comma: '5', letter: 'A)' },
        { legalReferenceId: directive },
        { legalReferenceId: tui, article: '34 bis' },
        { legalReferenceId: tui, article: '34-BIS' },
      ]),
    )
    assert.deepEqual(await placesOf(holders.first), [
      'D.Lgs. 286/1998 35 5 a',
      'Direttiva 2003/109/CE',
      'D.Lgs. 286/1998 34-bis',
    ])
    await database.transaction((tx) =>
      setCitations(tx, holders.first, [{ legalReferenceId: tui, article: '2' }]),
    )
    assert.deepEqual(await placesOf(holders.first), ['D.Lgs. 286/1998 2'])
  })

  test('a place that is no place is refused and nothing changes', async () => {
    const wrong = database.transaction((tx) =>
      setCitations(tx, holders.first, [{ legalReferenceId: acts.tui, article: 'trentacinque' }]),
    )
    await assert.rejects(wrong, (error: Invalid) => error instanceof Invalid && 'citations' in error.fields)
    assert.deepEqual(await placesOf(holders.first), ['D.Lgs. 286/1998 2'])
  })

  test('a new version has the citations of the one it was made from', async () => {
    await database.transaction((tx) => copyCitations(tx, holders.first, holders.second))
    assert.deepEqual(await placesOf(holders.second), await placesOf(holders.first))
    await assert.rejects(
      database.transaction((tx) => copyCitations(tx, holders.first, holders.first)),
      Refused,
    )
  })

  test('holders without citations have an empty list', async () => {
    assert.equal((await citationsOf(database.db, [])).size, 0)
    const nobody = '019ab000-0000-7000-8000-000000000001'
    assert.deepEqual((await citationsOf(database.db, [nobody])).get(nobody), [])
  })

  test('a citation reads as offices write it, and links to the official text', async () => {
    const { tui, directive, regional } = acts
    await database.transaction((tx) =>
      setCitations(tx, holders.second, [
        { legalReferenceId: tui, article: '35', comma: '5', letter: 'a' },
        { legalReferenceId: tui, article: '35', letter: 'a' },
        { legalReferenceId: directive, article: '11', comma: '1', letter: 'd' },
        { legalReferenceId: regional, article: '14', comma: '2' },
        { legalReferenceId: regional },
      ]),
    )
    const citations = (await citationsOf(database.db, [holders.second])).get(holders.second) ?? []
    const ctx = exampleContext()
    assert.deepEqual(
      citations.map((citation) => formatCitation(ctx, citation)),
      [
        'art. 35, comma 5, lett. a, D.Lgs. 286/1998',
        'art. 35, lett. a, D.Lgs. 286/1998',
        'art. 11, par. 1, lett. d, Direttiva 2003/109/CE',
        'art. 14, comma 2, L.R. 5/2004',
        'L.R. 5/2004',
      ],
    )
    const html = renderFragment(Citations({ ctx, citations })!)
    assert.match(html, /href="https:\/\/www\.normattiva\.it[^"]+!vig=~art35" rel="noopener external"/)
    assert.equal(html.match(/<a /g)?.length, 3)
    const full = renderFragment(Citations({ ctx, citations, titles: true })!)
    assert.equal(
      full.match(/class="list-note"/g)?.length,
      3,
      'five places in three acts: each is called in full once',
    )
    const panel = renderFragment(
      ThemePanel({ ctx: exampleContext({ locale: 'en' }), citations, slug: 'salute' }),
    )
    assert.ok(panel.indexOf('Unione europea') < panel.indexOf('Stato'))
    assert.match(panel, /<span class="list-note" lang="it">Soggiornanti di lungo periodo<\/span>/)
  })

  test('recording an act leaves its trace', async () => {
    const rows = await database.db
      .selectFrom('audit_entry')
      .select('entity_id')
      .where('verb', '=', 'legal_reference.recorded')
      .execute()
    assert.deepEqual(rows.map((row) => row.entity_id).sort(), Object.values(acts).sort())
  })
})
