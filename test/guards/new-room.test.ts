// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * A new room needs its folder, its migrations and its line in the register, nothing else, its style and its words among it: the library of `new-room` is added to the
 * house the way a real one would be, and everything that the house does for a room it does for this one.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { describeAll } from '#contracts/house.ts'
import { hearDrops } from '#kernel/cache.ts'
import { sql } from '#kernel/db/db.ts'
import { readRoom } from '#kernel/i18n/catalogues.ts'
import { stylesheet } from '../../scripts/build-css.ts'
import { fillGlossary, readWords } from '../../scripts/glossary.ts'
import {
  catalogueOfRooms,
  collectMessages,
  type FoundMessage,
  writtenCatalogue,
} from '../../scripts/messages.ts'
import { reindexCommand } from '../../src/command-line/reindex.ts'
import { modules as register } from '../../src/modules.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { type Client, linkCalled } from '../support/client.ts'
import { MIGRATIONS, temporaryFolder } from '../support/db.ts'
import { fill, findPlaces } from '../support/places.ts'
import { buildBooks } from './new-room/fixture.ts'
import library from './new-room/index.ts'
import { places } from './new-room/places.ts'

const ROOM = join(import.meta.dirname, 'new-room')
const modules = [...register, library]
const HEALTH = 'salute-e-iscrizione-sanitaria'

const ENGLISH = new Map([
  ['Biblioteca', 'Library'],
  ['Libro', 'Book'],
  ['Cura la biblioteca', 'Look after the library'],
])

/** The house with one room more: its sources stand among the others, its migration after the others. */
async function buildHouseWithRoom(): Promise<{ folder: string; texts: readonly FoundMessage[] }> {
  const folder = await temporaryFolder('referpa-house-')
  await cp(MIGRATIONS, join(folder, 'migrations'), { recursive: true })
  const migration = '20991231_0000_library__tables.sql'
  await cp(join(ROOM, migration), join(folder, 'migrations', migration))
  await cp('src', join(folder, 'src'), {
    recursive: true,
    filter: (path) => !/\.\w+$/.test(path) || /(en\.json|\.css|glossary\.md|\/modules\.ts)$/.test(path),
  })
  await cp(ROOM, join(folder, 'src/modules/library'), { recursive: true })
  const { messages } = await collectMessages(join(folder, 'src'))
  return { folder, texts: messages }
}

describe('a room that is new', () => {
  let world: TestApp
  let folder: string
  let coordinator: Client
  let themeId: string
  before(async () => {
    const house = await buildHouseWithRoom()
    folder = house.folder
    const room = join(folder, 'src/modules/library')
    const catalogue = catalogueOfRooms(house.texts, ENGLISH, [room]).get(room)!
    await writeFile(join(room, 'en.json'), writtenCatalogue(catalogue))
    world = await testApp({
      modules,
      migrations: join(folder, 'migrations'),
      cataloguesFolder: join(folder, 'src'),
    })
    coordinator = await world.as('coordinatore')
    themeId = (await world.app.database.pool.query('select id from theme where slug = $1', [HEALTH])).rows[0]
      .id
  })
  after(async () => {
    await world.close()
    await rm(folder, { recursive: true, force: true })
  })

  const add = async (title: string) =>
    coordinator.press(await coordinator.get('/biblioteca/nuovo'), 'Aggiungi', { title, theme_id: themeId })

  it('has its page, its entry in the menu and its texts in both languages', async () => {
    const home = await world.visitor().get('/')
    assert.equal(linkCalled(home, 'Biblioteca'), '/biblioteca')
    const page = await world.visitor().follow(home, 'Biblioteca')
    assert.match(page.text, /Non c’è ancora nessun libro/)
    const english = await world.visitor().get('/en/biblioteca')
    assert.equal(linkCalled(english, 'Library'), '/en/biblioteca')
    assert.equal(
      readRoom(join(folder, 'src/modules/library'), 'en')['index.ts']?.['Cura la biblioteca'],
      'Look after the library',
    )
  })

  it('is in the one sheet of style, after what all share', async () => {
    const css = Buffer.from(await stylesheet({}, join(folder, 'src/modules'))).toString()
    assert.ok(css.indexOf('.books-to-borrow{') > css.indexOf('.page-section{'))
    assert.ok(css.indexOf('.books-to-borrow{') < css.lastIndexOf('@media print'))
  })

  it('has its words in the glossary', () => {
    const words = fillGlossary(readFileSync('GLOSSARY.md', 'utf8'), readWords(join(folder, 'src')))
    assert.match(words, /^\| libro \| book \| `book` \|/m)
    assert.ok(words.indexOf('`book`') < words.indexOf('## What the house itself needs'))
  })

  it('has places for the guards, in a world that its fixture filled', async () => {
    await world.app.database.transaction((tx) => buildBooks(tx, themeId, 40, world.clock.now()))
    const placesOf = await findPlaces(world, [places])
    for (const route of library.routes!.filter(({ kind }) => kind === 'page'))
      for (const { label, params } of placesOf(route)) {
        const { status } = await world.visitor().get(fill(route.path, params))
        assert.equal(status, label === 'unknown' ? 404 : 200, `${route.path}, ${label}`)
      }
  })

  it('opens to those whose role its migration names, and to nobody else', async () => {
    assert.equal((await coordinator.get('/biblioteca/nuovo')).status, 200)
    assert.equal(linkCalled(await coordinator.get('/'), 'Cura la biblioteca'), '/biblioteca/nuovo')
    const editor = await world.as('redattore')
    assert.equal((await editor.get('/biblioteca/nuovo')).status, 403)
    assert.ok(!(await editor.get('/')).text.includes('Cura la biblioteca'))
    assert.equal((await world.visitor().send('GET', '/biblioteca/nuovo')).status, 303)
  })

  it('tells on its page what the audit holds, in its own words', async () => {
    await add('Il medico e lo straniero')
    const page = await coordinator.get('/biblioteca/il-medico-e-lo-straniero')
    assert.match(page.document.querySelector('#cronologia')?.textContent ?? '', /Aggiunto · /)
    assert.equal(world.app.services.house.phrases['book.archived'], library.auditPhrases?.['book.archived'])
  })

  it('shows its panel on a theme', async () => {
    await add('Curarsi lontano da casa')
    const theme = await world.visitor().get(`/tematiche/${HEALTH}`)
    assert.match(theme.document.querySelector('#libri')?.textContent ?? '', /Curarsi lontano da casa/)
    const other = await world.visitor().get('/tematiche/casa-e-abitare')
    assert.equal(other.document.querySelector('#libri'), null)
  })

  it('is found by the search, under the word of its kind, and again after all of it was written anew', async () => {
    await add('Parole per accogliere')
    const found = async () => {
      const page = await world.visitor().get('/cerca?q=accogliere')
      return page.document
        .querySelector('a[href="/biblioteca/parole-per-accogliere"]')
        ?.closest('li, article')
    }
    assert.match((await found())?.textContent ?? '', /Libro/)
    await world.app.database.pool.query(`update search_entry set title = '' where kind = 'book'`)
    assert.ok(!(await found())?.textContent?.includes('Parole per accogliere'))
    const lines: string[] = []
    await reindexCommand(modules).run(
      { words: {}, options: {} },
      {
        database: async () => world.app.database,
        clock: world.clock,
        say: (line) => lines.push(line),
      },
    )
    assert.ok(
      lines.some((line) => /^ {2}book: [1-9]/.test(line)),
      lines.join('\n'),
    )
    assert.match((await found())?.textContent ?? '', /Parole per accogliere/)
  })

  it('has money, a period and an address, as they were typed and as each language writes them', async () => {
    const sent = {
      title: 'Il codice commentato',
      theme_id: themeId,
      fee: '1.234,5',
      lent_from: '2026-03-08',
      lent_to: '2026-02-01',
      shelf_lines: 'Via Esempio 1',
      shelf_cap: '44121',
      shelf_municipality: 'Ferrara',
      shelf_latitude: '44.8378',
    }
    const refused = await coordinator.press(await coordinator.get('/biblioteca/nuovo'), 'Aggiungi', sent)
    assert.equal(refused.status, 422)
    const wrong = [...refused.document.querySelectorAll('.field-error')].map(({ id }) => id)
    assert.deepEqual(wrong, [
      'campo-lent_to-errore',
      'campo-shelf_longitude-errore',
      'campo-shelf_accuracy-errore',
    ])
    const page = await coordinator.press(refused, 'Aggiungi', {
      lent_to: '',
      shelf_longitude: '11,6196',
      shelf_accuracy: 'street',
    })
    const shown = [...page.document.querySelectorAll('dd')].map((fact) => fact.textContent ?? '')
    assert.match(shown[0]!, /^1\.234,50\s€$/)
    assert.equal(shown[1], 'dall’8 marzo 2026')
    assert.match(shown[2]!, /^Via Esempio 1 ?44121 Ferrara/)
    assert.match(page.text, /latitudine 44,8378, longitudine 11,6196 \(sulla via\)/)
    const english = await world.visitor().get('/en/biblioteca/il-codice-commentato')
    assert.match(english.text, /€1,234\.50.*from 8 March 2026/)
    const form = await coordinator.get('/biblioteca/il-codice-commentato/modifica')
    assert.equal(form.document.querySelector('[name=fee]')?.getAttribute('value'), '1234,50')
    assert.equal(form.document.querySelector('[name=shelf_latitude]')?.getAttribute('value'), '44,8378')
  })

  it('says of its ids what they are', async () => {
    await add('Diritti in tasca')
    const { db, pool } = world.app.database
    const { id } = (await pool.query(`select id from book where slug = 'diritti-in-tasca'`)).rows[0]
    const described = await describeAll(world.app.services.house, db, [id], null)
    assert.deepEqual(described.get(id), {
      id,
      kind: 'book',
      title: { it: 'Diritti in tasca' },
      path: '/biblioteca/diritti-in-tasca',
    })
  })

  it('lets those upload files who write in it', async () => {
    const { server, database } = world.app
    const session = await world.token('operatore')
    const upload = () =>
      server.inject({
        method: 'POST',
        url: '/caricamenti',
        cookies: { session },
        headers: {
          host: 'localhost:3000',
          origin: 'http://localhost:3000',
          'tus-resumable': '1.0.0',
          'upload-length': '100',
          'upload-metadata': `filename ${Buffer.from('a.pdf').toString('base64')}`,
        },
      })
    assert.equal((await upload()).statusCode, 403)
    await database.transaction(async (tx) => {
      hearDrops(tx)
      await sql`insert into role_permission values ('operator', 'book.write', 'own')`.execute(tx)
    })
    assert.equal((await upload()).statusCode, 201)
  })
})
