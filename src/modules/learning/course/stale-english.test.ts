// SPDX-License-Identifier: AGPL-3.0-or-later
/** Short texts whose Italian changes after their English: said at the field, in the checks and to who reads in English. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { writeCourse } from '../fixture.ts'
import { exportLearner } from '../taking/personal-data/queries.ts'

const MOVED = /L’italiano è cambiato dopo questa traduzione: rileggila\./
const BEHIND = /The Italian text has changed since this translation/

let site: TestApp
let carla: Client
let ugo: Client
let theme: string

before(async () => {
  site = await testApp()
  carla = await site.as('redattore')
  ugo = await site.as('revisore')
  const { rows } = await site.app.database.pool.query(
    "select id from theme where slug = 'salute-e-iscrizione-sanitaria'",
  )
  theme = rows[0].id
})
beforeEach(() => site.clock.advance(60_000))
after(() => site.close())

/** Names of the English fields under which the page says that their Italian has moved on. */
const movedIn = (page: Answer): string[] =>
  [...page.document.querySelectorAll('.translated :is(input, textarea)[aria-describedby]')].flatMap(
    (field) =>
      field
        .getAttribute('aria-describedby')!
        .split(' ')
        .some((id) => MOVED.test(page.document.getElementById(id)?.textContent ?? ''))
        ? (field.getAttribute('name') ?? [])
        : [],
  )

const checksOf = async (course: string): Promise<string> => (await carla.get(`${course}/anteprima`)).text

it('a course says which of its texts is behind, until it is rewritten or said to fit', async () => {
  const course = `/redazione/corsi/${await writeCourse(carla, theme, 'Il titolo di prima')}`
  const english = { titleEn: 'The title', summaryEn: 'In short.' }
  await carla.press(await carla.get(course), 'Salva la bozza', english)
  assert.deepEqual(movedIn(await carla.get(course)), [])
  const italian = { titleIt: 'Il titolo di adesso', summaryIt: 'Per chi accoglie.' }
  await carla.press(await carla.get(course), 'Salva la bozza', italian)
  const behind = await carla.get(course)
  assert.deepEqual(movedIn(behind), ['titleEn', 'summaryEn'])
  assert.match(await checksOf(course), /L’inglese del titolo è rimasto indietro.*L’inglese del riassunto/)
  const asked = await carla.press(behind, 'Salva la bozza', { hours: '' })
  assert.deepEqual([asked.status, movedIn(asked)], [422, ['titleEn', 'summaryEn']])
  const once = await carla.press(behind, 'Salva la bozza', { titleEn: 'The title of now', hours: '2' })
  assert.match(once.text, /Bozza salvata/)
  assert.deepEqual(movedIn(await carla.get(course)), ['summaryEn'])
  await carla.press(await carla.get(course), 'Salva la bozza', { summaryEn_fits: '1' })
  const fresh = await carla.get(course)
  assert.deepEqual(movedIn(fresh), [])
  assert.equal(fresh.document.querySelector('[name=summaryEn]')!.textContent!.trim(), 'In short.')
  assert.equal(fresh.document.querySelector('[name=summaryEn_fits]'), null)
  assert.doesNotMatch(await checksOf(course), /rimasto indietro/)
})

it('of two writers an English made beside the Italian of before is behind the other’s', async () => {
  const course = `/redazione/corsi/${await writeCourse(carla, theme, 'Prima')}`
  const [hers, his] = [await carla.get(course), await ugo.get(course)]
  await carla.press(hers, 'Salva la bozza', { titleIt: 'Dopo' })
  const conflict = await ugo.press(his, 'Salva la bozza', { titleEn: 'Before' })
  assert.equal(conflict.status, 409)
  assert.deepEqual(movedIn(conflict), ['titleEn'])
  await ugo.press(conflict, 'Salva la bozza')
  assert.deepEqual(movedIn(await ugo.get(course)), ['titleEn'])

  const [mine, theirs] = [await carla.get(course), await ugo.get(course)]
  await ugo.press(theirs, 'Salva la bozza', { titleEn: 'After' })
  const again = await carla.press(mine, 'Salva la bozza', { hours: '3', summaryIt: 'Altro.' })
  assert.equal(again.status, 409)
  assert.deepEqual(movedIn(again), [], 'the other has put the English right')
  await carla.press(again, 'Salva la bozza')
  assert.deepEqual(movedIn(await carla.get(course)), [])
})

it('a question says it text by text, wherever its answers have moved to', async () => {
  const course = `/redazione/corsi/${await writeCourse(carla, theme, 'Con una domanda')}`
  const made = await carla.press(
    await carla.get(`${course}/domande/nuova/scelta-singola`),
    'Aggiungi la domanda',
    {
      ...{ promptIt: 'Chi decide?', promptEn: 'Who decides?' },
      ...{ option_1: 'Il sindaco', option_en_1: 'The mayor', feedback_1: 'No.', feedback_en_1: 'No.' },
      ...{ option_2: 'Il prefetto', option_en_2: 'The prefect', correct: '2' },
    },
  )
  const address = [...made.document.querySelectorAll('.edit-title a')].at(-1)!.getAttribute('href')!
  const page = await carla.get(address)
  assert.deepEqual(movedIn(page), [])
  assert.match(made.text, /Chi decide\?/)
  // The first answer goes, the second takes its place with another Italian.
  const empty = { option_1: '', option_en_1: '', feedback_1: '', feedback_en_1: '' }
  await carla.press(page, 'Salva la domanda', { ...empty, option_2: 'La prefettura' })
  const behind = await carla.get(address)
  assert.deepEqual(movedIn(behind), ['option_en_1'])
  assert.match((await carla.get(`${course}/domande`)).text, /inglese da aggiornare/)
  assert.match(await checksOf(course), /L’inglese della domanda 2 è rimasto indietro\./)
  await carla.press(behind, 'Salva la domanda', { option_en_1_fits: '1' })
  assert.deepEqual(movedIn(await carla.get(address)), [])
  assert.doesNotMatch((await carla.get(`${course}/domande`)).text, /inglese da aggiornare/)
})

it('who reads in English is told, and no difference between versions is made of it', async () => {
  const { rows } = await site.app.database.pool.query(
    "select id from work where slug = 'iscrizione-al-servizio-sanitario'",
  )
  const course = `/redazione/corsi/${rows[0].id}`
  const draft = await carla.press(await carla.get(`${course}/anteprima`), 'Apri una nuova bozza')
  await carla.press(draft, 'Salva la bozza', { titleIt: 'L’iscrizione al SSN' })
  const changed = await ugo.get(`${course}/anteprima`)
  assert.deepEqual(
    [...changed.document.querySelectorAll('h3, h4')]
      .map((heading) => heading.textContent!.trim())
      .filter((words) => /\((cambiato|aggiunto|tolto)\)/.test(words)),
    ['Titolo (cambiato)'],
  )
  await carla.press(await carla.get(course), 'Invia in revisione')
  const open = await ugo.press(await ugo.get(`${course}/anteprima`), 'Pubblica')
  assert.equal(open.status, 200)
  assert.doesNotMatch(open.text, /è cambiato dopo questa traduzione/)
  assert.match((await site.visitor().get(`/en${open.path}`)).text, BEHIND)

  const learner = await site.as('operatore')
  await learner.press(await learner.get(open.path), 'Iscriviti')
  const learners = await site.app.database.pool.query(
    `select n.person_id from enrolment n join edition e on e.id = n.edition_id
     where n.course_id = $1 and e.title ->> 'it' = 'L’iscrizione al SSN'`,
    [rows[0].id],
  )
  const copy = JSON.stringify(await exportLearner(site.app.database.db, learners.rows[0].person_id))
  assert.match(copy, /L’iscrizione al SSN/)
  assert.doesNotMatch(copy, /"of":/, 'their own data, without what a text remembers')

  await carla.press(await carla.get(`${course}/anteprima`), 'Apri una nuova bozza')
  await carla.press(await carla.get(course), 'Salva la bozza', { titleEn_fits: '1' })
  const same = await ugo.get(`${course}/anteprima`)
  assert.doesNotMatch(same.text, /\(cambiato\)/)
})
