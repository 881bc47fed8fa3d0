// SPDX-License-Identifier: AGPL-3.0-or-later
/** Two people, or two tabs, at one draft: nothing that was typed is lost, and the words say what happened. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { type Answer, type Client, formWithButton } from '../../../../test/support/client.ts'
import { writeMaterial } from '../../material/fixture.ts'
import { writeCourse } from '../fixture.ts'

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

const alerts = (page: Answer): string[] =>
  [...page.document.querySelectorAll('[role=alert]')].map((each) => each.textContent!)

const typedIn = (page: Answer, name: string): string =>
  page.document.querySelector(`[name=${name}]`)?.getAttribute('value') ??
  page.document.querySelector(`textarea[name=${name}]`)?.textContent?.trim() ??
  ''

it('a conflict with oneself is told as such, once, and with another person as theirs', async () => {
  const address = `/redazione/materiali/${await writeMaterial(carla, theme, 'In due schede')}`
  const [first, second] = [await carla.get(address), await carla.get(address)]
  await carla.press(first, 'Salva la bozza', { summary: 'Dalla prima.' })
  const conflict = await carla.press(second, 'Salva la bozza', { summary: 'Dalla seconda.' })
  assert.equal(conflict.status, 409)
  assert.equal(alerts(conflict).length, 1)
  assert.match(alerts(conflict)[0]!, /Avevi già salvato questa pagina/)
  assert.doesNotMatch(conflict.text, /Un’altra persona/)
  assert.match(conflict.text, /Nel frattempo è stato salvato:\s*Dalla prima\./)
  const his = await ugo.get(address)
  await carla.press(conflict, 'Salva la bozza')
  assert.match(
    alerts(await ugo.press(his, 'Salva la bozza', { summary: 'Di Ugo.' }))[0]!,
    /Un’altra persona ha salvato mentre scrivevi/,
  )
})

it('of two writers the second keeps what only the first has changed, and is shown what both have', async () => {
  const address = `/redazione/materiali/${await writeMaterial(carla, theme, 'A quattro mani')}`
  const [hers, his] = [await carla.get(address), await ugo.get(address)]
  const long = 'Il primo capoverso resta.\n\nIl secondo è di'
  await carla.press(hers, 'Salva la bozza', {
    title: 'Il titolo di Carla',
    summary: 'Per chi accoglie, di Carla.',
    body: `${long} Carla.`,
    citations: 'D.Lgs. 286/1998 art. 35',
  })
  const conflict = await ugo.press(his, 'Salva la bozza', {
    summary: 'Per chi accoglie, di Ugo.',
    body: `${long} Ugo.`,
    method: 'Interviste di Ugo.',
  })
  assert.equal(conflict.status, 409)
  assert.equal(typedIn(conflict, 'title'), 'Il titolo di Carla')
  assert.match(typedIn(conflict, 'citations'), /286\/1998/)
  assert.equal(typedIn(conflict, 'method'), 'Interviste di Ugo.')
  const [alert] = conflict.document.querySelectorAll('[role=alert]')
  const links = [...alert!.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.textContent])
  assert.deepEqual(links, [
    ['#campo-summary', 'In breve'],
    ['#campo-body', 'Testo'],
    ['#campo-title', 'Titolo'],
    ['#campo-citations', 'Norme citate'],
  ])
  const changes = (name: string) =>
    [...conflict.document.querySelectorAll(`#campo-${name}-altro :is(ins, del)`)].map((each) =>
      each.textContent!.replace(/\[[^\]]*\]/g, '').trim(),
    )
  assert.deepEqual(changes('summary'), ['Carla', 'Ugo'])
  assert.deepEqual(changes('body'), ['Carla', 'Ugo'])
  assert.match(conflict.document.querySelector('#campo-body-altro')!.textContent!, /1 parte uguale/)
  const saved = await ugo.press(conflict, 'Salva la bozza')
  assert.match(saved.text, /Bozza salvata/)
  const now = await carla.get(address)
  assert.equal(typedIn(now, 'title'), 'Il titolo di Carla')
  assert.equal(typedIn(now, 'summary'), 'Per chi accoglie, di Ugo.')
  assert.match(typedIn(now, 'citations'), /286\/1998/)
})

it('a translation begun by two people is not overwritten by the one whose form was refused', async () => {
  const english = `/redazione/materiali/${await writeMaterial(carla, theme, 'Da tradurre in due')}/inglese`
  const [hers, his] = [await carla.get(english), await ugo.get(english)]
  const refused = await ugo.press(his, 'Salva la traduzione', { title: '', body: 'By Ugo.' })
  assert.equal(refused.status, 422)
  const words = { title: 'By two', summary: 'S', body: 'By Carla.' }
  assert.match((await carla.press(hers, 'Salva la traduzione', words)).text, /Traduzione salvata/)
  const again = await ugo.press(refused, 'Salva la traduzione', { title: '' })
  assert.equal(again.status, 422)
  const conflict = await ugo.press(again, 'Salva la traduzione', { title: 'By Ugo', summary: 'S' })
  assert.equal(conflict.status, 409)
  assert.equal(typedIn(await carla.get(english), 'body'), 'By Carla.')
})

it('of two writers of a question no right answer parts from the answers it was chosen for', async () => {
  const course = `/redazione/corsi/${await writeCourse(carla, theme, 'Con una domanda di due')}`
  const added = await carla.press(
    await carla.get(`${course}/domande/nuova/scelta-singola`),
    'Aggiungi la domanda',
    {
      promptIt: 'Chi decide?',
      option_1: 'Il sindaco',
      option_2: 'Il prefetto',
      correct: '1',
    },
  )
  const link = [...added.document.querySelectorAll('.edit-title a')].find((each) =>
    each.textContent!.includes('Chi decide?'),
  )
  const address = link!.getAttribute('href')!
  const [hers, his] = [await carla.get(address), await ugo.get(address)]
  await carla.press(hers, 'Salva la domanda', {
    option_1: 'Il prefetto',
    option_2: 'Il sindaco',
    correct: '2',
  })
  const conflict = await ugo.press(his, 'Salva la domanda', { option_1: 'Il sindaco del comune' })
  assert.equal(conflict.status, 409)
  const { values } = formWithButton(conflict, 'Salva la domanda')
  assert.deepEqual(
    [values.option_1, values.option_2, values.correct],
    [['Il sindaco del comune'], ['Il prefetto'], ['1']],
  )
  assert.ok(conflict.document.querySelector('#campo-option_2-altro'))
})

it('a form of the version before does not pass for one of the new draft', async () => {
  const address = `/redazione/materiali/${await writeMaterial(carla, theme, 'Da una bozza all’altra')}`
  const old = await carla.get(address)
  await carla.press(await carla.get(address), 'Salva la bozza', { summary: 'Cambiato prima di uscire.' })
  await carla.press(await carla.get(address), 'Invia in revisione')
  await ugo.press(await ugo.get(`${address}/anteprima`), 'Pubblica')
  await ugo.press(await ugo.get(`${address}/anteprima`), 'Apri una nuova bozza')
  const conflict = await carla.press(old, 'Salva la bozza', { summary: 'Dalla scheda vecchia.' })
  assert.equal(conflict.status, 409)
  assert.match(conflict.text, /Nel frattempo è stato salvato:\s*Cambiato prima di uscire\./)
})

it('the text of a unit that a colleague has removed meanwhile can be added again', async () => {
  const course = `/redazione/corsi/${await writeCourse(carla, theme, 'Con una unità di meno')}`
  const units = await carla.get(`${course}/unita`)
  const address = units.document.querySelector('.edit-title a')!.getAttribute('href')!
  const editing = await carla.get(address)
  await ugo.press(await ugo.get(`${address}/togli`), 'Togli l’unità')
  const typed = { title: 'Quella che scrivevo', body: 'Mezz’ora di lavoro.' }
  const rescued = await carla.press(editing, 'Salva l’unità', typed)
  assert.equal(rescued.status, 409)
  assert.match(alerts(rescued)[0]!, /Un’altra persona ha tolto questa unità dal corso mentre scrivevi/)
  assert.equal(typedIn(rescued, 'title'), typed.title)
  assert.equal(typedIn(rescued, 'body'), typed.body)
  const added = await carla.press(rescued, 'Aggiungi l’unità')
  assert.match(added.text, /Unità aggiunta.*Quella che scrivevo/)
})

it('what was written in a question, or in a draft that is gone, is shown to be copied', async () => {
  const course = `/redazione/corsi/${await writeCourse(carla, theme, 'Da buttare mentre si scrive')}`
  const questions = await carla.get(`${course}/domande`)
  const address = questions.document.querySelector('.edit-title a')!.getAttribute('href')!
  const [question, settings] = [await carla.get(address), await carla.get(course)]
  await ugo.press(await ugo.get(`${address}/togli`), 'Togli la domanda')
  const lost = await carla.press(question, 'Salva la domanda', { promptIt: 'Chi paga le cure urgenti?' })
  assert.equal(lost.status, 404)
  assert.match(lost.text, /Quello che avevi scritto/)
  const kept = (page: Answer) =>
    [...page.document.querySelectorAll('textarea[readonly]')].map((each) => each.textContent)
  assert.ok(kept(lost).includes('Chi paga le cure urgenti?'))
  await ugo.press(await ugo.get(`${course}/elimina-bozza`), 'Elimina la bozza')
  const gone = await carla.press(settings, 'Salva la bozza', { titleIt: 'Un titolo nuovo' })
  assert.equal(gone.status, 404)
  assert.ok(kept(gone).includes('Un titolo nuovo'))
  assert.equal((await carla.post(`${course}`, {})).document.querySelector('textarea'), null)
})
