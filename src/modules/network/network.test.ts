// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fromMarkdown } from '#kernel/content/from-markdown.ts'
import { type Database, openDatabase, type Tx } from '#kernel/db/db.ts'
import { Refused } from '#kernel/errors.ts'
import { renderFragment } from '#kernel/render/html.ts'
import { exampleContext } from '#ui/example-context.ts'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { handAt } from '../../../test/support/hand.ts'
import { foundNetwork, joinProject, openOrganization, openProject } from './actions.ts'
import { frameOn } from './frame.ts'
import { findCurrentProject, listPartners } from './queries.ts'
import { tellProjects } from './routes.ts'
import { ProjectsPage } from './views/projects-page.tsx'

const at = new Date('2026-11-23T10:00:00Z')
const today = '2026-11-23'
const handOn = (tx: Tx) => handAt(tx, at)
const written = (markdown: string) => {
  const parsed = fromMarkdown(markdown)
  assert.ok(parsed.ok)
  return parsed.doc
}

describe('network', () => {
  let own: TestDatabase
  let database: Database
  const ids = { ferrara: '', modena: '', old: '', current: '' }

  before(async () => {
    own = await testDatabase()
    database = openDatabase({ url: own.url, poolSize: 2 })
  })
  after(async () => {
    await database.close()
    await own.drop()
  })

  const page = async (locale: 'it' | 'en' = 'it', day = today) =>
    renderFragment(
      ProjectsPage({
        ctx: exampleContext({ locale, path: '/progetto' }),
        ...(await tellProjects(database.db, locale, day)),
      }),
    )

  test('an empty database has a page that says what will be there, and a frame with the sentences for residents', async () => {
    assert.match(await page(), /Qui non c’è ancora un progetto/)
    const frame = await frameOn(database.db, 'it', today)
    assert.equal(frame.networkName, undefined)
    assert.equal(frame.residents?.length, 8)
  })

  test('the network is founded once', async () => {
    await database.transaction(async (tx) => {
      ids.ferrara = await openOrganization(handOn(tx), { name: 'Comune di Ferrara', kind: 'municipality' })
      ids.modena = await openOrganization(handOn(tx), { name: 'Comune di Modena', kind: 'municipality' })
      await foundNetwork(handOn(tx), {
        name: 'Rete di prova',
        tagline: { it: 'In prova' },
        leadOrganizationId: ids.ferrara,
        contactEmail: 'rete@ente.example',
      })
    })
    const again = database.transaction((tx) =>
      foundNetwork(handOn(tx), {
        name: 'Altra',
        leadOrganizationId: ids.modena,
        contactEmail: 'x@ente.example',
      }),
    )
    await assert.rejects(again, Refused)
  })

  test('two bodies of the same name have two addresses', async () => {
    const slugs = await database.transaction(async (tx) => {
      for (const _ of [1, 2]) await openOrganization(handOn(tx), { name: 'Camelot', kind: 'cooperative' })
      return tx
        .selectFrom('organization')
        .select('slug')
        .where('name', '=', 'Camelot')
        .orderBy('slug')
        .execute()
    })
    assert.deepEqual(
      slugs.map((row) => row.slug),
      ['camelot', 'camelot-2'],
    )
  })

  test('two bodies of the same name that are opened at once have two addresses', async () => {
    const open = () =>
      database.transaction((tx) => openOrganization(handOn(tx), { name: 'Avalon', kind: 'cooperative' }))
    await Promise.all([open(), open()])
    const { rows } = await database.pool.query(
      `select slug from organization where name = 'Avalon' order by slug`,
    )
    assert.deepEqual(rows, [{ slug: 'avalon' }, { slug: 'avalon-2' }])
  })

  test('a closed project speaks in the past and gives nothing to the frame', async () => {
    ids.old = await database.transaction(async (tx) => {
      const id = await openProject(handOn(tx), {
        acronym: 'Vecchio',
        name: { it: 'Progetto vecchio', en: 'Old project' },
        summary: { it: 'Univa i Comuni.' },
        fund: { it: 'FEI 2013, azione 9' },
        projectCode: 'PROG-105',
        statement: { it: 'Cofinanziato dal FEI' },
        startsOn: '2014-06-01',
        endsOn: '2015-06-30',
        texts: { it: written('## Obiettivi\n\nVoleva **formare** gli operatori.') },
      })
      await joinProject(handOn(tx), {
        projectId: id,
        organizationId: ids.modena,
        role: 'partner',
        department: 'Servizi sociali',
      })
      await joinProject(handOn(tx), { projectId: id, organizationId: ids.ferrara, role: 'lead', position: 9 })
      return id
    })
    assert.equal(await findCurrentProject(database.db, today), null)
    assert.equal((await frameOn(database.db, 'it', today)).band, null)
    assert.deepEqual((await frameOn(database.db, 'it', '2015-01-01')).band, {
      statement: 'Cofinanziato dal FEI',
      partners: ['Comune di Ferrara', 'Comune di Modena'],
    })
    const html = await page()
    assert.match(html, /Questo progetto si è concluso il 30 giugno 2015/)
    assert.match(html, /Chi ha partecipato/)
    for (const fact of ['FEI 2013, azione 9', 'PROG-105', 'Servizi sociali', 'Comune di Ferrara', 'formare'])
      assert.ok(html.includes(fact), fact)
    assert.equal(html.match(/<h1/g)?.length, 1)
  })

  test('the lead comes first, and a project has only one', async () => {
    const partners = (await listPartners(database.db, [ids.old])).get(ids.old)
    assert.deepEqual(
      partners?.map(({ name, role }) => [name, role]),
      [
        ['Comune di Ferrara', 'lead'],
        ['Comune di Modena', 'partner'],
      ],
    )
    const second = database.transaction(async (tx) => {
      const id = await openOrganization(handOn(tx), { name: 'Comune di Parma', kind: 'municipality' })
      await joinProject(handOn(tx), { projectId: ids.old, organizationId: id, role: 'lead' })
    })
    await assert.rejects(second, /project_partner_one_lead_idx/)
  })

  test('the running project is the current one; an invented one says so', async () => {
    ids.current = await database.transaction((tx) =>
      openProject(handOn(tx), {
        acronym: 'Prova',
        name: { it: 'Progetto di prova' },
        summary: { it: 'Mostra la piattaforma.' },
        statement: { it: 'Senza valore' },
        startsOn: '2026-01-01',
        demo: true,
      }),
    )
    assert.equal((await findCurrentProject(database.db, today))?.id, ids.current)
    const html = await page('en')
    assert.ok(html.indexOf('Progetto di prova') < html.indexOf('Old project'))
    assert.match(html, /Progetto inventato per la dimostrazione/)
    // Untranslated names are marked as Italian on the English page; so is the text.
    assert.match(html, /<span lang="it">Progetto di prova<\/span>/)
    assert.match(html, /<div lang="it"[^>]*>/)
  })

  test('dates that go backwards are refused with a sentence', async () => {
    const backwards = database.transaction((tx) =>
      openProject(handOn(tx), {
        acronym: 'X',
        name: { it: 'X' },
        summary: { it: '' },
        statement: { it: '' },
        startsOn: '2026-02-01',
        endsOn: '2026-01-01',
      }),
    )
    await assert.rejects(backwards, (error: Refused) => /correggi le date/.test(error.problem.source))
  })

  test('each act leaves its trace', async () => {
    const rows = await database.db
      .selectFrom('audit_entry')
      .select(['verb', 'detail'])
      .where('entity_id', '=', ids.old)
      .orderBy('id')
      .execute()
    assert.deepEqual(rows.map((row) => row.verb).sort(), [
      'project.joined',
      'project.joined',
      'project.opened',
    ])
  })
})
