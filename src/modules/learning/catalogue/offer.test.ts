// SPDX-License-Identifier: AGPL-3.0-or-later
/** The catalogue and the page of a material, as anybody sees them. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { samplePdf, videoSample } from '#kernel/files/samples.fixture.ts'
import { inspectText } from '#kernel/files/sniff/text.ts'
import { newId } from '#kernel/ids.ts'
import { linkCalled } from '../../../../test/support/client.ts'
import { buildMaterial } from '../../material/fixture.ts'
import { withdraw } from '../../review/fixture.ts'
import { type Stage, stage } from '../taking/story.fixture.ts'

let house: Stage
before(async () => {
  house = await stage()
})
after(() => house.close())

/** Keeps a file as the upload would have left it. */
async function keep(name: string, mediaType: string, bytes: Buffer): Promise<string> {
  const id = newId()
  await house.app.services.store.put(id, [bytes] as unknown as AsyncIterable<Uint8Array>)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const words = mediaType === 'text/vtt' ? JSON.stringify(inspectText(bytes, 'vtt').transcript) : null
  await house.rows(
    `insert into file (id, sha256, bytes, media_type, name, state, owner_id, public, created_at, transcript)
     values ($1, $2, $3, $4, $5, 'ready', $6, true, $7, $8)`,
    [id, sha256, bytes.length, mediaType, name, newId(), house.clock.now(), words],
  )
  return id
}

const captions = Buffer.from('WEBVTT\n\n00:01.000 --> 00:03.000\n<v Anna>Buongiorno, come posso aiutarla?\n')

const material = (spec: Parameters<typeof buildMaterial>[2]) =>
  house.inTransaction((tx) => buildMaterial(tx, house.ground, spec, house.clock.now()))

describe('the catalogue', () => {
  it('says what to do while there is nothing', async () => {
    const empty = await house.visitor().get('/formazione')
    assert.equal(empty.status, 200)
    assert.match(empty.text, /Non c’è ancora niente/)
  })

  it('shows what is on offer, narrowed by theme and kind, and leaves out what was withdrawn', async () => {
    const course = await house.course({ slug: 'un-corso', title: 'Un corso' })
    await material({ slug: 'una-guida', title: 'Una guida' })
    const gone = await material({ slug: 'vecchia-guida', title: 'Vecchia guida' })
    await house.inTransaction((tx) => withdraw(tx, gone.editionId, house.clock.now()))
    const visitor = house.visitor()
    const all = await visitor.get('/formazione')
    assert.match(all.text, /2 risultati/)
    assert.equal(linkCalled(all, 'Un corso'), `/formazione/corsi/${course.slug}`)
    assert.equal(linkCalled(all, 'Una guida'), '/formazione/materiali/una-guida')
    assert.ok(!all.text.includes('Vecchia guida'))
    const courses = await visitor.get('/formazione?tipo=corsi&tematica=salute')
    assert.match(courses.text, /Un risultato/)
    assert.ok(!courses.text.includes('Una guida'))
    assert.equal(
      (await visitor.get('/formazione?tematica=inventata&tipo=corsi')).path,
      '/formazione?tipo=corsi',
    )
    const theme = await visitor.get('/tematiche/salute')
    assert.match(theme.text, /Corsi e materiali.*Una guida/)
    assert.match((await visitor.get('/')).text, /Ultimi materiali e corsi.*Una guida/)
  })

  it('has numbered pages of twenty-five', async () => {
    for (let number = 1; number <= 30; number++)
      await material({ slug: `scheda-${number}`, title: `Scheda ${number}` })
    const visitor = house.visitor()
    const first = await visitor.get('/formazione?tipo=materiali')
    assert.equal(first.document.querySelectorAll('article').length, 25)
    const second = await visitor.get('/formazione?tipo=materiali&pagina=2')
    assert.equal(second.document.querySelectorAll('article').length, 6)
    assert.equal(
      second.document.querySelector('[aria-current="page"][aria-label]')?.getAttribute('aria-label'),
      'Pagina 2 di 2',
    )
    assert.equal(
      (await visitor.get('/formazione?tipo=materiali&pagina=900')).path,
      '/formazione?tipo=materiali&pagina=2',
    )
  })
})

describe('a material', () => {
  it('is read by anyone: text, research, film with its words, attachments with kind and size', async () => {
    const video = await keep('sportello.mp4', 'video/mp4', videoSample())
    const vtt = await keep('sportello.vtt', 'text/vtt', captions)
    const pdf = await keep('Guida è "utile".pdf', 'application/pdf', samplePdf())
    await material({
      slug: 'guida-con-film',
      title: 'Guida con film',
      research: 'Che cosa chiedono gli operatori?',
      files: [
        { fileId: video, role: 'video' },
        { fileId: vtt, role: 'captions', language: 'it' },
        { fileId: pdf, role: 'attachment' },
      ],
    })
    const visitor = house.visitor()
    const page = await visitor.get('/formazione/materiali/guida-con-film')
    assert.equal(page.status, 200)
    assert.match(page.text, /Prima parte: da dove si parte/)
    assert.match(page.text, /Da dove nasce questo materiale.*Che cosa chiedono gli operatori\?/)
    assert.match(page.text, /Aggiornato al 1° novembre 2026 · non riveduto da un giurista/)
    assert.match(page.text, /Trascrizione del video.*Anna: Buongiorno, come posso aiutarla\?/)
    assert.match(page.text, /Guida è "utile"\.pdf \(PDF, /)
    const track = page.document.querySelector('video track[kind="captions"]')
    assert.equal(track?.getAttribute('srclang'), 'it')
    assert.equal(
      (await visitor.get(track?.getAttribute('src') ?? '')).headers['content-type'],
      'text/vtt; charset=utf-8',
    )

    const film = await visitor.get(page.document.querySelector('video source')?.getAttribute('src') ?? '', {
      range: 'bytes=4-11',
    })
    assert.deepEqual([film.status, film.bytes.length], [206, 8])
    assert.match(String(film.headers['content-disposition']), /^inline/)
    const guide = await visitor.get(page.document.querySelector('a.file-link')?.getAttribute('href') ?? '')
    assert.match(String(guide.headers['content-disposition']), /^attachment/)
    assert.equal(guide.headers['x-content-type-options'], 'nosniff')
  })

  it('gives the files of the version on offer only, and none once it is withdrawn', async () => {
    const mine = await keep('mio.pdf', 'application/pdf', samplePdf())
    const other = await keep('altro.pdf', 'application/pdf', samplePdf())
    const { editionId } = await material({
      slug: 'con-allegato',
      files: [{ fileId: mine, role: 'attachment' }],
    })
    const visitor = house.visitor()
    const address = (id: string) => `/formazione/materiali/con-allegato/file/${id}/x.pdf`
    assert.equal((await visitor.get(address(mine))).status, 200)
    for (const id of [other, newId(), 'x', '..%2f..%2fetc'])
      assert.equal((await visitor.get(address(id))).status, 404, id)
    await house.inTransaction((tx) => withdraw(tx, editionId, house.clock.now()))
    assert.equal((await visitor.get('/formazione/materiali/con-allegato')).status, 410)
    assert.equal((await visitor.get(address(mine))).status, 410)
    assert.equal((await visitor.get('/formazione/materiali/mai-visto')).status, 404)
  })

  it('is given under long names in other alphabets', async () => {
    const name = `${'Ж'.repeat(116)}.pdf`
    const file = await keep(name, 'application/pdf', samplePdf())
    await material({ slug: 'nome-lungo', files: [{ fileId: file, role: 'attachment' }] })
    const page = await house.visitor().get('/formazione/materiali/nome-lungo')
    const address = page.document.querySelector('a.file-link')?.getAttribute('href') ?? ''
    assert.equal((await house.visitor().get(address)).status, 200)
  })

  it('is read in English where it was translated, and in Italian, marked as such, where it was not', async () => {
    await material({ slug: 'bilingue', title: 'Guida', english: 'Guide' })
    const visitor = house.visitor()
    assert.match((await visitor.get('/en/formazione/materiali/bilingue')).text, /Guide: in breve/)
    const italian = await visitor.get('/en/formazione/materiali/una-guida')
    assert.equal(italian.document.querySelector('h1 span')?.getAttribute('lang'), 'it')
    assert.equal(italian.document.getElementById('p-00000001')?.closest('[lang]')?.getAttribute('lang'), 'it')
  })
})
