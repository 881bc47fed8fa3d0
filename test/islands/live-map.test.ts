// SPDX-License-Identifier: AGPL-3.0-or-later
/** The map of offices that one moves about in: opened, walked and left by keyboard, and clean by axe while it is open. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { SECRET } from '../../src/modules/offices/fixture.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { axeViolations, chromiumPath, launchBrowser, sidewaysScroll, watch } from '../support/browser.ts'

describe('the map that one moves about in', {
  skip: chromiumPath === null && 'no Chromium on this machine',
}, () => {
  let world: TestApp
  let browser: Browser
  let page: Page
  let seen: ReturnType<typeof watch>
  let origin: string
  before(async () => {
    world = await testApp()
    origin = await world.app.server.listen({ port: 0, host: '127.0.0.1' })
    browser = await launchBrowser()
    const context = await browser.newContext({
      viewport: { width: 320, height: 720 },
      reducedMotion: 'reduce',
    })
    seen = watch(context, origin)
    page = await context.newPage()
  })
  after(async () => {
    await browser?.close()
    await world.close()
  })

  const focused = () => page.evaluate(() => document.activeElement?.className ?? '')
  const inSight = async () =>
    Number.parseInt((await page.locator('.live-map-seen [role=status]').textContent()) ?? '', 10)
  const offices = () => page.locator('.live-map-list a').allTextContents()

  it('loads nothing before it is opened', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(`${origin}/uffici/mappa`, { waitUntil: 'networkidle' })
    assert.ok(asked.some((path) => path.includes('open-map')))
    assert.deepEqual(
      asked.filter((path) => /live-map|punti/.test(path)),
      [],
    )
  })

  it('opens by keyboard, takes the focus and lists what is in sight', async () => {
    await page.getByRole('button', { name: 'Apri la mappa' }).press('Enter')
    await page.locator('.live-map-group').first().waitFor()
    assert.match(await focused(), /live-map/)
    const points = (await (await fetch(`${origin}/uffici/mappa/punti.json`)).json()) as { name: string[] }
    await page.getByText(`${points.name.length} uffici`, { exact: true }).waitFor()
    assert.equal((await offices()).length, Math.min(50, points.name.length))
    for (const word of SECRET.words) assert.ok(!JSON.stringify(points).includes(word), word)
  })

  it('is clean by axe, as wide as a phone, and asks nobody else for anything', async () => {
    assert.deepEqual(await axeViolations(page), [])
    assert.deepEqual(await sidewaysScroll(page), [])
    assert.deepEqual([...seen.foreign, ...seen.complaints], [])
  })

  it('comes closer to a group and opens an office by keyboard', async () => {
    const all = await inSight()
    const groups = page.locator('.live-map-group')
    // A group whose offices stand in one place tells them at once; one that can be taken apart comes closer.
    let closer = false
    for (let nth = 0; nth < (await groups.count()) && !closer; nth++) {
      await groups.nth(nth).press('Enter')
      closer = await page.evaluate(() => document.activeElement?.classList.contains('live-map') ?? false)
      if (!closer) assert.ok((await page.locator('.leaflet-popup a').count()) > 0)
    }
    assert.ok(closer, 'no group was taken apart')
    const left = await inSight()
    assert.ok(left > 0 && left < all, `${left} of ${all}`)
    await page.evaluate(() => document.querySelector('.leaflet-popup')?.remove())
    while ((await page.locator('.leaflet-popup a').count()) === 0)
      await page.locator('.live-map-group, .live-map-point').first().press('Enter')
    const link = page.locator('.leaflet-popup a').first()
    assert.ok(await link.evaluate((element) => element === document.activeElement))
    const name = await link.textContent()
    await link.press('Enter')
    await page.getByRole('heading', { level: 1, name: name! }).waitFor()
  })

  it('is narrowed as the page is, and says so when nothing is there', async () => {
    await page.goto(`${origin}/en/uffici/mappa?tipo=sportello-stranieri`)
    await page.getByRole('button', { name: 'Open the map' }).press('Enter')
    await page.locator('.live-map-list a').first().waitFor()
    const paths = await page
      .locator('.live-map-list a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    assert.ok(paths.length > 0 && paths.every((path) => path!.startsWith('/en/uffici/')))
    for (const line of await page.locator('.live-map-list li').allTextContents())
      assert.match(line, /[Ss]portello|[Dd]esk|[Oo]ffice/)
  })

  it('says that it did not load, and can be tried again', async () => {
    await page.route('**/punti.json*', (route) => route.abort())
    await page.goto(`${origin}/uffici/mappa`)
    const button = page.getByRole('button', { name: 'Apri la mappa' })
    await button.click()
    await page.getByText('La mappa non si è caricata').waitFor()
    await page.unroute('**/punti.json*')
    await button.click()
    await page.locator('.live-map').waitFor()
  })
})
