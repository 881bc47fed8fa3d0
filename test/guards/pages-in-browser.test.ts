// SPDX-License-Identifier: AGPL-3.0-or-later
/** Every page in a real browser: axe clean in both languages, at 320 and 1280 px, no sideways scroll, no host but ours, no complaint. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { type TestApp, testApp } from '../support/app.ts'
import { axeViolations, chromiumPath, launchBrowser, sidewaysScroll, watch } from '../support/browser.ts'
import { listPages, type ShownPage } from '../support/pages.ts'

const SIZES = [
  { width: 320, height: 640, locale: 'it' },
  { width: 1280, height: 800, locale: 'it' },
  { width: 320, height: 640, locale: 'en' },
  { width: 1280, height: 800, locale: 'en' },
] as const

/** One page a route, query and kind of reader: other things on the same page look the same to a browser. */
function oneOfEach(pages: readonly ShownPage[]): ShownPage[] {
  const kept = new Map<string, ShownPage>()
  for (const page of pages) {
    const key = [page.route, page.path.split('?')[1] ?? '', page.watcher === 'visitor'].join(' ')
    if (!kept.has(key)) kept.set(key, page)
  }
  return [...kept.values()]
}

describe('every page in a browser', { skip: chromiumPath === null && 'no Chromium on this machine' }, () => {
  let world: TestApp
  let browser: Browser
  let origin: string
  let pages: ShownPage[]
  before(async () => {
    world = await testApp()
    pages = oneOfEach(await listPages(world))
    origin = await world.app.server.listen({ port: 0, host: '127.0.0.1' })
    browser = await launchBrowser()
  })
  after(async () => {
    await browser?.close()
    await world.close()
  })

  for (const { width, height, locale } of SIZES)
    it(`is clean in ${locale} at ${width} px`, async () => {
      const problems: string[] = []
      for (const watcher of new Set(pages.map((page) => page.watcher))) {
        const context = await browser.newContext({ viewport: { width, height } })
        if (watcher !== 'visitor')
          await context.addCookies([{ name: 'session', value: await world.token(watcher), url: origin }])
        const seen = watch(context, origin)
        const tab = await context.newPage()
        for (const { path } of pages.filter((page) => page.watcher === watcher)) {
          const address = locale === 'it' ? path : `/en${path === '/' ? '' : path}`
          await tab.goto(origin + address, { waitUntil: 'load' })
          for (const problem of [...(await axeViolations(tab)), ...(await sidewaysScroll(tab))])
            problems.push(`${address} ${problem}`)
        }
        problems.push(...seen.foreign, ...seen.complaints)
        await context.close()
      }
      assert.deepEqual(problems, [])
    })

  it('would see a page that is not', async () => {
    const tab = await browser.newPage({ viewport: { width: 320, height: 640 } })
    await tab.setContent(
      '<html lang="it"><title>x</title><main><h1>x</h1><img src="data:,"><div id="w">x</div></main></html>',
    )
    await tab.evaluate(() => document.getElementById('w')!.style.setProperty('width', '900px'))
    assert.ok((await axeViolations(tab)).some((violation) => violation.startsWith('image-alt')))
    assert.notDeepEqual(await sidewaysScroll(tab), [])
    await tab.close()
  })
})
