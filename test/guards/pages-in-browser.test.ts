// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Every page in a real browser, room by room: no sideways scroll at 320 and 1280 px in both languages, no host but ours, no complaint,
 * and clean by axe where what it sees can differ: narrow in Italian, whose words are longer, and wide in English.
 */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { modules } from '../../src/modules.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { axeViolations, chromiumPath, launchBrowser, sidewaysScroll, watch } from '../support/browser.ts'
import { listPages, type RoomPage } from '../support/pages.ts'
import type { Watcher } from '../support/places.ts'

const NARROW = { width: 320, height: 640 }
const WIDE = { width: 1280, height: 800 }

/** A page is loaded in the first size and looked at by axe, then the window takes the other: a quarter of the work of two loads. */
const LOOKS = [
  { locale: 'it', first: NARROW, second: WIDE },
  { locale: 'en', first: WIDE, second: NARROW },
] as const
type Look = (typeof LOOKS)[number]

const ROOMS = [...modules.filter(({ routes = [] }) => routes.length > 0).map(({ name }) => name), 'none']

/** One page a route, query and kind of reader: other things on the same page look the same to a browser. */
function oneOfEach(pages: readonly RoomPage[]): RoomPage[] {
  const kept = new Map<string, RoomPage>()
  for (const page of pages) {
    const key = [page.route, page.path.split('?')[1] ?? '', page.watcher === 'visitor'].join(' ')
    if (!kept.has(key)) kept.set(key, page)
  }
  return [...kept.values()]
}

interface Tab {
  page: Page
  seen: ReturnType<typeof watch>
}

describe('every page in a browser', {
  skip: chromiumPath === null && 'no Chromium on this machine',
  concurrency: LOOKS.length,
}, () => {
  let world: TestApp
  let browser: Browser
  let origin: string
  let pages: RoomPage[]
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

  /** A window of somebody, with everything that it asked for and complained of. */
  const openTab = async (watcher: Watcher): Promise<Tab> => {
    const context = await browser.newContext()
    if (watcher !== 'visitor')
      await context.addCookies([{ name: 'session', value: await world.token(watcher), url: origin }])
    return { seen: watch(context, origin), page: await context.newPage() }
  }

  const lookAt = async ({ page, seen }: Tab, path: string, { locale, first, second }: Look) => {
    const address = locale === 'it' ? path : `/en${path === '/' ? '' : path}`
    await page.setViewportSize(first)
    await page.goto(origin + address, { waitUntil: 'load' })
    const found = [...(await axeViolations(page)), ...(await sidewaysScroll(page))]
    await page.setViewportSize(second)
    found.push(...(await sidewaysScroll(page)), ...seen.foreign.splice(0), ...seen.complaints.splice(0))
    return found.map((problem) => `${address} ${problem}`)
  }

  for (const look of LOOKS)
    describe(`in ${look.locale}: axe at ${look.first.width} px, no sideways scroll there and at ${look.second.width}`, {
      concurrency: 1,
    }, () => {
      // A window costs more than a page in it: each person keeps theirs from room to room.
      const tabs = new Map<Watcher, Tab>()
      for (const room of ROOMS)
        it(room === 'none' ? 'what is not there' : room, async () => {
          const problems: string[] = []
          for (const { path, watcher } of pages.filter((page) => page.room === room)) {
            const tab = tabs.get(watcher) ?? (await openTab(watcher))
            tabs.set(watcher, tab)
            problems.push(...(await lookAt(tab, path, look)))
          }
          assert.deepEqual(problems, [])
        })
    })

  it('looks at every page that is listed', () => {
    assert.ok(pages.length > 50, `${pages.length} pages`)
    assert.deepEqual(
      pages.filter(({ room }) => !ROOMS.includes(room)),
      [],
    )
  })

  it('would see a page that is not', async () => {
    const tab = await browser.newPage({ viewport: NARROW })
    await tab.setContent(
      '<html lang="it"><title>x</title><main><h1>x</h1><img src="data:,"><div id="w">x</div></main></html>',
    )
    await tab.evaluate(() => document.getElementById('w')!.style.setProperty('width', '900px'))
    assert.ok((await axeViolations(tab)).some((violation) => violation.startsWith('image-alt')))
    assert.notDeepEqual(await sidewaysScroll(tab), [])
    // Wide enough when it was loaded, and too narrow then.
    await tab.setViewportSize(WIDE)
    assert.deepEqual(await sidewaysScroll(tab), [])
    await tab.setViewportSize(NARROW)
    assert.notDeepEqual(await sidewaysScroll(tab), [])
    await tab.close()
  })
})
