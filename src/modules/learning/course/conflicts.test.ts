// SPDX-License-Identifier: AGPL-3.0-or-later
/** Two people, or two tabs, at one draft: nothing that was typed is lost, and the words say what happened. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { writeCourse, writeMaterial } from '../fixture.ts'

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
