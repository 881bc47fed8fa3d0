// SPDX-License-Identifier: AGPL-3.0-or-later

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

const LOOK_EVERY_MS = 1000

/** In a terminal one Ctrl-C arrives more than once (from the terminal, from npm, from the starter), all within this time. */
const ECHO_MS = 1000

/**
 * Calls `stop` once, when somebody asks this process to end, and `hurry` when they ask again: an echo of the first does not count.
 * Who starts us says whose child we are in REFERPA_PARENT: when it is gone (kill -9) nobody is left to stop us, so we stop.
 */
export function onStopSignal(stop: (reason: string) => void, hurry: () => void): void {
  let askedAt: number | null = null
  const ask = (reason: string) => {
    if (askedAt === null) {
      askedAt = performance.now()
      stop(reason)
    } else if (performance.now() - askedAt > ECHO_MS) hurry()
  }
  for (const signal of SIGNALS) process.on(signal, () => ask(signal))
  const parent = Number(process.env.REFERPA_PARENT)
  if (!parent) return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    ask('whoever started us has ended')
  }, LOOK_EVERY_MS)
  watch.unref()
}
