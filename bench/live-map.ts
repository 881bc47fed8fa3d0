// SPDX-License-Identifier: AGPL-3.0-or-later
/** The map that one moves about in, with 20,000 offices, on a phone whose processor is a quarter of this one. */
import { buildNetwork } from '../src/modules/network/fixture.ts'
import { buildTerritory } from '../src/modules/network/territory.fixture.ts'
import { writeOffices } from '../src/modules/offices/fixture.ts'
import { chromiumPath, launchBrowser } from '../test/support/browser.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Row } from './report.ts'

const OFFICES = 20_000
const SLOWER = 4
const TIMES = 5

export function benchLiveMap(): Promise<Row[]> {
  if (chromiumPath) return onGround(measure)
  return Promise.resolve([{ name: 'map of points', value: null, unit: 'no Chromium here' }])
}

async function measure(ground: BenchGround): Promise<Row[]> {
  await ground.build(async (tx, at) => {
    await buildNetwork(tx, at)
    await buildTerritory(tx, { columns: 20, rows: 15, perProvince: 50, corners: 4 }, at)
    await writeOffices(tx, OFFICES, at)
  })
  const { port } = await ground.start({ compress: true })
  const browser = await launchBrowser()
  const waited: number[] = []
  let bytes = 0
  try {
    for (let time = 0; time < TIMES; time++) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        isMobile: true,
        hasTouch: true,
      })
      const page = await context.newPage()
      await page.goto(`http://127.0.0.1:${port}/uffici/mappa`, { waitUntil: 'networkidle' })
      const debug = await context.newCDPSession(page)
      await debug.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      waited.push(await page.evaluate(untilPoints))
      bytes = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('punti.json'))
          .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
      )
      await context.close()
    }
  } finally {
    await browser.close()
  }
  const middle = waited.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)]!
  return [
    {
      name: `map of ${OFFICES} offices, ${SLOWER} times slower: from the click to the first points`,
      value: middle,
      unit: 'ms',
      bar: '<= 2000',
    },
    { name: 'its points: bytes sent, compressed', value: bytes, unit: 'B' },
  ]
}

/** Runs in the page: milliseconds from the click until a group or a point has been painted. */
function untilPoints(): Promise<number> {
  return new Promise((resolve) => {
    const from = performance.now()
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('.live-map-group, .live-map-point')) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)))
    }).observe(document.body, { childList: true, subtree: true })
    document.querySelector<HTMLButtonElement>('x-open-map button')!.click()
  })
}
