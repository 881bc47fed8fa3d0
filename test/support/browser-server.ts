// SPDX-License-Identifier: AGPL-3.0-or-later
/** How Chromium is started for tests: once for a whole run by the runner, or by a file that is run alone. */
import { type BrowserServer, chromium, type LaunchOptions } from 'playwright-core'
import { findChromium, findShell } from './chromium.ts'

export interface BrowserWanted {
  /** As people have one: not the shell of the engine, and "Back" shows a page as it was left, which playwright's default does not. */
  whole?: boolean
}

export const launchOptions = ({ whole = false }: BrowserWanted = {}): LaunchOptions => ({
  executablePath: (whole ? findChromium() : findShell()) ?? undefined,
  // Without a UTF-8 locale Chromium calls a file with an accent in its name 'download'.
  env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
  ignoreDefaultArgs: whole ? ['--disable-back-forward-cache'] : [],
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
