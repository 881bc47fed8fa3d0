// SPDX-License-Identifier: AGPL-3.0-or-later
/** An editor writes a material and a course; another person publishes them; anybody reads them. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { samplePdf } from '#kernel/files/samples.fixture.ts'
import { bytesOf } from '../support/browser.ts'
import { choose, journey, pathOf, said } from './stage.ts'

const FILM = join(
  import.meta.dirname,
  '../../src/modules/material/demonstration/content/media/codice-stp-in-venti-secondi.mp4',
)
const CAPTIONS = `WEBVTT

00:00:00.000 --> 00:00:05.000
La persona chiede un medico.

00:00:05.000 --> 00:00:20.000
Lo sportello rilascia il codice STP.
`
const PDF = samplePdf()
const THEME = 'Diritto alla salute e iscrizione sanitaria'
const MATERIAL = 'Il codice STP, passo per passo'
const COURSE = 'Il primo colloquio allo sportello'

/** Puts a file into one of the places for files of the form, and waits until the server has it. */
async function attach(
  page: Page,
  place: string,
  name: string,
  mimeType: string,
  buffer: Buffer,
): Promise<void> {
  const group = page.getByRole('group', { name: place, exact: true })
  await group.getByLabel(/^Scegli i?l? file/).setInputFiles({ name, mimeType, buffer })
  await group
    .getByRole('status')
    .filter({ hasText: `${name}: caricato` })
    .waitFor()
  await group.getByRole('checkbox', { name, checked: true }).waitFor()
}

journey('an editor', (stage, step) => {
  let carla: Page
  let elsa: Page

  step('writes a material in the rich editor', async () => {
    carla = await stage.as('redattore')
    await choose(carla, 'Redazione')
    await carla.getByRole('link', { name: 'Nuovo materiale' }).click()
    await carla.getByRole('textbox', { name: 'Titolo', exact: true }).fill(MATERIAL)
    await carla.getByLabel('In breve').fill('Quando si rilascia il codice, a chi, per quanto tempo.')
    await carla
      .getByRole('toolbar', { name: 'Formattazione' })
      .getByRole('button', { name: 'Titolo', exact: true })
      .click()
    await carla.getByRole('textbox', { name: 'Testo', exact: true }).focus()
    await carla.keyboard.type('A chi serve')
    await carla.keyboard.press('Enter')
    await carla.keyboard.type('A chi ')
    await carla.keyboard.press('Control+b')
    await carla.keyboard.type('non ha')
    await carla.keyboard.press('Control+b')
    await carla.keyboard.type(' un permesso.')
    await carla.keyboard.press('Enter')
    await carla.getByRole('button', { name: 'Elenco puntato' }).click()
    await carla.keyboard.type('Vale sei mesi')
    await carla.keyboard.press('Enter')
    await carla.keyboard.type('Si rinnova')
    await carla.getByRole('combobox', { name: 'Tema' }).selectOption({ label: THEME })
    await carla.getByLabel('Norme citate').fill('D.Lgs. 286/1998 art. 35 c. 3')
  })

  step('attaches a PDF, and a film with its captions, and sends it to review', async () => {
    await attach(carla, 'Documenti da scaricare', 'Modulo però.pdf', 'application/pdf', PDF)
    await attach(carla, 'Video', 'codice.mp4', 'video/mp4', await readFile(FILM))
    await attach(carla, 'Sottotitoli in italiano', 'codice.vtt', 'text/vtt', Buffer.from(CAPTIONS))
    await carla.getByRole('button', { name: 'Invia in revisione' }).click()
    await said(carla, 'Inviato in revisione')
    await carla.getByRole('heading', { name: 'A chi serve', level: 2 }).waitFor()
  })

  step('does not publish what she wrote', async () => {
    assert.equal(await carla.getByRole('button', { name: 'Pubblica' }).count(), 0)
    await carla.getByText(/la pubblica un’altra persona\. Può farlo: .*Elsa Fantasia/).waitFor()
    const answer = await carla.request.post(`${pathOf(carla).replace(/\/anteprima$/, '')}/pubblica`, {
      headers: { origin: stage.server.base },
      form: {},
    })
    assert.equal(answer.status(), 422)
  })

  step('is published by another person', async () => {
    elsa = await stage.as('coordinatore')
    await choose(elsa, 'Redazione')
    await elsa.getByRole('table', { name: 'Da rivedere' }).getByRole('link', { name: MATERIAL }).click()
    await elsa.getByRole('button', { name: 'Pubblica', exact: true }).click()
    await said(elsa, 'Pubblicato')
    assert.match(pathOf(elsa), /^\/formazione\/materiali\//)
  })

  step('is read by anybody: text, law, film with captions, PDF', async () => {
    const reader = await stage.visitor()
    await reader.goto('/')
    await reader.getByLabel('Cerca nel sito').fill('codice STP passo')
    await reader.getByLabel('Cerca nel sito').press('Enter')
    const part = reader.waitForResponse((answer) => answer.url().endsWith('.mp4'))
    await reader.getByRole('main').getByRole('link', { name: MATERIAL }).click()
    await reader.getByRole('heading', { name: MATERIAL, level: 1 }).waitFor()
    await reader.getByRole('heading', { name: 'A chi serve' }).waitFor()
    await reader
      .getByRole('strong')
      .filter({ hasText: /^non ha$/ })
      .waitFor()
    assert.equal(
      await reader
        .getByRole('listitem')
        .filter({ hasText: /^(Vale sei mesi|Si rinnova)$/ })
        .count(),
      2,
    )
    await reader.getByRole('link', { name: 'art. 35, comma 3, D.Lgs. 286/1998' }).waitFor()
    assert.equal((await part).status(), 206)
    assert.equal((await part).headers()['content-range'], 'bytes 0-65689/65690')
    await watchFilm(reader)
    await downloadPdf(reader)
  })

  step('composes a course of two units', async () => {
    await choose(carla, 'Redazione')
    await carla.getByRole('link', { name: 'Nuovo corso' }).click()
    await carla.getByRole('textbox', { name: 'Titolo', exact: true }).fill(COURSE)
    await carla.getByLabel('In breve', { exact: true }).fill('Per chi accoglie le persone.')
    await carla.getByLabel('Ore', { exact: true }).fill('0,5')
    await carla.getByRole('combobox', { name: 'Tema' }).selectOption({ label: THEME })
    await carla.getByRole('button', { name: 'Salva e scrivi le unità' }).click()
    await said(carla, 'Corso iniziato')
    for (const title of ['Ascoltare', 'Spiegare']) {
      await carla.getByRole('link', { name: 'Nuova unità' }).click()
      await carla.getByRole('toolbar', { name: 'Formattazione' }).waitFor()
      await carla.getByRole('textbox', { name: 'Titolo', exact: true }).fill(title)
      await carla.getByRole('textbox', { name: 'Testo', exact: true }).click()
      await carla.keyboard.type(`${title} prima di tutto.`)
      await carla.getByLabel('Norme citate').fill('D.Lgs. 286/1998 art. 35')
      await carla.getByRole('button', { name: 'Aggiungi l’unità' }).click()
      await said(carla, 'aggiunta')
    }
  })

  step('and a test with a question of each kind', async () => {
    await carla
      .getByRole('navigation', { name: 'Pagine di questo corso' })
      .getByRole('link', { name: 'Domande' })
      .click()
    await newQuestion(carla, 'Scelta singola', 'Chi parla per primo?', async () => {
      await carla.getByLabel('Testo della risposta 1').fill('Chi chiede')
      await carla.getByLabel('Testo della risposta 2').fill('Chi risponde')
      await carla.getByRole('radio', { name: 'La risposta 1 è quella giusta' }).check()
    })
    await newQuestion(carla, 'Scelta multipla', 'Che cosa serve?', async () => {
      for (const [index, text] of ['Tempo', 'Parole semplici', 'Fretta'].entries())
        await carla.getByLabel(`Testo della risposta ${index + 1}`).fill(text)
      await carla.getByRole('checkbox', { name: 'La risposta 1 è giusta' }).check()
      await carla.getByRole('checkbox', { name: 'La risposta 2 è giusta' }).check()
    })
    await newQuestion(carla, 'Vero o falso', 'Si può chiedere un interprete.', () =>
      carla.getByRole('radio', { name: 'Vera' }).check(),
    )
    await newQuestion(carla, 'Risposta numerica', 'Quanti mesi vale il codice STP?', () =>
      carla.getByLabel('Risposta giusta').fill('6'),
    )
    await carla.getByRole('link', { name: 'Anteprima e revisione' }).click()
    await carla.getByRole('button', { name: 'Invia in revisione' }).click()
    await said(carla, 'Inviato in revisione')
    assert.equal(await carla.getByRole('button', { name: 'Pubblica', exact: true }).count(), 0)
  })

  step('which another person publishes, and anybody reads', async () => {
    await choose(elsa, 'Redazione')
    await elsa.getByRole('table', { name: 'Da rivedere' }).getByRole('link', { name: COURSE }).click()
    await elsa.getByRole('button', { name: 'Pubblica', exact: true }).click()
    await said(elsa, 'Pubblicato')
    const reader = await stage.visitor()
    await reader.goto('/formazione')
    await reader.getByRole('link', { name: COURSE }).click()
    await reader.getByText('4 domande, una per pagina').waitFor()
    await reader
      .getByRole('list', { name: 'Unità del corso' })
      .getByRole('link', { name: 'Spiegare' })
      .click()
    await reader.getByText('Spiegare prima di tutto.').waitFor()
  })
})

async function newQuestion(
  page: Page,
  kind: string,
  prompt: string,
  answers: () => Promise<void>,
): Promise<void> {
  await page.getByRole('link', { name: kind, exact: true }).click()
  await page.getByRole('textbox', { name: 'Domanda', exact: true }).fill(prompt)
  await answers()
  await page.getByLabel('Spiegazione', { exact: true }).fill('Lo dice la legge.')
  await page.getByLabel('Norme citate').fill('D.Lgs. 286/1998 art. 35 c. 3')
  await page.getByRole('button', { name: 'Aggiungi la domanda' }).click()
  await said(page, 'aggiunta')
}

/** The browser asks for parts of the film, plays it, and shows the captions. */
async function watchFilm(page: Page): Promise<void> {
  const film = page.getByLabel(MATERIAL, { exact: true })
  const played = await film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true
    video.currentTime = 10
    await video.play()
    await new Promise((resolve) => video.addEventListener('timeupdate', resolve, { once: true }))
    const [track] = video.textTracks
    if (!track?.cues?.length)
      await new Promise((resolve) => video.querySelector('track')!.addEventListener('load', resolve))
    video.pause()
    const shown = [...(track?.activeCues ?? [])].map((cue) => (cue as VTTCue).text)
    return { at: video.currentTime, kind: track?.kind, language: track?.language, mode: track?.mode, shown }
  })
  assert.ok(played.at >= 10, `at ${played.at} s`)
  assert.deepEqual(
    [played.kind, played.language, played.mode, played.shown],
    ['captions', 'it', 'showing', ['Lo sportello rilascia il codice STP.']],
  )
}

async function downloadPdf(page: Page): Promise<void> {
  const starting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Modulo però.pdf' }).click()
  const download = await starting
  assert.equal(download.suggestedFilename(), 'Modulo però.pdf')
  assert.deepEqual(await bytesOf(download), PDF)
}
