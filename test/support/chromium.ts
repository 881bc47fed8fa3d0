// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const SHELL = 'chromium-headless-shell'

/** The Chromium of this machine: the one that CHROMIUM names, else the first on the path; null when there is none. */
export const findChromium = (): string | null => process.env.CHROMIUM || findFirst(NAMES)

/**
 * The same engine without what draws windows, where it is installed: a third less CPU for the same pages. It keeps no page for "Back"
 * and goes round by Tab otherwise: what is about these wants a whole Chromium.
 */
export const findShell = (): string | null => findFirst([SHELL]) ?? findChromium()

function findFirst(names: readonly string[]): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin']
  return (
    folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ??
    null
  )
}
