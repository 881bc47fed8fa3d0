// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a browser with an empty cache fetches, compressed, as counted by its own debugger. */
import type { Browser } from 'playwright-core'
import { findPersonByEmail, openSession } from '../src/modules/people/index.ts'
import { chromiumPath, launchBrowser } from '../test/support/browser.ts'
import { handAt } from '../test/support/hand.ts'
import { send } from './drive.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Row } from './report.ts'

const MOST_BYTES = 170_000
const MOST_REQUESTS = 12

export function benchFirstVisit(): Promise<Row[]> {
  if (chromiumPath) return onGround(measure)
  return Promise.resolve([{ name: 'first visit', value: null, unit: 'no Chromium here' }])
}

async function measure(ground: BenchGround): Promise<Row[]> {
  const { port } = await ground.start({ compress: true, demonstration: true })
  const catalogue = await send(port, '/formazione')
  const course = /href="(\/formazione\/corsi\/[^"/]+)"/.exec(catalogue.body)?.[1]
  if (!course) throw new Error('the demonstration offers no course')
  const token = await ground.build(async (tx, at) => {
    const person = await findPersonByEmail(tx, 'operatore@demo.referpa.example')
    return (await openSession(handAt(tx, at, { id: person!.id, name: person!.email }), { sharedDesk: false }))
      .token
  })
  const browser = await launchBrowser()
  try {
    const origin = `http://127.0.0.1:${port}`
    return [
      ...(await visit(browser, 'home page', `${origin}/`)),
      ...(await visit(browser, '/formazione', `${origin}/formazione`)),
      ...(await visit(browser, 'course page, signed in', `${origin}${course}`, token)),
    ]
  } finally {
    await browser.close()
  }
}

async function visit(browser: Browser, name: string, address: string, token?: string): Promise<Row[]> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  if (token) await context.addCookies([{ name: 'session', value: token, url: address }])
  const page = await context.newPage()
  const debug = await context.newCDPSession(page)
  const asked = new Set<string>()
  let bytes = 0
  debug.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('data:')) asked.add(requestId)
  })
  debug.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (asked.has(requestId)) bytes += encodedDataLength
  })
  await debug.send('Network.enable')
  const answer = await page.goto(address, { waitUntil: 'networkidle' })
  await context.close()
  if (answer?.status() !== 200) throw new Error(`${address} answers ${answer?.status()}`)
  return [
    { name: `first visit of ${name}: bytes with headers`, value: bytes, unit: 'B', bar: `<= ${MOST_BYTES}` },
    { name: `first visit of ${name}: requests`, value: asked.size, unit: '', bar: `<= ${MOST_REQUESTS}` },
  ]
}
