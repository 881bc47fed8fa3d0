// SPDX-License-Identifier: AGPL-3.0-or-later
/** "Back" after the first saving of something new, and another text: it goes on in what was begun, and nothing is begun twice. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Answer, Client } from '../../../test/support/client.ts'

let site: TestApp
let carla: Client
let course: string

before(async () => {
  site = await testApp()
  carla = await site.as('redattore')
})
after(() => site.close())

const count = async (table: string): Promise<number> =>
  (await site.app.database.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n

const themeOn = (page: Answer): string =>
  page.document.querySelector('select[name=theme] option[value]:not([value=""])')!.getAttribute('value')!

const typedIn = (page: Answer, name: string): string | null | undefined =>
  page.document.querySelector(`input[name=${name}]`)?.getAttribute('value')

describe('what was begun', () => {
  it('is a material: the other text is met in its draft, and saved there', async () => {
    const form = await carla.follow(await carla.get('/redazione'), 'Nuovo materiale')
    const theme = themeOn(form)
    const first = await carla.press(form, 'Salva la bozza', { theme, title: 'Prima di tornare indietro' })
    const before = await count('work')
    const again = await carla.press(form, 'Salva la bozza', { theme, title: 'Dopo' })
    assert.equal(again.status, 409)
    assert.match(again.text, /Avevi già salvato questa pagina/)
    assert.match(again.text, /Prima di tornare indietro/)
    assert.equal(typedIn(again, 'title'), 'Dopo')
    const saved = await carla.press(again, 'Salva la bozza')
    assert.equal(saved.path, first.path)
    assert.equal(typedIn(saved, 'title'), 'Dopo')
    assert.equal(await count('work'), before)
  })

  it('is met also by a text that does not pass', async () => {
    const form = await carla.follow(await carla.get('/redazione'), 'Nuovo materiale')
    const theme = themeOn(form)
    await carla.press(form, 'Salva la bozza', { theme, title: 'Con un titolo' })
    const before = await count('work')
    const again = await carla.press(form, 'Salva la bozza', { theme, title: '', summary: 'Senza.' })
    assert.equal(again.status, 409)
    await carla.press(again, 'Salva la bozza', { title: 'Con un altro titolo' })
    assert.equal(await count('work'), before)
  })

  it('is one thing when two texts are sent at the same instant', async () => {
    const form = await carla.follow(await carla.get('/redazione'), 'Nuovo materiale')
    const theme = themeOn(form)
    const before = await count('work')
    const answers = await Promise.all(
      ['Un titolo', 'Un altro titolo', 'Un terzo titolo'].map((title) =>
        carla.press(form, 'Salva la bozza', { theme, title }),
      ),
    )
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409])
    assert.equal(await count('work'), before + 1)
    const met = answers.find(({ status }) => status === 409)!
    assert.match(met.text, /Avevi già salvato questa pagina/)
  })

  it('is the newest thing, when the one before it was thrown away', async () => {
    const form = await carla.follow(await carla.get('/redazione'), 'Nuovo materiale')
    const theme = themeOn(form)
    const send = (title: string) => carla.press(form, 'Salva la bozza', { theme, title })
    const first = await send('Primo')
    await carla.press(await carla.follow(first, 'Elimina la bozza'), 'Elimina la bozza')
    site.clock.advance(1000)
    await send('Secondo')
    const before = await count('work')
    assert.equal((await send('Terzo')).status, 409)
    assert.equal(await count('work'), before)
  })

  it('that has been thrown away meanwhile is begun again', async () => {
    const form = await carla.follow(await carla.get('/redazione'), 'Nuovo materiale')
    const theme = themeOn(form)
    const first = await carla.press(form, 'Salva la bozza', { theme, title: 'Da buttare' })
    await carla.press(await carla.follow(first, 'Elimina la bozza'), 'Elimina la bozza')
    const again = await carla.press(form, 'Salva la bozza', { theme, title: 'Ripensato' })
    assert.match(again.text, /Bozza salvata/)
    assert.notEqual(again.path, first.path)
  })

  it('is a course', async () => {
    const form = await carla.follow(await carla.get('/redazione'), 'Nuovo corso')
    const sent = { theme: themeOn(form), titleIt: 'Un corso' }
    const units = await carla.press(form, 'Salva e scrivi le unità', sent)
    course = /\/corsi\/([0-9a-f-]{36})/.exec(units.path)![1]!
    const before = await count('work')
    const again = await carla.press(form, 'Salva e scrivi le unità', { ...sent, titleIt: 'Lo stesso corso' })
    assert.equal(again.status, 409)
    await carla.press(again, 'Salva la bozza')
    assert.equal(await count('work'), before)
  })

  it('is a unit, and a question', async () => {
    const unit = await carla.get(`/redazione/corsi/${course}/unita/nuova`)
    await carla.press(unit, 'Aggiungi l’unità', { title: 'Una', body: 'Parole.' })
    const again = await carla.press(unit, 'Aggiungi l’unità', { title: 'Una sola', body: 'Parole.' })
    assert.equal(again.status, 409)
    assert.equal(typedIn(await carla.press(again, 'Salva l’unità'), 'title'), 'Una sola')
    assert.equal((await rowsOf('unit')).length, 1)

    const question = await carla.get(`/redazione/corsi/${course}/domande/nuova/vero-falso`)
    const asked = { promptIt: 'Si può?', answer: 'true' }
    await carla.press(question, 'Aggiungi la domanda', asked)
    const twice = await carla.press(question, 'Aggiungi la domanda', { ...asked, promptIt: 'Si può oggi?' })
    assert.equal(twice.status, 409)
    assert.match((await carla.press(twice, 'Salva la domanda')).text, /Si può oggi\?/)
    assert.equal((await rowsOf('question')).length, 1)
  })
})

const rowsOf = async (table: 'unit' | 'question') =>
  (await site.app.database.pool.query(`select id from ${table} where course_id = $1`, [course])).rows
