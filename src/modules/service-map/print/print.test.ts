// SPDX-License-Identifier: AGPL-3.0-or-later
/** The sheet on paper: Italian and the language of whoever takes it home, one A4; and who writes that language. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'

const URGENT = '/servizi/cure-urgenti-stp'
const HEALTH = '/servizi/iscriversi-al-servizio-sanitario'

const pagesIn = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
const rows = (page: Answer) =>
  [...page.document.querySelectorAll('.leaflet-row')].map((row) =>
    [...row.children].map((side) => ({
      items: side.querySelectorAll('li').length,
      words: side.textContent ?? '',
      direction: side.getAttribute('dir'),
    })),
  )

describe('the sheet on paper', () => {
  let world: TestApp
  let visitor: Client
  before(async () => {
    world = await testApp()
    visitor = world.visitor()
  })
  after(() => world.close())

  it('says the same on both sides, under the same numbers', async () => {
    const sheet = await visitor.get(`${URGENT}?comune=modena`)
    const page = await visitor.follow(sheet, 'Stampa la scheda')
    const arabic = await visitor.get(`${URGENT}/stampa?lingua=ar`)
    assert.match(page.text, /A chi è rivolto/)
    const all = rows(arabic)
    assert.ok(all.length >= 6)
    for (const [italian, other] of all) assert.equal(italian!.items, other!.items, italian!.words)
    assert.equal(all[2]![1]!.direction, 'rtl')
    assert.match(arabic.text, /العلاج بدون تصريح الإقامة/)
    assert.match(arabic.text, /ما الذي تحتاج إليه/)
    assert.match(arabic.text, /إقرار بعدم امتلاك المال/)
    assert.match(arabic.text, /000 4505/)
    assert.match(arabic.text, /art\. 35, comma 3, D\.Lgs\. 286\/1998/)
    assert.match(
      arabic.document.querySelector('.leaflet-qr svg')!.getAttribute('aria-label')!,
      /\/servizi\/cure-urgenti-stp$/,
    )
    assert.doesNotMatch(arabic.text, /è la prima paura/)
  })

  it('prints Italian with a mark where a language lacks words', async () => {
    const page = await visitor.get(`${HEALTH}/stampa?lingua=bn`)
    assert.match(page.text, /কী কী লাগবে/)
    assert.match(page.text, /Iscriversi al Servizio sanitario/)
    assert.match(page.text, /\(ইতালীয় ভাষায়\)/)
  })

  it('is one page of PDF in every language that has one', async () => {
    for (const language of ['ar', 'bn', 'uk', '']) {
      const answer = await visitor.get(`${URGENT}/scheda.pdf?lingua=${language}`)
      assert.equal(answer.headers['content-type'], 'application/pdf', language)
      assert.equal(pagesIn(answer.bytes), 1, language)
      assert.match(answer.bytes.toString('latin1'), /pdfuaid:part>1</, language)
    }
    assert.equal((await visitor.get(`${URGENT}/scheda.pdf?lingua=zh`)).status, 404)
    assert.match((await visitor.get(`${URGENT}/stampa?lingua=zh`)).text, /In questa lingua non c’è il PDF/)
  })

  it('is translated by whoever writes it, line by line', async () => {
    const coordinator = await world.as('coordinatore')
    assert.equal((await (await world.as('operatore')).get(`${HEALTH}/traduzioni`)).status, 403)
    const list = await coordinator.follow(await coordinator.get(HEALTH), 'Traduzioni')
    assert.match(list.text, /pezzi su/)
    const form = await coordinator.get(`${HEALTH}/traduzioni/uk`)
    const saved = await coordinator.press(form, 'Salva', { b0: 'Записатися до служби здоров’я' })
    assert.match(saved.text, /Modifiche salvate/)
    assert.match((await visitor.get(`${HEALTH}/stampa?lingua=uk`)).text, /Записатися до служби здоров’я/)
    const long = await coordinator.press(form, 'Salva', { b1: 'а'.repeat(4001) })
    assert.equal(long.status, 422)
    // Another sheet that asks for the same paper has its name as well.
    assert.match(
      (await visitor.get('/servizi/rinnovare-il-permesso-di-soggiorno/stampa?lingua=ar')).text,
      /جواز السفر/,
    )
    assert.equal((await coordinator.get(`${HEALTH}/traduzioni/en`)).status, 404)
  })

  it('goes back to Italian when the Italian says something else', async () => {
    await world.app.database.pool.query(
      `update service_translation set source = source || ' di prima' where block = 'title' and language = 'ar'`,
    )
    const page = await visitor.get(`${URGENT}/stampa?lingua=ar`)
    assert.doesNotMatch(page.text, /العلاج بدون تصريح الإقامة/)
    const form = await (await world.as('coordinatore')).get(`${URGENT}/traduzioni/ar`)
    assert.match(form.text, /L’italiano è cambiato\. Prima era tradotto così: العلاج بدون تصريح الإقامة/)
  })
})
