// SPDX-License-Identifier: AGPL-3.0-or-later
/** The search finds the unit that answers: written, published, changed, corrected and withdrawn as people do it. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { describeAll } from '#contracts/house.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { MIGRATIONS } from '../../../../test/support/db.ts'
import { reindexCommand } from '../../../command-line/reindex.ts'
import { modules } from '../../../modules.ts'

const COURSE = 'L’iscrizione al Servizio sanitario nazionale'
const PUBLIC = '/formazione/corsi/iscrizione-al-servizio-sanitario'

let site: TestApp
let carla: Client
let ugo: Client
let desk: string
/** Enrolled from the first edition on. */
let learner: Client

before(async () => {
  site = await testApp()
  carla = await site.as('redattore')
  ugo = await site.as('revisore')
  const [course] = await rows<{ id: string }>(
    `select id from work where slug = '${PUBLIC.split('/').at(-1)}'`,
  )
  desk = `/redazione/corsi/${course!.id}`
  learner = await site.as('tutor')
  await learner.press(await learner.get(PUBLIC), 'Iscriviti')
})
beforeEach(() => site.clock.advance(60_000))
after(() => site.close())

const rows = async <T>(query: string): Promise<T[]> => (await site.app.database.pool.query(query)).rows

const addressOf = (result: Element): string => result.querySelector('.result-title a')!.getAttribute('href')!

const resultsIn = (page: Answer) =>
  [...page.document.querySelectorAll('.result')].map((result) => ({
    kind: result.querySelector('.result-kind')!.textContent,
    title: result.querySelector('.result-title')!.textContent!.trim(),
    to: addressOf(result).split('#')[0]!,
    at: decodeURIComponent(addressOf(result).split('#:~:text=')[1] ?? ''),
    marked: [...result.querySelectorAll('mark')].map((mark) => mark.textContent),
  }))

const find = async (words: string, prefix = '') =>
  resultsIn(await site.visitor().get(`${prefix}/cerca?q=${encodeURIComponent(words)}`))

const openDraft = async (by: Client) => by.press(await by.get(`${desk}/anteprima`), 'Apri una nuova bozza')

async function addUnit(title: string, body: string): Promise<void> {
  const citations = 'D.Lgs. 286/1998 art. 35 c. 3'
  const page = await carla.get(`${desk}/unita/nuova`)
  assert.match(
    (await carla.press(page, 'Aggiungi l’unità', { title, body, citations })).text,
    /Unità aggiunta/,
  )
}

async function unitAt(title: string): Promise<string> {
  const list = await carla.get(`${desk}/unita`)
  const link = [...list.document.querySelectorAll('.edit-title a')].find((one) =>
    one.textContent!.includes(title),
  )
  return link!.getAttribute('href')!
}

async function publish(): Promise<void> {
  await carla.press(await carla.get(`${desk}/anteprima`), 'Invia in revisione')
  assert.equal((await ugo.press(await ugo.get(`${desk}/anteprima`), 'Pubblica')).path, PUBLIC)
}

describe('a unit of a course', () => {
  it('opens for anybody who finds it', async () => {
    for (const [words, prefix] of [
      ['permesso', ''],
      ['permit', '/en'],
    ] as const) {
      const hits = await find(words, prefix)
      assert.ok(hits.some((hit) => hit.to.includes('/unita/')))
      for (const { to } of hits) assert.equal((await site.visitor().get(to)).status, 200, to)
    }
  })

  it('of a course that was published before units were found is put there by the migration', async () => {
    const found = () =>
      rows(`select entity_id, language, part_of_id, title, path, tsvector_to_array(words) as words
            from search_entry where kind in ('unit', 'course') order by 1, 2`)
    const before = await found()
    const { pool } = site.app.database
    await pool.query(
      `delete from search_entry where kind = 'unit'; update search_entry set body = 'x' where kind = 'course'`,
    )
    await pool.query(await readFile(join(MIGRATIONS, '20261129_1003_learning__units_found.sql'), 'utf8'))
    assert.deepEqual(await found(), before)
  })

  it('that a draft adds is found from the day it is published', async () => {
    await openDraft(carla)
    await addUnit('Chi arriva col <b>taccuino</b>', 'Lo zafferano {whole} si scrive sul registro <i>blu</i>.')
    assert.deepEqual(await find('zafferano'), [])
    await carla.press(await carla.get(`${await unitAt('taccuino')}/inglese`), 'Salva la traduzione', {
      title: 'Who comes with a notebook',
      body: 'Saffron is written in the blue register.',
    })
    await publish()
    const page = await site.visitor().get('/cerca?q=zafferano')
    const [hit, ...others] = resultsIn(page)
    assert.deepEqual(others, [], 'neither the course nor another unit has the word')
    assert.equal(hit!.title, 'Chi arriva col <b>taccuino</b>')
    assert.match(hit!.kind!, new RegExp(`^Unità del corso «${COURSE}.*»$`))
    assert.deepEqual(hit!.marked, ['zafferano'])
    assert.match(hit!.at, /^zafferano \{whole\} si scrive/, 'the browser goes to the passage')
    assert.match(page.text, /zafferano \{whole\} si scrive/)
    assert.equal(page.document.querySelector('.result b, .result i'), null)
    const unit = await site.visitor().get(hit!.to)
    assert.match(unit.text, /Lo zafferano/)
    assert.equal(unit.status, 200)
  })

  it('is told by its title to whoever meets its id, and its draft to those who may see it', async () => {
    const { house } = site.app.services
    const [unit] = await rows<{ id: string }>(
      `select entity_id as id from search_entry where title like '%taccuino%'`,
    )
    const told = async (id: string, login?: string) => {
      const actor = login ? await site.actor(login) : null
      const { title, path, words } =
        (await describeAll(house, site.app.database.db, [id], actor)).get(id) ?? {}
      return [title?.it, path, words]
    }
    assert.deepEqual(await told(unit!.id), [
      'Chi arriva col <b>taccuino</b>',
      `${PUBLIC}/unita/${unit!.id}`,
      'Unità di un corso',
    ])
    await openDraft(carla)
    await addUnit('Non ancora uscita', 'Uno.')
    const [draft] = await rows<{ id: string }>('select id from unit order by id desc limit 1')
    assert.deepEqual(await told(draft!.id), [undefined, undefined, undefined])
    const seen = ['Non ancora uscita', `${desk}/unita/${draft!.id}`, 'Bozza di unità']
    assert.deepEqual(await told(draft!.id, 'redattore'), seen)
    await carla.press(await carla.get(`${desk}/elimina-bozza`), 'Elimina la bozza')
  })

  it('comes first, and its course after it, for words of its title', async () => {
    const [first, second] = await find('taccuino')
    assert.match(first!.kind!, /^Unità/)
    assert.deepEqual([second?.kind, second?.to], ['Corso', PUBLIC])
  })

  it('is found in English by its translation, and in Italian where it has none', async () => {
    const page = await site.visitor().get('/en/cerca?q=saffron')
    const [hit] = resultsIn(page)
    assert.equal(hit!.title, 'Who comes with a notebook')
    assert.match(hit!.kind!, /^Unit of the course “/)
    assert.match((await site.visitor().get(hit!.to)).text, /Saffron is written/)
    assert.deepEqual(
      await find('zafferano', '/en'),
      [],
      'whoever reads the translation is not led to the original',
    )
  })

  it('that the next edition has not is found no more, and its changed neighbours by their new words', async () => {
    await openDraft(carla)
    await carla.press(await carla.get(`${await unitAt('taccuino')}/togli`), 'Togli l’unità')
    await addUnit('Un registro nuovo', 'Il cardamomo si scrive sul registro verde.')
    assert.equal((await find('zafferano')).length, 1, 'until it is published')
    await publish()
    assert.deepEqual(await find('zafferano'), [])
    assert.deepEqual(await find('saffron', '/en'), [])
    assert.equal((await find('cardamomo')).length, 1)
  })

  it('opens for whoever follows an earlier version that has no such unit, and leads on in that which has it', async () => {
    const [hit] = await find('cardamomo')
    const page = await learner.get(hit!.to)
    assert.equal(page.status, 200)
    assert.match(page.text, /Il cardamomo si scrive/)
    assert.match(page.text, /Questo testo è della versione nuova del corso/)
    assert.doesNotMatch(page.text, /per iscriverti/)
    assert.equal(page.document.querySelector('main form'), null, 'nothing here counts for their course')
    const before = await learner.follow(page, page.document.querySelector('a[rel=prev]')!.textContent!.trim())
    assert.match(before.path, /\/attuale$/)
    assert.equal((await learner.follow(page, 'Torna al tuo corso')).path, PUBLIC)
    assert.equal(
      (await site.visitor().get(`${hit!.to}/attuale`)).path,
      hit!.to,
      'the others have one text only',
    )
  })

  it('is found by what an urgent correction says', async () => {
    await openDraft(ugo)
    await ugo.press(await ugo.get(await unitAt('Un registro nuovo')), 'Salva l’unità', {
      body: 'Il coriandolo si scrive sul registro verde.',
    })
    const question = await ugo.follow(await ugo.get(`${desk}/anteprima`), 'Correzione urgente')
    await ugo.press(question, 'Pubblica subito la correzione', { reason: 'La spezia era un’altra.' })
    assert.deepEqual(await find('cardamomo'), [])
    assert.deepEqual((await find('coriandolo'))[0]?.marked, ['coriandolo'])
  })

  it('that was changed says so to whoever follows an earlier version, and shows the text that was found', async () => {
    await openDraft(ugo)
    await ugo.press(await ugo.get(await unitAt('')), 'Salva l’unità', {
      body: 'La noce moscata non serve più.',
    })
    await ugo.press(await ugo.get(`${desk}/anteprima`), 'Invia in revisione')
    await carla.press(await carla.get(`${desk}/anteprima`), 'Pubblica')
    const [hit] = await find('noce moscata')
    const own = await learner.get(hit!.to)
    assert.doesNotMatch(own.text, /noce moscata/)
    assert.match(own.text, /questa unità è cambiata/)
    assert.match((await learner.follow(own, 'Leggi il testo nuovo')).text, /La noce moscata non serve più/)
    assert.doesNotMatch((await site.visitor().get(hit!.to)).text, /è cambiata/)
  })

  it('is written anew as it was by the command that rebuilds the search', async () => {
    const entries = () =>
      rows(
        'select entity_id, language, kind, part_of_id, title, summary, body, path from search_entry order by 1, 2',
      )
    const before = await entries()
    await site.app.database.pool.query('update search_entry set body = title, part_of_id = null')
    await reindexCommand(modules).run(
      { words: {}, options: {} },
      { database: async () => site.app.database, clock: site.clock, say: () => undefined },
    )
    assert.deepEqual(await entries(), before)
  })

  it('goes with its course when that is withdrawn', async () => {
    await ugo.press(await ugo.get(`${desk}/ritira`), 'Ritira', { reason: 'La legge è cambiata.' })
    assert.deepEqual(await find('coriandolo'), [])
    assert.deepEqual(await rows(`select from search_entry where kind in ('unit', 'course')`), [])
  })
})
