// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { sampleMp4, samplePdf } from '#kernel/files/samples.fixture.ts'
import { ANNA, startUploads, type UploadServer } from '#kernel/files/uploads.fixture.ts'
import { axeViolations, chromiumPath, launchBrowser, sidewaysScroll } from '../support/browser.ts'
import { type TestDatabase, testDatabase } from '../support/db.ts'
import { mountUploadPage, type UploadPage } from './upload-page.ts'

const MB = 1024 * 1024

describe('the field of files', { skip: chromiumPath === null && 'there is no Chromium' }, () => {
  let database: TestDatabase
  let folder: string
  let server: UploadServer
  let uploadPage: UploadPage
  let browser: Browser
  let context: BrowserContext
  let page: Page
  /** Runs before each request that sends a piece; what it returns is answered instead. */
  let onPiece: (count: number) => Promise<number | null> | number | null
  let pieces: number

  before(async () => {
    database = await testDatabase()
    folder = await mkdtemp(join(tmpdir(), 'upload-island-'))
    server = await startUploads({
      url: database.url,
      folder,
      extend: async (fastify) => {
        fastify.addHook('onRequest', async (request, reply) => {
          if (request.headers['x-http-method-override'] !== 'PATCH') return
          const status = await onPiece(++pieces)
          if (status === 0) request.raw.destroy()
          else if (status) await reply.code(status).send({ code: 'x', message: 'La sessione è finita.' })
        })
        uploadPage = await mountUploadPage(fastify)
      },
    })
    browser = await launchBrowser()
  })
  after(async () => {
    await browser.close()
    await server.close()
    await database.drop()
    await rm(folder, { recursive: true })
  })
  beforeEach(async () => {
    await context?.close()
    context = await browser.newContext({ extraHTTPHeaders: { 'x-person': ANNA } })
    page = await context.newPage()
    pieces = 0
    onPiece = () => null
  })

  const open = async (attributes: Record<string, string> = {}) => {
    uploadPage.serve(attributes)
    await page.goto(`${server.base}/`)
  }
  const field = () => page.getByLabel('Aggiungi file')
  const choose = (name: string, buffer: Buffer) =>
    field().setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  const status = () => page.getByRole('status')
  const said = (text: string) => status().filter({ hasText: text }).waitFor()
  const sent = async (): Promise<[string, string][]> => {
    await page.getByRole('button', { name: 'Salva' }).click()
    await page.waitForURL('**/inviato')
    return JSON.parse((await page.locator('body').textContent()) ?? '') as [string, string][]
  }

  it('sends a file as it is chosen, and the form carries its id', async () => {
    await open()
    assert.equal(await page.getByText('Senza JavaScript').isVisible(), false)
    await choose('Guida però.pdf', samplePdf())
    await said('Guida però.pdf: caricato')
    assert.equal(await page.getByRole('checkbox', { name: 'Guida però.pdf caricato' }).isChecked(), true)
    const fields = await sent()
    assert.equal(fields.length, 1)
    assert.equal(fields[0]![0], 'attachments')
    const { rows } = await server.deps.database.pool.query('select state, name from file where id = $1', [
      fields[0]![1],
    ])
    assert.deepEqual(rows, [{ state: 'ready', name: 'Guida però.pdf' }])
  })

  it('takes over the field that the page has for those without JavaScript', async () => {
    uploadPage.serve(
      {},
      '<p><label for="own">Scegli il file</label> <input type="file" id="own" name="attachments"></p>',
    )
    await page.goto(`${server.base}/`)
    const own = page.getByLabel('Scegli il file')
    await own.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: samplePdf() })
    await said('a.pdf: caricato')
    assert.equal(await page.locator('input[type=file]').count(), 1)
    assert.equal(await own.getAttribute('name'), null)
    assert.deepEqual(
      (await sent()).map(([name]) => name),
      ['attachments'],
    )
  })

  it('leaves out what is unticked', async () => {
    await open()
    await choose('a.pdf', samplePdf())
    await page.getByRole('checkbox').uncheck()
    assert.deepEqual(await sent(), [])
  })

  it('says in the server’s words why a file is refused, and holds no form back for it', async () => {
    await open()
    await choose('a.pdf', Buffer.from('<svg onload="alert(1)">'))
    await said('Le immagini SVG possono contenere programmi')
    assert.equal(await page.getByRole('checkbox').count(), 0)
    await page.getByRole('button', { name: 'Togli a.pdf' }).click()
    assert.equal(await page.getByRole('listitem').count(), 0)
    assert.equal(await field().evaluate((input) => input === document.activeElement), true)
    assert.deepEqual(await sent(), [])
  })

  it('refuses what is too large for the field without sending it', async () => {
    await open({ 'data-max-bytes': String(MB) })
    await choose('a.mp4', sampleMp4({ payload: MB }))
    await said('a.mp4: supera 1 MB')
    assert.equal(pieces, 0)
  })

  it('goes on by itself after a cut', async () => {
    await open({ 'data-piece-bytes': '100000' })
    onPiece = (count) => (count === 2 ? 0 : count === 4 ? 503 : null)
    await choose('a.mp4', sampleMp4({ payload: 450_000 }))
    await said('a.mp4: caricato')
    assert.equal(pieces, 7)
  })

  it('is paused and resumed by keyboard, and holds the form back meanwhile', async () => {
    await open({ 'data-piece-bytes': '100000' })
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>()
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    onPiece = async (count) => {
      if (count === 2) {
        reach()
        await released
      }
      return null
    }
    await choose('a.mp4', sampleMp4({ payload: 250_000 }))
    await reached
    const bar = page.getByRole('progressbar', { name: 'Caricamento di a.mp4' })
    // Of the second piece, which is held back, the browser may already count what it gave to the network.
    assert.ok([3, 7].includes(Math.floor(Number(await bar.getAttribute('value')) / 10)))
    await page.getByRole('button', { name: 'Pausa a.mp4' }).press('Enter')
    await said('a.mp4: in pausa')
    release()
    const resume = page.getByRole('button', { name: 'Riprendi a.mp4' })
    assert.equal(await resume.evaluate((button) => button === document.activeElement), true)
    await page.getByRole('button', { name: 'Salva' }).click()
    await said('Un file si sta ancora caricando')
    assert.equal(new URL(page.url()).pathname, '/')
    await resume.press('Enter')
    await said('a.mp4: caricato')
    assert.equal((await sent()).length, 1)
  })

  it('stands still when the session has ended, and goes on after the person is back', async () => {
    await open()
    onPiece = (count) => (count === 1 ? 401 : null)
    await choose('a.pdf', samplePdf())
    await said('a.pdf: La sessione è finita.')
    await page.getByRole('button', { name: 'Riprendi a.pdf' }).click()
    await said('a.pdf: caricato')
  })

  /** A file on the disk keeps its date, by which it is known again. */
  const onDisk = async (name: string, bytes: Buffer) => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    return path
  }

  for (const shared of [false, true])
    it(`after a reload ${shared ? 'starts again at a shared desk, where nothing is kept' : 'takes up where it was'}`, async () => {
      const attributes = { 'data-piece-bytes': '100000', ...(shared ? { 'data-shared': '' } : {}) }
      await open(attributes)
      const path = await onDisk('lungo.mp4', sampleMp4({ payload: 450_000 }))
      const { promise: reached, resolve: reach } = Promise.withResolvers<void>()
      onPiece = (count) => {
        if (count !== 4) return null
        reach()
        return new Promise(() => undefined)
      }
      await field().setInputFiles(path)
      await reached
      page.on('dialog', (dialog) => void dialog.accept())
      await page.reload()
      assert.equal(await page.evaluate(() => sessionStorage.length), shared ? 0 : 1)
      assert.equal(
        ((await status().textContent()) ?? '').includes('lungo.mp4 si è interrotto al 66 %'),
        !shared,
      )
      onPiece = () => null
      pieces = 0
      await field().setInputFiles(path)
      await said('lungo.mp4: caricato')
      assert.equal(pieces, shared ? 5 : 2)
    })

  it('is clean by axe while a file travels, is refused and is there, wide and narrow', async () => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 700 })
      await open()
      await choose('a.pdf', samplePdf())
      await said('a.pdf: caricato')
      await choose('un-nome-molto-lungo-che-non-si-spezza-da-nessuna-parte.pdf', Buffer.from('<html>'))
      await said('Le pagine HTML')
      onPiece = () => new Promise(() => undefined)
      await choose('b.pdf', samplePdf())
      await said('b.pdf: caricamento iniziato')
      assert.deepEqual(await axeViolations(page), [])
      assert.deepEqual(await sidewaysScroll(page), [])
      onPiece = () => null
    }
  })

  it('weighs less than 12 KB', () => {
    assert.ok(gzipSync(uploadPage.script).length < 12 * 1024)
  })
})
