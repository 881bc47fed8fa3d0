// SPDX-License-Identifier: AGPL-3.0-or-later
/** An operator takes a course between one interruption and the next, the worst of which is the server's; certificates follow. */
import assert from 'node:assert/strict'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { bytesOf } from '../support/browser.ts'
import {
  ASKED,
  answer,
  atQuestion,
  COURSE,
  COURSE_TITLE,
  heading,
  NEXT,
  READ,
  readToTheEnd,
  showsAnswer,
  TO_SUMMARY,
  UNITS,
} from './course.ts'
import { choose, journey, pathOf, said } from './stage.ts'

journey('an operator', (stage, step) => {
  let ada: Page
  let question: string
  let code: string
  /** The same person in a new window: what the browser kept is only its cookies. */
  const comeBack = async () => {
    const storageState = (await ada.context().storageState()) as BrowserContextOptions['storageState']
    await ada.context().close()
    ada = await stage.visitor({ storageState })
    await ada.goto(COURSE)
  }

  step('enrols and reads the first unit', async () => {
    ada = await stage.as('operatore')
    await ada.getByRole('link', { name: 'Formazione', exact: true }).first().click()
    await ada.getByRole('link', { name: COURSE_TITLE }).click()
    await ada.getByRole('button', { name: 'Iscriviti' }).click()
    await said(ada, 'Sei iscritto')
    await ada.getByRole('link', { name: 'Continua' }).click()
    await heading(ada, UNITS[0]!).waitFor()
    await ada.getByRole('button', { name: READ }).click()
    await said(ada, 'Unità 1 completata')
    await heading(ada, UNITS[1]!).waitFor()
  })

  step('leaves in the middle of the second, and comes back to the same paragraph', async () => {
    const paragraphs = ada.getByRole('main').getByRole('paragraph')
    const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2))
    const words = (await middle.textContent()) ?? ''
    const kept = ada.waitForResponse((response) => response.url().endsWith('/segno'))
    await middle.evaluate((element) => element.scrollIntoView({ block: 'start' }))
    assert.equal((await kept).status(), 200)
    await comeBack()
    await ada.getByRole('link', { name: 'Continua' }).click()
    await heading(ada, UNITS[1]!).waitFor()
    const again = ada.getByRole('main').getByRole('paragraph').filter({ hasText: words })
    const top = await again.evaluate((element) => element.getBoundingClientRect().top)
    assert.ok(Math.abs(top) < 200, `the paragraph is ${top} px from the top of the window`)
  })

  step(
    'comes back from the card of the course too: its button leads to the unit, not to the course',
    async () => {
      await ada.goto('/formazione/i-miei-corsi')
      await ada.getByRole('link', { name: 'Continua' }).click()
      await heading(ada, UNITS[1]!).waitFor()
    },
  )

  step(
    'has the contents of the course beside the text on the window of an office, and under it on a phone',
    async () => {
      const box = async (locator: Locator) => (await locator.boundingBox())!
      const text = ada.locator('.prose').first()
      const contents = ada.getByRole('navigation', { name: 'Contenuti del corso' })
      const usual = ada.viewportSize()!
      await ada.setViewportSize({ width: 1366, height: 768 })
      const [left, right] = [await box(text), await box(contents)].sort((a, b) => a.x - b.x)
      assert.ok(left!.x + left!.width <= right!.x, 'side by side')
      const used = right!.x + right!.width - left!.x
      assert.ok(left!.width + right!.width > 0.8 * used && used > 1000, `${used} px of 1366 are used`)
      await ada.setViewportSize({ width: 320, height: 640 })
      assert.ok(
        (await box(contents)).y >= (await box(text)).y + (await box(text)).height,
        'one under the other',
      )
      await ada.setViewportSize(usual)
    },
  )

  step('completes the units, begins the test and answers four questions', async () => {
    await readToTheEnd(ada, 2)
    await ada.getByRole('button', { name: 'Inizia la prova' }).click()
    for (let position = 1; position <= 4; position++) {
      await atQuestion(ada, position)
      await answer(ada)
      await ada.getByRole('button', { name: NEXT }).click()
    }
    await atQuestion(ada, 5)
    question = pathOf(ada)
  })

  step('loses the server, killed in the middle of the fifth, and none of the answers', async () => {
    await stage.server.kill()
    await answer(ada)
    await ada.getByRole('status').filter({ hasText: 'Non riesco a salvare' }).waitFor()
    await stage.server.restart()
    // As when the cable is plugged in again; by itself the page would try a little later.
    await ada.evaluate(() => window.dispatchEvent(new Event('online')))
    await ada
      .getByRole('status')
      .filter({ hasText: /Salvato alle \d\d:\d\d/ })
      .waitFor()
    await comeBack()
    await ada.getByRole('link', { name: 'Continua' }).click()
    await atQuestion(ada, 5)
    assert.equal(pathOf(ada), question)
    await ada.getByText(`Risposte date: 5 su ${ASKED}`).waitFor()
    for (let position = 5; position >= 1; position--) {
      await atQuestion(ada, position)
      assert.ok(await showsAnswer(ada), `the answer to question ${position} is there`)
      if (position > 1) await ada.getByRole('button', { name: `${position - 1}: risposta data` }).click()
    }
  })

  step('finishes, hands in with a double click, and has passed', async () => {
    await ada.getByRole('button', { name: '6: senza risposta' }).click()
    for (let position = 6; position <= ASKED; position++) {
      await atQuestion(ada, position)
      await answer(ada)
      await ada
        .getByRole('button', { name: position < ASKED ? NEXT : TO_SUMMARY })
        .first()
        .click()
    }
    await ada.getByText('Hai risposto a tutte le domande.').waitFor()
    await ada.getByRole('button', { name: 'Consegna' }).dblclick()
    await ada.getByRole('heading', { name: 'Prova superata' }).waitFor()
    await ada.getByText('100 su 100').waitFor()
    assert.equal(await ada.getByText('Risposta giusta', { exact: true }).count(), ASKED)
    const issued = await stage.server.rows<{ code: string }>(
      `select code from certificate c join person p on p.id = c.person_id where p.email = 'operatore@demo.referpa.example'`,
    )
    assert.equal(issued.length, 1, 'handed in twice, one certificate')
    code = issued[0]!.code
  })

  step('downloads the certificate, a tagged PDF', async () => {
    const starting = ada.waitForEvent('download')
    await ada.getByRole('link', { name: "Scarica l'attestato", exact: true }).click()
    const download = await starting
    assert.match(download.suggestedFilename(), new RegExp(`${code}\\.pdf$`))
    const bytes = (await bytesOf(download)).toString('latin1')
    assert.match(bytes, /^%PDF-/)
    assert.match(bytes, /\/StructTreeRoot/, 'has a structure for those who hear it')
    assert.match(bytes, /\/Marked true/)
    assert.match(bytes, /pdfuaid:part/, 'says that it follows PDF/UA')
  })

  step('and anybody checks it: valid, initials only', async () => {
    const stranger = await stage.visitor()
    await checkCode(stranger, `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`)
    await stranger.getByText('Questo attestato è valido').waitFor()
    await stranger.getByText('A. P.', { exact: true }).waitFor()
    assert.equal(
      await stranger
        .getByRole('main')
        .getByText(/Ada|Prova$/)
        .count(),
      0,
    )
  })

  step('while the coordinator revokes another one, with a reason', async () => {
    const elsa = await stage.as('coordinatore')
    await choose(elsa, 'Registro degli attestati')
    const row = elsa.getByRole('row', { name: /Lea Esempio/ })
    const other = (await row.getByRole('link').textContent()) ?? ''
    await row.getByRole('link', { name: other }).click()
    await elsa.getByRole('link', { name: 'Revoca' }).click()
    await elsa.getByLabel('Motivo').fill('Rilasciato per errore: il corso non era completo.')
    await elsa.getByRole('button', { name: /^Revoca l.attestato$/ }).click()
    await said(elsa, 'Attestato revocato')
    const stranger = await stage.visitor()
    await checkCode(stranger, other)
    await stranger.getByText('Questo attestato non è più valido').waitFor()
    await stranger.getByText('Rilasciato per errore: il corso non era completo.').waitFor()
    await checkCode(stranger, code)
    await stranger.getByText('Questo attestato è valido').waitFor()
  })
})

async function checkCode(page: Page, code: string): Promise<void> {
  await page.goto('/attestati')
  await page.getByRole('textbox', { name: 'Codice' }).fill(code)
  await page.getByRole('button', { name: 'Verifica' }).click()
}
