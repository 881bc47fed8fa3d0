// SPDX-License-Identifier: AGPL-3.0-or-later
/** A real browser for tests: Debian's Chromium, driven by playwright-core, with axe beside it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'
import { type Browser, type BrowserContext, chromium, type Download, type Page } from 'playwright-core'
import { launchOptions } from './browser-server.ts'
import { findChromium } from './chromium.ts'

/** Null when there is no browser on this machine: the runner says so, and fails for it when CI is set. */
export const chromiumPath: string | null = findChromium()

/**
 * A browser whose windows are this file's own: in the Chromium of the run, or in one that is started for a file run alone. With
 * `keepPages`, "Back" shows a page as it was left, as people's browsers do; that is a browser started for it.
 */
export const launchBrowser = ({ keepPages = false } = {}): Promise<Browser> => {
  const shared = process.env.REFERPA_TEST_BROWSER
  return shared && !keepPages ? chromium.connect(shared) : chromium.launch(launchOptions({ keepPages }))
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AxeViolation {
  id: string
  help: string
  nodes: { target: string[]; html: string }[]
}

/** Rules of WCAG 2.2 AA and good practice that a page breaks, one line a place. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the page's content security policy does not bind.
  await page.evaluate(AXE)
  const violations = await page.evaluate(async (tags) => {
    const axe = (
      globalThis as unknown as { axe: { run(options: unknown): Promise<{ violations: AxeViolation[] }> } }
    ).axe
    return (await axe.run({ resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } })).violations
  }, RULES)
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.html.slice(0, 140)}`),
  )
}

/** Whether the page can be scrolled sideways, and by which element. */
export const sidewaysScroll = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    )
    return [
      `${root.scrollWidth} > ${root.clientWidth}`,
      ...wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)),
    ]
  })

/** Watches what a page asks of the network and complains of on its console. */
export function watch(context: BrowserContext, origin: string): { foreign: string[]; complaints: string[] } {
  const seen = { foreign: [] as string[], complaints: [] as string[] }
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      seen.foreign.push(request.url())
  })
  context.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4\d\d|503)/.test(message.text()))
      seen.complaints.push(message.text())
  })
  return seen
}

export async function assertClean(page: Page, where: string): Promise<void> {
  assert.deepEqual(await axeViolations(page), [], `axe on ${where}`)
  assert.deepEqual(await sidewaysScroll(page), [], `sideways scroll on ${where}`)
}

/** What a browser has downloaded, wherever it runs. */
export const bytesOf = async (download: Download): Promise<Buffer> =>
  buffer(await download.createReadStream())
