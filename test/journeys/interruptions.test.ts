// SPDX-License-Identifier: AGPL-3.0-or-later
/** What happens to work that is cut short: the session ends, a colleague saves first, "Back" is pressed, the line breaks. */
import assert from 'node:assert/strict'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { sampleMp4, samplePdf } from '#kernel/files/samples.fixture.ts'
import { temporaryFolder } from '../support/db.ts'
import { answer, askedOn, atQuestion, COURSE, NEXT, readToTheEnd, showsAnswer } from './course.ts'
import { hasFocus, journeyAtHome, pathOf, said, signIn } from './stage.ts'

/** What the page sends at once, in bytes: less than usual, so that a short film is cut in two. */
const PIECE = 200_000
const KEPT = 'Abbiamo tenuto quello che avevi scritto'

journeyAtHome('interruptions', (stage, step) => {
  let carla: Page
  const endSessions = (login: string) =>
    stage.server.rows(
      `update session s set expires_at = s.created_at from person p where p.id = s.person_id and p.email = $1`,
      [`${login}@demo.referpa.example`],
    )
  const draftsCalled = (title: string) =>
    stage.server.rows("select from edition where title ->> 'it' = $1", [title])

  step('a session that ends while an editor writes costs her nothing', async () => {
    carla = await stage.as('redattore')
    await write(carla, 'Scritto a cavallo di due sessioni', 'Una riga che non va persa.')
    await carla
      .getByRole('group', { name: 'Documenti da scaricare' })
      .getByLabel('Scegli i file')
      .setInputFiles({ name: 'modulo.pdf', mimeType: 'application/pdf', buffer: samplePdf() })
    await carla.getByRole('checkbox', { name: 'modulo.pdf', checked: true }).waitFor()
    await endSessions('redattore')
    await carla.getByRole('button', { name: 'Salva la bozza' }).click()
    await signIn(carla, 'redattore')
    await hasFocus(carla.getByText(KEPT).locator('../..'))
    assert.equal(await title(carla).inputValue(), 'Scritto a cavallo di due sessioni')
    await text(carla).getByText('Una riga che non va persa.').waitFor()
    await carla.getByRole('checkbox', { name: 'modulo.pdf', checked: true }).waitFor()
    await carla.getByRole('button', { name: 'Salva la bozza' }).click()
    await said(carla, 'Bozza salvata')
    await carla.getByRole('checkbox', { name: 'modulo.pdf', checked: true }).waitFor()
    assert.equal((await draftsCalled('Scritto a cavallo di due sessioni')).length, 1)
  })

  step('of two who change one draft, the second sees both texts and joins them', async () => {
    const elsa = await stage.as('coordinatore')
    await elsa.goto(pathOf(carla))
    await text(elsa).waitFor()
    await text(carla).click()
    await carla.keyboard.press('Control+End')
    await carla.keyboard.type(' Parole di Carla.')
    await carla.getByRole('button', { name: 'Salva la bozza' }).click()
    await said(carla, 'Bozza salvata')
    await text(elsa).click()
    await elsa.keyboard.press('Control+End')
    await elsa.keyboard.type(' Parole di Elsa.')
    await elsa.getByRole('button', { name: 'Salva la bozza' }).click()
    await hasFocus(elsa.getByRole('alert').filter({ hasText: 'Un’altra persona ha salvato mentre scrivevi' }))
    await text(elsa).getByText('Parole di Elsa.').waitFor()
    await elsa.getByRole('deletion').filter({ hasText: 'Carla' }).waitFor()
    await elsa.getByRole('insertion').filter({ hasText: 'Elsa' }).waitFor()
    await text(elsa).click()
    await elsa.keyboard.press('Control+End')
    await elsa.keyboard.type(' Parole di Carla.')
    await elsa.getByRole('button', { name: 'Salva la bozza' }).click()
    await said(elsa, 'Bozza salvata')
    await carla.reload()
    await text(carla).getByText('Una riga che non va persa. Parole di Elsa. Parole di Carla.').waitFor()
  })

  step(
    '"Back" after sending: the same sent again is not made again, and what was changed is not lost',
    async () => {
      await write(carla, 'Mandato e rimandato', 'Un testo.')
      await carla.getByRole('button', { name: 'Salva la bozza' }).click()
      await said(carla, 'Bozza salvata')
      const first = pathOf(carla)
      await carla.goBack({ waitUntil: 'commit' })
      await carla.getByRole('heading', { name: 'Nuovo materiale' }).waitFor()
      assert.equal(await title(carla).inputValue(), 'Mandato e rimandato')
      await carla.getByRole('button', { name: 'Salva la bozza' }).click()
      await said(carla, 'Bozza salvata')
      assert.equal(pathOf(carla), first)
      assert.equal((await draftsCalled('Mandato e rimandato')).length, 1)
      await carla.goBack({ waitUntil: 'commit' })
      await carla.getByRole('heading', { name: 'Nuovo materiale' }).waitFor()
      await carla.getByLabel('In breve').fill('Cambiato dopo.')
      await carla.getByRole('button', { name: 'Salva la bozza' }).click()
      await hasFocus(carla.getByRole('alert').filter({ hasText: 'Avevi già salvato questa pagina' }))
      await carla.getByRole('button', { name: 'Salva la bozza' }).click()
      await said(carla, 'Bozza salvata')
      assert.equal(pathOf(carla), first)
      assert.equal(await carla.getByLabel('In breve').inputValue(), 'Cambiato dopo.')
      assert.equal((await draftsCalled('Mandato e rimandato')).length, 1)
    },
  )

  step('an upload cut at half goes on from there, by itself and after the page was closed', async () => {
    const folder = await temporaryFolder('referpa-upload-')
    try {
      await cutAndGoOn(carla, join(folder, 'lungo.mp4'))
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  step('a session that ends in the middle of a test costs no answer', async () => {
    const ada = await stage.as('operatore')
    await ada.goto(COURSE)
    await ada.getByRole('button', { name: 'Iscriviti' }).click()
    await ada.getByRole('link', { name: 'Continua' }).click()
    await readToTheEnd(ada)
    await ada.getByRole('button', { name: 'Inizia la prova' }).click()
    await atQuestion(ada, 1)
    await endSessions('operatore')
    const { question } = await answer(ada)
    await ada.getByRole('status').filter({ hasText: 'La sessione è finita' }).waitFor()
    await ada.getByRole('button', { name: NEXT }).click()
    await signIn(ada, 'operatore')
    await atQuestion(ada, 1)
    await ada.getByText(KEPT).waitFor()
    assert.equal((await askedOn(ada)).question.key, question.key)
    assert.ok(await showsAnswer(ada))
    await ada.getByRole('button', { name: NEXT }).click()
    await ada.getByRole('button', { name: '1: risposta data' }).waitFor()
  })
})

const title = (page: Page) => page.getByLabel('Titolo', { exact: true }).and(page.getByRole('textbox'))
const text = (page: Page) => page.getByRole('textbox', { name: 'Testo', exact: true })

async function write(page: Page, name: string, words: string): Promise<void> {
  await page.goto('/redazione/materiali/nuovo')
  await page.getByRole('toolbar', { name: 'Formattazione' }).waitFor()
  await title(page).fill(name)
  await page.getByLabel('In breve').fill('Due frasi.')
  await text(page).click()
  await page.keyboard.type(words)
  await page.getByRole('combobox', { name: 'Tema' }).selectOption({ index: 1 })
}

async function cutAndGoOn(page: Page, film: string): Promise<void> {
  await writeFile(film, sampleMp4({ payload: 300_000 }))
  const offsets: number[] = []
  let cuts = 1
  await page.route('**/caricamenti/*', async (route) => {
    const offset = offsetOf(route.request())
    if (offset === null) return route.continue()
    offsets.push(offset)
    return offset > 0 && cuts-- > 0 ? route.abort() : route.continue()
  })
  await inSmallPieces(page)
  const video = page.getByRole('group', { name: 'Video', exact: true })
  await video.getByLabel('Scegli il file').setInputFiles(film)
  await video.getByRole('status').filter({ hasText: 'lungo.mp4: caricato' }).waitFor()
  assert.deepEqual(offsets.splice(0), [0, PIECE, PIECE])

  cuts = Number.POSITIVE_INFINITY
  await video.getByRole('checkbox', { name: 'lungo.mp4' }).uncheck()
  await writeFile(film, sampleMp4({ payload: 310_000 }))
  await video.getByLabel('Scegli il file').setInputFiles(film)
  await video.getByText('connessione interrotta').waitFor()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await video
    .getByRole('status')
    .filter({ hasText: /lungo\.mp4 si è interrotto al 6\d %/ })
    .waitFor()
  cuts = 0
  offsets.splice(0)
  await inSmallPieces(page)
  await video.getByLabel('Scegli il file').setInputFiles(film)
  await video.getByRole('status').filter({ hasText: 'lungo.mp4: caricato' }).waitFor()
  assert.deepEqual(offsets, [PIECE])
}

const inSmallPieces = (page: Page): Promise<void> =>
  page.locator('x-upload').evaluateAll((fields, bytes) => {
    for (const field of fields) field.setAttribute('data-piece-bytes', String(bytes))
  }, PIECE)

/** Where in the file a piece begins; null for a request that carries none. */
function offsetOf(request: Request): number | null {
  const headers = request.headers()
  return headers['x-http-method-override'] === 'PATCH' ? Number(headers['upload-offset']) : null
}
