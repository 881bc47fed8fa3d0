// SPDX-License-Identifier: AGPL-3.0-or-later
/** A real browser for tests: Debian's Chromium, driven by playwright-core, with axe beside it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'
import { type Browser, type BrowserContext, chromium, type Download, type Page } from 'playwright-core'
import { type BrowserWanted, launchOptions } from './browser-server.ts'
import { findChromium } from './chromium.ts'

/** Null when there is no browser on this machine: the runner says so, and fails for it when CI is set. */
export const chromiumPath: string | null = findChromium()

/** A browser whose windows are this file's own: in the one of the run, or in one that is started for it. */
export const launchBrowser = (wanted: BrowserWanted = {}): Promise<Browser> => {
  const shared = process.env.REFERPA_TEST_BROWSER
  return shared && !wanted.whole ? chromium.connect(shared) : chromium.launch(launchOptions(wanted))
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AxeViolation {
  id: string
  help: string
  nodes: { target: string[]; html: string }[]
}
interface Axe {
  configure(spec: { rules: { id: string; selector: string }[] }): void
  run(options: unknown): Promise<{ violations: AxeViolation[] }>
}

/** Rules of WCAG 2.2 AA and good practice that a page breaks, one line a place. */
export const axeViolations = async (page: Page): Promise<string[]> => (await runAxe(page, [])).violations

/**
 * The same, page after page of one window at one size: the two rules that take half of axe's time, contrast and the size of targets,
 * leave out what stands directly in `body` (head and foot) when it stood alike on a page that was found clean. The others look at all.
 * What is alike has the same elements, attributes and texts; where its links and forms lead may differ.
 */
export function axeOfMany(): (page: Page) => Promise<string[]> {
  const clean = new Set<string>()
  return async (page) => {
    const { violations, looked } = await runAxe(page, [...clean])
    if (violations.length === 0) for (const block of looked) clean.add(block)
    return violations
  }
}

async function runAxe(page: Page, clean: string[]): Promise<{ violations: string[]; looked: string[] }> {
  // Evaluated by the debugger, which the page's content security policy does not bind.
  await page.evaluate(AXE)
  const { violations, looked } = await page.evaluate(axeInPage, { tags: RULES, clean })
  const lines = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.html.slice(0, 140)}`),
  )
  return { violations: lines, looked }
}

/** Runs in the page. */
async function axeInPage({ tags, clean }: { tags: string[]; clean: string[] }) {
  const { axe } = globalThis as unknown as { axe: Axe }
  const known = new Set(clean)
  const shellOf = (element: Element) => (element.cloneNode(false) as Element).outerHTML
  const around = shellOf(document.documentElement) + shellOf(document.body)
  const blocks = [...document.body.children].map((element) => ({
    element,
    signature: around + element.outerHTML.replaceAll(/ (?:href|action|value)="[^"]*"/g, ''),
  }))
  const fresh = blocks.filter(({ signature }) => !known.has(signature))
  for (const { element } of fresh) element.setAttribute('data-fresh', '')
  const selector = 'body, [data-fresh], [data-fresh] *'
  axe.configure({ rules: ['color-contrast', 'target-size'].map((id) => ({ id, selector })) })
  const runOnly = { type: 'tag', values: tags }
  const { violations } = await axe.run({ resultTypes: ['violations'], runOnly })
  for (const { element } of fresh) element.removeAttribute('data-fresh')
  return { violations, looked: fresh.map(({ signature }) => signature) }
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
