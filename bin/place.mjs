// SPDX-License-Identifier: AGPL-3.0-or-later
import { fileURLToPath } from 'node:url'

/** The folder of the project, from wherever the starter is called. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

export const complain = (message) => process.stderr.write(`\n${message}\n`)

/** Ends with one clear message. */
export function fail(message) {
  complain(message)
  process.exit(1)
}

export const say = (message) => process.stdout.write(`${message}\n`)
