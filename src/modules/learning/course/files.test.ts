// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who gets the files of drafts, and the pictures of published units; captions that must not be forgotten. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { keepFile } from '../../material/index.ts'

let site: TestApp
let carla: Client
let ugo: Client

before(async () => {
  site = await testApp()
  carla = await site.as('redattore')
  ugo = await site.as('revisore')
})
after(() => site.close())

// One grey point.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const FILM = await readFile(
  'src/modules/material/demonstration/content/media/codice-stp-in-venti-secondi.mp4',
)
const CAPTIONS = Buffer.from('WEBVTT\n\n00:00.000 --> 00:05.000\nCiao\n')

/** A file that the person has uploaded and not used yet. */
async function upload(login: string, name: string, bytes: Buffer): Promise<string> {
  const { id: ownerId } = await site.actor(login)
  const at = site.clock.now()
  return site.app.database.transaction((tx) =>
    keepFile({ tx, store: site.app.services.store, ownerId, at }, name, bytes),
  )
}

async function write(fields: Record<string, string>): Promise<Answer> {
  const page = await carla.get('/redazione/materiali/nuovo')
  const theme = page.document
    .querySelector('select[name=theme] option[value]:not([value=""])')!
    .getAttribute('value')!
  return carla.press(page, 'Salva la bozza', { theme, summary: 's', ...fields })
}

it('a file is its owner’s until a draft uses it, then of those who may see the draft', async () => {
  const photo = await upload('redattore', 'foto.png', PNG)
  const operator = await site.as('operatore')
  const statuses = async () => [
    (await carla.get(`/redazione/file/${photo}`)).status,
    (await ugo.get(`/redazione/file/${photo}`)).status,
    (await operator.get(`/redazione/file/${photo}`)).status,
  ]
  assert.deepEqual(await statuses(), [200, 404, 404])
  const page = await write({ title: 'Con una foto', body: `![Una stanza](file:${photo})` })
  assert.match(page.text, /Bozza salvata/)
  assert.deepEqual(await statuses(), [200, 200, 404])
  const preview = await ugo.get(`${page.path}/anteprima`)
  assert.equal(
    preview.document.querySelector('img[alt="Una stanza"]')!.getAttribute('src'),
    `/redazione/file/${photo}`,
  )
})

it('nobody uses a file of somebody else that no draft of theirs holds', async () => {
  const theirs = await upload('revisore', 'sua.png', PNG)
  const page = await write({ title: 'Con la foto di un altro', images: theirs })
  assert.equal(page.status, 422)
  assert.match(page.text, /non c’è più o non è tuo/)
})

it('a translation shows the pictures of its Italian page and no others, and keeps them there', async () => {
  const photo = await upload('redattore', 'foto.png', PNG)
  const other = await upload('redattore', 'altra.png', PNG)
  const page = await write({ title: 'Da tradurre con la foto', body: `![Una stanza](file:${photo})` })
  const english = `${page.path}/inglese`
  const translate = async (id: string) =>
    carla.press(await carla.get(english), 'Salva la traduzione', {
      title: 'With a picture',
      summary: 'S',
      body: `![A room](file:${id})`,
    })
  const refused = await translate(other)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /un’immagine che non è fra quelle della pagina italiana/)
  assert.match((await translate(photo)).text, /Traduzione salvata/)
  await carla.press(await carla.get(page.path), 'Salva la bozza', { body: 'Senza la foto.', images: '' })
  const preview = await ugo.get(`${page.path}/anteprima?lingua=en`)
  assert.ok(preview.document.querySelector(`img[src="/redazione/file/${photo}"]`))
  assert.equal((await ugo.get(`/redazione/file/${photo}`)).status, 200)
})

it('so does the translation of a unit', async () => {
  const photo = await upload('redattore', 'foto.png', PNG)
  const form = await carla.get('/redazione/corsi/nuovo')
  const theme = form.document
    .querySelector('select[name=theme] option[value]:not([value=""])')!
    .getAttribute('value')!
  const units = await carla.press(form, 'Salva e scrivi le unità', { theme, titleIt: 'Con una foto' })
  const added = await carla.press(await carla.follow(units, 'Nuova unità'), 'Aggiungi l’unità', {
    title: 'Una',
    body: 'Parole.',
  })
  const english = added.document.querySelector('main a[href$="/inglese"]')!.getAttribute('href')!
  const refused = await carla.press(await carla.get(english), 'Salva la traduzione', {
    title: 'One',
    body: `![A room](file:${photo})`,
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /un’immagine che non è fra quelle della pagina italiana/)
})

it('a form sent back with errors still holds what was just uploaded', async () => {
  const film = await upload('redattore', 'film.mp4', FILM)
  const page = await write({ title: ' ', video: film })
  assert.equal(page.status, 422)
  assert.ok(page.document.querySelector(`input[name=video][value="${film}"][checked]`))
})

it('a film without captions does not go to review', async () => {
  const film = await upload('redattore', 'film.mp4', FILM)
  const page = await write({ title: 'Un film', video: film })
  const sent = await carla.press(page, 'Invia in revisione')
  assert.match(sent.text, /Al video mancano i sottotitoli/)
  const captions = await upload('redattore', 'film.vtt', CAPTIONS)
  const again = await carla.press(await carla.get(page.path), 'Invia in revisione', { captionsIt: captions })
  assert.match(again.text, /Inviato in revisione/)
  assert.equal(again.document.querySelector('track')!.getAttribute('srclang'), 'it')
})

it('a picture of a unit is for everybody while the course is on offer, and then for whoever is enrolled', async () => {
  const photo = await upload('redattore', 'banco.png', PNG)
  const page = await carla.get('/redazione/corsi/nuovo')
  const theme = page.document
    .querySelector('select[name=theme] option[value]:not([value=""])')!
    .getAttribute('value')!
  const units = await carla.press(page, 'Salva e scrivi le unità', {
    titleIt: 'Con figure',
    summaryIt: 's',
    hours: '1',
    theme,
  })
  const course = units.path.replace(/\/unita$/, '')
  const body = `Guarda.\n\n![Il banco](file:${photo})`
  await carla.press(await carla.get(`${course}/unita/nuova`), 'Aggiungi l’unità', { title: 'Una', body })
  const question = await carla.get(`${course}/domande/nuova/vero-falso`)
  await carla.press(question, 'Aggiungi la domanda', { promptIt: 'Sì?', answer: 'true' })
  const address = `/formazione/corsi/con-figure/immagini/${photo}`
  assert.equal((await site.visitor().get(address)).status, 404)
  await carla.press(await carla.get(`${course}/anteprima`), 'Invia in revisione')
  await ugo.press(await ugo.get(`${course}/anteprima`), 'Pubblica')
  const picture = await site.visitor().get(address)
  assert.equal(picture.status, 200)
  assert.equal(picture.headers['content-type'], 'image/png')
  const film = await upload('redattore', 'altro.png', PNG)
  assert.equal((await site.visitor().get(`/formazione/corsi/con-figure/immagini/${film}`)).status, 404)

  const learner = await site.as('operatore')
  await learner.press(await learner.get('/formazione/corsi/con-figure'), 'Iscriviti')
  const withdrawn = await ugo.press(await ugo.get(`${course}/ritira`), 'Ritira', { reason: 'Superato.' })
  assert.match(withdrawn.text, /Ritirato/)
  assert.equal((await site.visitor().get(address)).status, 404)
  assert.equal((await (await site.as('tutor')).get(address)).status, 404)
  const kept = await learner.get(address)
  assert.equal(kept.status, 200, 'whoever is enrolled reads on, with the pictures')
  assert.match(String(kept.headers['cache-control']), /^private/)
})

it('a form that takes no files keeps none, and a field that takes none keeps none', async () => {
  const count = async () =>
    Number((await site.app.database.pool.query('select count(*) as n from file')).rows[0].n)
  const send = (token: string, url: string, name: string, fields: Record<string, string>) => {
    const part = (headers: string, content: string) =>
      `--x\r\nContent-Disposition: form-data; ${headers}\r\n\r\n${content}\r\n`
    const payload = [
      ...Object.entries(fields).map(([field, value]) => part(`name="${field}"`, value)),
      part(`name="${name}"; filename="a.pdf"`, '%PDF-1.4'),
      '--x--\r\n',
    ].join('')
    const headers = {
      host: 'localhost:3000',
      origin: 'http://localhost:3000',
      cookie: `session=${encodeURIComponent(token)}`,
      'content-type': 'multipart/form-data; boundary=x',
    }
    return site.app.server.inject({ method: 'POST', url, headers, payload })
  }
  const before = await count()
  const writer = await site.token('redattore')
  for (const token of [writer, await site.token('operatore')])
    assert.equal((await send(token, '/accedi', 'file', { email: '', password: '' })).statusCode, 303)
  // Whoever may not write is refused before their file is read.
  const closed = await send(await site.token('operatore'), '/redazione/materiali/nuovo', 'attachments', {})
  assert.equal(closed.statusCode, 403)
  const refused = await send(writer, '/redazione/materiali/nuovo', 'title', { summary: 'Senza titolo' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Senza titolo/)
  assert.equal(await count(), before)
})

it('each file that a form brings and that is not accepted is told of by name', async () => {
  const part = (headers: string, content: string) =>
    `--x\r\nContent-Disposition: form-data; ${headers}\r\n\r\n${content}\r\n`
  const answer = await site.app.server.inject({
    method: 'POST',
    url: '/redazione/materiali/nuovo',
    headers: {
      host: 'localhost:3000',
      origin: 'http://localhost:3000',
      cookie: `session=${encodeURIComponent(carla.cookies.get('session')!)}`,
      'content-type': 'multipart/form-data; boundary=x',
    },
    payload: [
      part('name="title"', 'Con due file'),
      part('name="attachments"; filename="rotto.pdf"', '%PDF-1.4 rotto'),
      part('name="attachments"; filename="vuoto.pdf"', ''),
      '--x--\r\n',
    ].join(''),
  })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /Non accettato: «rotto\.pdf»: Il file PDF è incompleto o rovinato/)
  assert.match(answer.body, /«vuoto\.pdf»: Il file è vuoto/)
})
