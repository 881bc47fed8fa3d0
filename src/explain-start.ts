// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Settings } from '#kernel/environment.ts'
import { explainStart } from '#kernel/start-problem.ts'

/** One clear sentence for what is foreseen; the whole error for what is not. */
export function explain(error: unknown, settings?: Settings): string {
  const known = explainStart(error, settings ?? { host: '', port: 0 })
  if (known) return `\n${known}`
  return `\nLa piattaforma non è partita.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
