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
import {
  axeOfMany,
  axeViolations,
  chromiumPath,
  launchBrowser,
  sidewaysScroll,
  watch,
} from '../support/browser.ts'
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
  violations: ReturnType<typeof axeOfMany>
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

  /** A window, with everything that it asked for and complained of. */
  const openTab = async (): Promise<Tab> => {
    const context = await browser.newContext()
    return { seen: watch(context, origin), page: await context.newPage(), violations: axeOfMany() }
  }

  /** Whoever sat at the window goes, and somebody else comes. */
  const sitDown = async ({ page }: Tab, watcher: Watcher) => {
    await page.context().clearCookies()
    if (watcher === 'visitor') return
    const value = await world.token(watcher)
    await page.context().addCookies([{ name: 'session', value, url: origin }])
  }

  const lookAt = async ({ page, seen, violations }: Tab, path: string, look: Look) => {
    const { locale, first, second } = look
    const address = locale === 'it' ? path : `/en${path === '/' ? '' : path}`
    await page.setViewportSize(first)
    await page.goto(origin + address, { waitUntil: 'load' })
    const found = [...(await violations(page)), ...(await sidewaysScroll(page))]
    await page.setViewportSize(second)
    found.push(...(await sidewaysScroll(page)), ...seen.foreign.splice(0), ...seen.complaints.splice(0))
    return found.map((problem) => `${address} ${problem}`)
  }

  for (const look of LOOKS)
    describe(`in ${look.locale}: axe at ${look.first.width} px, no sideways scroll there and at ${look.second.width}`, {
      concurrency: 1,
    }, () => {
      let tab: Tab
      // A window costs as much as two pages: everybody takes turns at one.
      before(async () => {
        tab = await openTab()
      })
      for (const room of ROOMS)
        it(room === 'none' ? 'what is not there' : room, async () => {
          const problems: string[] = []
          const here = Map.groupBy(
            pages.filter((page) => page.room === room),
            ({ watcher }) => watcher,
          )
          for (const [watcher, shown] of here) {
            await sitDown(tab, watcher)
            for (const { path } of shown) problems.push(...(await lookAt(tab, path, look)))
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

  it('looks again at what stands around a page as soon as it is not as it was', async () => {
    const tab = await browser.newPage({ viewport: WIDE })
    const violations = axeOfMany()
    const show = async (head: string, main: string, body = '') => {
      await tab.setContent(
        `<html lang="it"><title>x</title><style>.pale { color: #bbb }</style><body class="${body}"><header>${head}</header>
        <main><h1>Titolo</h1>${main}</main></body></html>`,
      )
      return (await violations(tab)).map((violation) => violation.split(' ')[0])
    }
    const link = (where: string) => `<a href="${where}">qui</a>`
    const pale = '<p class="pale">chiaro</p>'
    const contrast = ['color-contrast:']
    // Nothing is taken for clean that was not.
    for (const _twice of [1, 2]) assert.deepEqual(await show(`${pale}${link('/a')}`, ''), contrast)
    assert.deepEqual(await show(link('/a'), ''), [])
    assert.deepEqual(await show(link('/b'), pale), contrast)
    assert.deepEqual(await show(`${link('/b')}${pale}`, ''), contrast)
    assert.deepEqual(await show(link('/b'), '', 'pale'), contrast)
    const image = '<img src="data:,">'
    for (const _twice of [1, 2]) assert.deepEqual(await show(image, ''), ['image-alt:'])
    await tab.close()
  })
})
