// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Where a journey plays: the real server in a process of its own and a real browser. Journeys find things as people do, by role
 * and name, and wait for what they see, never for a time.
 */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Tx } from '#kernel/db/db.ts'
import { findPersonByEmail, openSession } from '../../src/modules/people/index.ts'
import { chromiumPath, launchBrowser, watch } from '../support/browser.ts'
import type { BrowserWanted } from '../support/browser-server.ts'
import { handAt } from '../support/hand.ts'
import { type ServerProcess, startServer } from '../support/process.ts'

/** Longer than any page takes on a busy machine, shorter than the patience of whoever waits for a failure. */
const PATIENCE_MS = 30_000

export const PASSWORD = 'referpa-demo'

export interface Stage {
  readonly server: ServerProcess
  /** A window of a person who has never been here; its page is empty. */
  visitor(options?: BrowserContextOptions): Promise<Page>
  /** The same, with a session of a login of the demonstration; its page is the home page. That `/accedi` gives one is told by journeys of their own. */
  as(login: string, options?: BrowserContextOptions): Promise<Page>
}

/** One step of a journey: a test that is left out when an earlier step failed, since it would only say the same again. */
export type Step = (name: string, play: () => Promise<void>) => void

/** One story, told in a browser as people have one at home: see `BrowserWanted`. */
export const journeyAtHome = (name: string, tell: (stage: Stage, step: Step) => void): void =>
  journey(name, tell, { whole: true })

/**
 * One story, told in steps that share one server. At its end no page may have asked anything of another host or complained, and
 * the server may have logged no error.
 */
export function journey(
  name: string,
  tell: (stage: Stage, step: Step) => void,
  wanted: BrowserWanted = {},
): void {
  describe(name, { skip: chromiumPath === null && 'no Chromium on this machine' }, () => {
    let server: ServerProcess
    let browser: Browser
    const windows: BrowserContext[] = []
    const seen: ReturnType<typeof watch>[] = []
    before(async () => {
      const [started, launched] = await Promise.allSettled([startServer(), launchBrowser(wanted)])
      if (started.status === 'fulfilled') server = started.value
      if (launched.status === 'fulfilled') browser = launched.value
      for (const outcome of [started, launched]) if (outcome.status === 'rejected') throw outcome.reason
    })
    after(async () => {
      await browser?.close()
      const errors = server?.errors()
      await server?.stop()
      const complaints = seen.flatMap((window) => [...window.foreign, ...window.complaints])
      assert.deepEqual(complaints.filter(isOurs), [])
      assert.deepEqual(errors, [])
    })
    let broken = false
    const step: Step = (title, play) =>
      void it(title, async (test) => {
        if (broken) return test.skip('an earlier step failed')
        broken = true
        await play().catch(async (error) => {
          await tellWhere(windows, (words) => test.diagnostic(words))
          throw error
        })
        broken = false
      })
    const visitor = async (options: BrowserContextOptions = {}) => {
      const window = await browser.newContext({
        baseURL: server.base,
        viewport: { width: 1280, height: 800 },
        // Scrolls at once instead of sliding.
        reducedMotion: 'reduce',
        ...options,
      })
      window.setDefaultTimeout(PATIENCE_MS)
      windows.push(window)
      seen.push(watch(window, server.base))
      return window.newPage()
    }
    const stage: Stage = {
      get server() {
        return server
      },
      visitor,
      as: async (login, options) => {
        const page = await visitor(options)
        const value = await server.transaction((tx) => sessionOf(tx, login))
        await page.context().addCookies([{ name: 'session', value, url: server.base }])
        await page.goto('/')
        await page.getByRole('button', { name: 'Esci' }).waitFor()
        return page
      },
    }
    tell(stage, step)
  })
}

/** A server that is killed refuses connections, and a test may cut them: the browser then complains of the network, not of us. */
const isOurs = (complaint: string): boolean =>
  !/net::ERR_(CONNECTION_REFUSED|FAILED|EMPTY_RESPONSE)/.test(complaint)

/** What the windows show when a test fails: half of the answer to why. */
async function tellWhere(windows: BrowserContext[], say: (words: string) => void): Promise<void> {
  for (const page of windows.flatMap((window) => window.pages())) {
    const tree = await page
      .locator('main')
      .ariaSnapshot({ timeout: 1000 })
      .catch(() => '(no page)')
    say(`${page.url()}\n${tree}`)
  }
}

/** A new session of a login: the value of its cookie. */
async function sessionOf(tx: Tx, login: string): Promise<string> {
  const person = await findPersonByEmail(tx, emailOf(login))
  if (!person) throw new Error(`The demonstration has nobody called ${login}`)
  const hand = handAt(tx, new Date(), { id: person.id, name: login })
  return (await openSession(hand, { sharedDesk: false })).token
}

const emailOf = (login: string): string => `${login}@demo.referpa.example`

/** Fills the form of `/accedi` that a page shows, and sends it. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('E-mail').fill(emailOf(login))
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Accedi' }).click()
}

/** Waits until the focus is on an element. */
export const hasFocus = (element: Locator): Promise<void> =>
  element.and(element.page().locator(':focus')).waitFor()

/** Waits until the page says that something went well, and starts there: the message has the focus. */
export const said = (page: Page, words: string | RegExp): Promise<void> =>
  hasFocus(page.getByRole('status').filter({ hasText: words }))

/** A choice of the menu with the person's name. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.getByText('Le tue pagine:').locator('..').click()
  await page.getByRole('banner').getByRole('link', { name: item }).click()
}

export const pathOf = (page: Page): string => new URL(page.url()).pathname
