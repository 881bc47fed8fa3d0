// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Database, openDatabase, type Tx } from '#kernel/db/db.ts'
import type { Refused } from '#kernel/errors.ts'
import { renderFragment } from '#kernel/render/html.ts'
import { search } from '#kernel/search.ts'
import { exampleContext } from '#ui/example-context.ts'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { handAt } from '../../../test/support/hand.ts'
import { openOrganization, openProject } from '../network/index.ts'
import { assignTheme, moveTheme, openTheme } from './actions.ts'
import { findThemeByFormerSlug, findThemeBySlug, listAssignments, listThemes } from './queries.ts'
import { followersOn } from './rules.ts'
import { ThemePage } from './views/theme-page.tsx'
import { ThemesPage } from './views/themes-page.tsx'

const at = new Date('2026-11-23T10:00:00Z')
const handOn = (tx: Tx) => handAt(tx, at)
const health = {
  kind: 'theme' as const,
  name: { it: 'Diritto alla salute', en: 'Right to health' },
  question: { it: 'Chi ha diritto al medico?', en: 'Who has a right to a doctor?' },
  emblem: 'health',
  position: 2,
  subthemes: [{ name: { it: 'Iscrizione obbligatoria' } }],
}

describe('themes', () => {
  let own: TestDatabase
  let database: Database
  let themeId = ''

  before(async () => {
    own = await testDatabase()
    database = openDatabase({ url: own.url, poolSize: 2 })
  })
  after(async () => {
    await database.close()
    await own.drop()
  })
  const hits = async (words: string, locale: 'it' | 'en' = 'it') =>
    (await search(database.db, words, locale, 0)).hits.map((hit) => [hit.title, hit.path])

  test('without themes the page says when they appear', () => {
    const html = renderFragment(ThemesPage({ ctx: exampleContext(), themes: [], counts: new Map() }))
    assert.match(html, /Non ci sono ancora tematiche/)
    assert.equal(html.match(/<h1/g)?.length, 1)
  })

  test('an opened theme is found by its words and by those of its parts, in both languages', async () => {
    themeId = await database.transaction((tx) => openTheme(handOn(tx), health))
    assert.deepEqual(await hits('obbligatorie'), [['Diritto alla salute', '/tematiche/diritto-alla-salute']])
    assert.deepEqual(await hits('doctor', 'en'), [['Right to health', '/tematiche/diritto-alla-salute']])
  })

  test('two themes never share an address', async () => {
    const twin = database.transaction((tx) => openTheme(handOn(tx), { ...health, subthemes: [] }))
    await assert.rejects(twin, (error: Refused) => error.problem.values?.slug === 'diritto-alla-salute')
  })

  test('a moved theme keeps its old addresses, even when it moves back', async () => {
    const move = (slug: string) => database.transaction((tx) => moveTheme(handOn(tx), themeId, slug))
    await move('salute')
    assert.equal(await findThemeBySlug(database.db, 'diritto-alla-salute'), null)
    assert.equal((await findThemeByFormerSlug(database.db, 'diritto-alla-salute'))?.slug, 'salute')
    assert.deepEqual(await hits('medico'), [['Diritto alla salute', '/tematiche/salute']])
    await move('diritto-alla-salute')
    assert.equal(await findThemeByFormerSlug(database.db, 'diritto-alla-salute'), null)
    assert.equal((await findThemeByFormerSlug(database.db, 'salute'))?.slug, 'diritto-alla-salute')
  })

  test('themes come before cross-cutting topics, each in its order', async () => {
    await database.transaction(async (tx) => {
      const other = { ...health, subthemes: [] }
      await openTheme(handOn(tx), { ...other, kind: 'cross_cutting', slug: 'trasversale', position: 0 })
      await openTheme(handOn(tx), { ...other, slug: 'prima', position: 1 })
    })
    assert.deepEqual(
      (await listThemes(database.db)).map((theme) => theme.slug),
      ['prima', 'diritto-alla-salute', 'trasversale'],
    )
  })

  test('who follows a theme is said by project: in the past when it is over, plainly when it is invented', async () => {
    await database.transaction(async (tx) => {
      const organizationId = await openOrganization(handOn(tx), {
        name: 'Comune di Ferrara',
        kind: 'municipality',
      })
      const words = { name: { it: 'P' }, summary: { it: '' }, statement: { it: '' } }
      for (const project of [
        { ...words, acronym: 'VECCHIO', startsOn: '2014-06-01', endsOn: '2015-06-30' },
        { ...words, acronym: 'PROVA', startsOn: '2026-01-01', demo: true },
      ]) {
        const projectId = await openProject(handOn(tx), project)
        await assignTheme(handOn(tx), { projectId, themeId, organizationId, assignedOn: project.startsOn })
      }
    })
    const followers = followersOn(await listAssignments(database.db, themeId), '2026-11-23')
    const theme = await findThemeBySlug(database.db, 'diritto-alla-salute')
    const html = renderFragment(
      ThemePage({
        ctx: exampleContext(),
        theme: theme!,
        subthemes: [],
        description: null,
        followers,
        panels: [],
      }),
    )
    assert.match(html, /Comune di Ferrara \(progetto inventato PROVA\)/)
    assert.match(html, /Nel progetto VECCHIO, concluso: Comune di Ferrara/)
    assert.ok(html.indexOf('PROVA') < html.indexOf('VECCHIO'))
    assert.match(html, /La descrizione di questa tematica non è ancora scritta/)
  })

  test('each act leaves its trace', async () => {
    const rows = await database.db
      .selectFrom('audit_entry')
      .select('verb')
      .where('entity_id', '=', themeId)
      .orderBy('id')
      .execute()
    assert.deepEqual(rows.map((row) => row.verb).sort(), [
      ...['theme.assigned', 'theme.assigned', 'theme.moved', 'theme.moved', 'theme.opened'],
    ])
  })
})

test('who stopped following a running project is no longer named; who followed one that is over is', () => {
  const assignment = {
    project_id: 'p',
    project_acronym: 'P',
    project_demo: false,
    starts_on: '2026-01-01',
    ends_on: '2026-12-31',
    organization_id: 'o',
    organization_name: 'Ente',
    assigned_on: '2026-01-01',
    ended_on: '2026-06-30',
  }
  assert.deepEqual(followersOn([assignment], '2026-11-23'), [])
  assert.deepEqual(followersOn([assignment], '2026-06-30')[0]?.names, ['Ente'])
  assert.equal(followersOn([assignment], '2027-01-01')[0]?.phase, 'closed')
})

test('a card says how much a theme holds', () => {
  const theme = { ...health, id: 't', slug: 'salute' }
  const counts = new Map([['t', [{ words: '{count, plural, one {# corso} other {# corsi}}', count: 2 }]]])
  assert.match(renderFragment(ThemesPage({ ctx: exampleContext(), themes: [theme], counts })), /2 corsi/)
})
