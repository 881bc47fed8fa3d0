// SPDX-License-Identifier: AGPL-3.0-or-later
/** The main ways through the site in a browser that runs no script, on a phone and at a desk. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { samplePdf } from '#kernel/files/samples.fixture.ts'
import { sidewaysScroll } from '../support/browser.ts'
import {
  ASKED,
  answer,
  atQuestion,
  COURSE,
  COURSE_TITLE,
  heading,
  NEXT,
  readToTheEnd,
  showsAnswer,
  TO_SUMMARY,
  UNITS,
} from './course.ts'
import { choose, hasFocus, journey, pathOf, said, signIn } from './stage.ts'

const PLAIN = { javaScriptEnabled: false }
const PHONE = { ...PLAIN, viewport: { width: 320, height: 640 } }
const MATERIAL = 'Scritto senza JavaScript'

journey('without JavaScript', (stage, step) => {
  let ada: Page
  let carla: Page

  step('a visitor opens the menu of the phone, searches, reads, and changes language', async () => {
    const visitor = await stage.visitor(PHONE)
    await visitor.goto('/')
    const menu = visitor.getByRole('navigation', { name: 'Menu principale' })
    assert.equal(await menu.isVisible(), false)
    await visitor.getByRole('banner').getByText('Menu', { exact: true }).click()
    await menu.getByRole('link', { name: 'Formazione' }).click()
    await heading(visitor, 'Formazione').waitFor()
    await visitor.getByLabel('Cerca nel sito').fill('codice STP')
    await visitor.getByLabel('Cerca nel sito').press('Enter')
    await visitor
      .getByRole('main')
      .getByRole('link', { name: 'Scheda: il codice STP allo sportello' })
      .click()
    await heading(visitor, 'Scheda: il codice STP allo sportello').waitFor()
    assert.deepEqual(await sidewaysScroll(visitor), [])
    await visitor.goto('/cerca?q=ricevuta')
    await visitor.locator('.result a[href*="/unita/"]').first().click()
    await visitor.locator('.unit-nav').waitFor()
    assert.ok(await visitor.evaluate(() => scrollY > 0), 'the unit opens at the passage that was found')
    await visitor.goto(COURSE)
    await visitor.getByRole('link', { name: UNITS[1] }).click()
    await heading(visitor, UNITS[1]!).waitFor()
    const italian = pathOf(visitor)
    await visitor.getByRole('link', { name: 'English' }).click()
    await visitor.getByText('Unit 2 of 5').waitFor()
    assert.equal(pathOf(visitor), `/en${italian}`)
    assert.equal(await visitor.locator('html').getAttribute('lang'), 'en')
    await visitor.getByRole('link', { name: 'Italiano' }).click()
    await heading(visitor, UNITS[1]!).waitFor()
    assert.deepEqual(await sidewaysScroll(visitor), [])
  })

  step('an operator who wants to enrol is asked to sign in, and comes back to the course', async () => {
    ada = await stage.visitor(PHONE)
    await ada.goto(COURSE)
    await ada.getByRole('button', { name: 'Iscriviti' }).click()
    await ada.getByLabel('E-mail').fill('operatore@demo.referpa.example')
    await ada.getByLabel('Password').fill('sbagliata')
    await ada.getByRole('button', { name: 'Accedi' }).click()
    await hasFocus(ada.getByLabel('Password'))
    assert.equal(await ada.getByLabel('E-mail').inputValue(), 'operatore@demo.referpa.example')
    await signIn(ada, 'operatore')
    await heading(ada, COURSE_TITLE).waitFor()
    await ada.getByRole('button', { name: 'Iscriviti' }).click()
    await said(ada, 'Sei iscritto')
  })

  step('reads the units and takes the test, one question a page, each answer saved when given', async () => {
    await ada.getByRole('link', { name: 'Continua' }).click()
    await readToTheEnd(ada)
    await ada.getByRole('button', { name: 'Inizia la prova' }).click()
    for (let position = 1; position <= ASKED; position++) {
      await atQuestion(ada, position)
      assert.deepEqual(await sidewaysScroll(ada), [])
      await answer(ada)
      await ada
        .getByRole('button', { name: position < ASKED ? NEXT : TO_SUMMARY })
        .first()
        .click()
    }
    await ada.getByRole('button', { name: 'Domanda 3', exact: true }).click()
    await atQuestion(ada, 3)
    assert.ok(await showsAnswer(ada))
    await ada.getByText(/Salvato alle \d\d:\d\d/).waitFor()
    await ada.getByRole('button', { name: TO_SUMMARY }).click()
    await ada.getByRole('button', { name: 'Consegna' }).click()
    await ada.getByRole('heading', { name: 'Prova superata' }).waitFor()
    await ada.getByRole('link', { name: "Scarica l'attestato" }).waitFor()
    await ada.getByRole('button', { name: 'Esci' }).click()
    await ada.getByRole('link', { name: 'Accedi' }).waitFor()
  })

  step(
    'an editor writes with signs and attaches a PDF; a file that lies costs nothing of the text',
    async () => {
      carla = await stage.as('redattore', PLAIN)
      await choose(carla, 'Redazione')
      await carla.getByRole('link', { name: 'Nuovo materiale' }).click()
      await carla.getByLabel('Titolo', { exact: true }).fill(MATERIAL)
      await carla.getByLabel('In breve').fill('Basta una rete lenta.')
      await carla
        .getByLabel('Testo', { exact: true })
        .fill('## Che cosa serve\n\nUn **modulo**.\n\n- uno\n- due')
      await carla.getByRole('combobox', { name: 'Tema' }).selectOption({ index: 1 })
      await carla.getByLabel('Norme citate').fill('D.Lgs. 286/1998 art. 34')
      await attach(
        carla,
        'finto.pdf',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      )
      await carla.getByRole('button', { name: 'Salva la bozza' }).click()
      await carla.getByRole('alert').getByText('C’è un campo da correggere').waitFor()
      await carla
        .getByText(/immagini SVG possono contenere programmi/)
        .first()
        .waitFor()
      assert.equal(await carla.getByLabel('Titolo', { exact: true }).inputValue(), MATERIAL)
      assert.match(await carla.getByLabel('Testo', { exact: true }).inputValue(), /Un \*\*modulo\*\*\./)
      await attach(carla, 'modulo.pdf', samplePdf())
      await carla.getByRole('button', { name: 'Salva la bozza' }).click()
      await said(carla, 'Bozza salvata')
      await carla.getByRole('checkbox', { name: /^modulo\.pdf/, checked: true }).waitFor()
      await carla.getByRole('button', { name: 'Invia in revisione' }).click()
      await said(carla, 'Inviato in revisione')
    },
  )

  step('and the coordinator publishes it', async () => {
    const elsa = await stage.as('coordinatore', PLAIN)
    await choose(elsa, 'Redazione')
    await elsa.getByRole('link', { name: MATERIAL }).click()
    await elsa.getByRole('button', { name: 'Pubblica', exact: true }).click()
    await said(elsa, 'Pubblicato')
    await elsa.getByRole('heading', { name: 'Che cosa serve' }).waitFor()
    await elsa.getByRole('link', { name: /^modulo\.pdf/ }).waitFor()
  })
})

const attach = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page
    .getByRole('group', { name: 'Documenti da scaricare' })
    .getByLabel('Scegli i file')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer })
