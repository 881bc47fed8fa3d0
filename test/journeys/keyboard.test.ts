// SPDX-License-Identifier: AGPL-3.0-or-later
/** An operator with a keyboard and no mouse; at each step it is asserted where the focus lands and that it is seen. */
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { ASKED, askedOn, atQuestion, COURSE_TITLE, heading, NEXT, READ, TO_SUMMARY, UNITS } from './course.ts'
import { accessibilityTree, assertFocusSeen, flat, isFocused, pressOn, tabTo, walkTo } from './keys.ts'
import { hasFocus, journeyAtHome, PASSWORD, said } from './stage.ts'

journeyAtHome('by keyboard alone', (stage, step) => {
  let ada: Page
  const main = () => ada.getByRole('main')

  step('the first stop skips to the content', async () => {
    ada = await stage.visitor()
    await ada.goto('/')
    const skip = ada.getByRole('link', { name: 'Vai al contenuto' })
    await tabTo(skip, 1)
    await ada.keyboard.press('Enter')
    await hasFocus(main())
    await tabTo(main().getByRole('link', { name: 'Conosci il progetto' }), 1)
  })

  step('nothing on the way to the end of a page holds the keyboard, and one can go back', async () => {
    await ada.reload()
    const [before, last] = ['Note legali', 'Mappa del sito'].map((name) => ada.getByRole('link', { name }))
    assert.ok((await walkTo(last!)) > 30)
    await ada.keyboard.press('Shift+Tab')
    await hasFocus(before!)
  })

  step('on a phone the menu opens and leads to the courses', async () => {
    await ada.setViewportSize({ width: 320, height: 640 })
    await ada.goto('/')
    const formazione = ada
      .getByRole('navigation', { name: 'Menu principale' })
      .getByRole('link', { name: 'Formazione' })
    assert.equal(await formazione.isVisible(), false)
    await pressOn(ada.getByRole('banner').locator('summary', { hasText: 'Menu' }))
    await pressOn(formazione)
    await heading(ada, 'Formazione').waitFor()
    await pressOn(main().getByRole('link', { name: COURSE_TITLE }))
    await heading(ada, COURSE_TITLE).waitFor()
    await ada.setViewportSize({ width: 1280, height: 800 })
  })

  step('signs in: a wrong password is where one starts again', async () => {
    await pressOn(ada.getByRole('button', { name: 'Iscriviti' }))
    await heading(ada, 'Accedi').waitFor()
    await tabTo(ada.getByLabel('E-mail'))
    await ada.keyboard.type('operatore@demo.referpa.example')
    await tabTo(ada.getByLabel('Password'), 1)
    await ada.keyboard.type('non la ricordo')
    await ada.keyboard.press('Enter')
    await ada.getByRole('alert').waitFor()
    await hasFocus(ada.getByLabel('Password'))
    await assertFocusSeen(ada)
    await ada.keyboard.type(PASSWORD)
    await ada.keyboard.press('Enter')
    await heading(ada, COURSE_TITLE).waitFor()
  })

  step('enrols, starts on the message, and goes on from there', async () => {
    await pressOn(ada.getByRole('button', { name: 'Iscriviti' }))
    await said(ada, 'Sei iscritto')
    await tabTo(main().getByRole('link', { name: 'Continua' }), 1)
    await ada.keyboard.press('Enter')
    for (const [index, title] of UNITS.entries()) {
      await heading(ada, title).waitFor()
      await pressOn(ada.getByRole('button', { name: READ }))
      await said(ada, `Unità ${index + 1} completata`)
    }
    await pressOn(ada.getByRole('button', { name: 'Inizia la prova' }))
  })

  step('hears a question as the name of its answers', async () => {
    await atQuestion(ada, 1)
    const { question } = await askedOn(ada)
    const tree = flat(await accessibilityTree(ada))
    const prompt = question.prompt.it
    const named = tree.filter(
      (node) => node.name === prompt && ['group', 'radiogroup', 'textbox'].includes(node.role),
    )
    assert.deepEqual(
      named.map(({ name }) => name),
      [prompt],
    )
    const choices = flat(named[0]!.inside).filter(({ role }) => role === 'radio' || role === 'checkbox')
    if (question.kind === 'single' || question.kind === 'multiple')
      assert.deepEqual(
        choices.map(({ name }) => name).sort(),
        question.options.map(({ text }) => text.it).sort(),
      )
    if (question.kind === 'true-false')
      assert.deepEqual(
        choices.map(({ name }) => name),
        ['Vero', 'Falso'],
      )
    assert.equal(tree.filter(({ role }) => role === 'main').length, 1)
    assert.deepEqual(
      tree.filter(({ role }) => role === 'navigation').map(({ name }) => name),
      ['Domande della prova', 'Informazioni sul sito'],
      'a test shows no menu to leave by',
    )
    assert.equal(
      tree.filter(({ role, name }) => role === 'heading' && name === `Domanda 1 di ${ASKED}`).length,
      1,
    )
    assert.ok(
      tree.some(({ role }) => role === 'status'),
      'what is saved is said',
    )
  })

  step('answers with arrows and space; each question starts on its heading', async () => {
    for (let position = 1; position <= ASKED; position++) {
      await atQuestion(ada, position)
      await hasFocus(heading(ada, `Domanda ${position} di ${ASKED}`))
      await answerByKeys(ada)
      await pressOn(
        ada.getByRole('button', { name: position < ASKED ? NEXT : TO_SUMMARY, exact: true }).first(),
      )
    }
    await hasFocus(heading(ada, 'Riepilogo della prova'))
  })

  step('hands in, and starts on the outcome', async () => {
    await pressOn(ada.getByRole('button', { name: 'Consegna' }))
    await hasFocus(ada.getByRole('heading', { name: 'Prova superata' }))
    await tabTo(ada.getByRole('link', { name: "Scarica l'attestato" }), 1)
  })

  step('leaves the rich editor with Tab, and its toolbar with Escape', async () => {
    const carla = await stage.as('redattore')
    await carla.goto('/redazione/materiali/nuovo')
    await carla.getByRole('toolbar', { name: 'Formattazione' }).waitFor()
    const text = carla.getByRole('textbox', { name: 'Testo', exact: true })
    await tabTo(text)
    await carla.keyboard.type('Una riga.')
    await carla.keyboard.press('Alt+F10')
    assert.ok(
      await isFocused(carla.getByRole('toolbar').getByRole('button', { name: 'Titolo', exact: true })),
    )
    await carla.keyboard.press('ArrowRight')
    assert.ok(await isFocused(carla.getByRole('toolbar').getByRole('button', { name: 'Sottotitolo' })))
    await carla.keyboard.press('Enter')
    await carla.keyboard.press('Escape')
    await hasFocus(text)
    await text.getByRole('heading', { name: 'Una riga.' }).waitFor()
    await tabTo(carla.getByLabel('Aggiornato al'), 1)
    await carla.reload()
    await walkTo(carla.getByRole('link', { name: 'Mappa del sito' }))
  })
})

/** Arrows choose among radios, space ticks a box, a number is typed. */
async function answerByKeys(page: Page): Promise<void> {
  const { question, right, typed } = await askedOn(page)
  if (typed !== null) {
    await tabTo(right[0]!)
    await page.keyboard.type(typed)
    return
  }
  if (question.kind === 'multiple') {
    const boxes = page.getByRole('group', { name: question.prompt.it, exact: true }).getByRole('checkbox')
    for (let index = 0; index < (await boxes.count()); index++) {
      await tabTo(boxes)
      if (await isOneOf(right)) await page.keyboard.press('Space')
    }
    return
  }
  await tabTo(page.getByRole('radio'))
  await page.keyboard.press('Space')
  for (let turns = 0; turns < 5 && !(await right[0]!.isChecked()); turns++)
    await page.keyboard.press('ArrowDown')
  assert.ok(await isFocused(right[0]!))
  await assertFocusSeen(page)
}

async function isOneOf(elements: readonly Locator[]): Promise<boolean> {
  for (const element of elements) if (await isFocused(element)) return true
  return false
}
