// SPDX-License-Identifier: AGPL-3.0-or-later
/** How Chromium is started for tests: once for a whole run by the runner, or by a file that is run alone. */
import { type BrowserServer, chromium, type LaunchOptions } from 'playwright-core'
import { findChromium } from './chromium.ts'

/** With `keepPages`, "Back" shows a page as it was left, as people's browsers do and playwright's default does not. */
export const launchOptions = ({ keepPages = false } = {}): LaunchOptions => ({
  executablePath: findChromium() ?? undefined,
  // Without a UTF-8 locale Chromium calls a file with an accent in its name 'download'.
  env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
  ignoreDefaultArgs: keepPages ? ['--disable-back-forward-cache'] : [],
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})

/** A Chromium that test files connect to: it takes a second of CPU to start, a window in it a twentieth. */
export const serveBrowser = (): Promise<BrowserServer> =>
  chromium.launchServer({ ...launchOptions(), host: '127.0.0.1', port: 0 })
