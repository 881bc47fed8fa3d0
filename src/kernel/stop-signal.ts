// SPDX-License-Identifier: AGPL-3.0-or-later

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

const LOOK_EVERY_MS = 1000

/**
 * Calls `stop` once, when somebody asks this process to end. In a terminal Ctrl-C arrives more than once (from the
 * terminal, from npm, from the starter): only the first counts, and none cuts the stopping short.
 * The starter names itself in REFERPA_STARTER: when it is gone (kill -9) nobody is left to stop us, so we stop.
 */
export function onStopSignal(stop: (reason: string) => void): void {
  let asked = false
  const ask = (reason: string) => {
    if (asked) return
    asked = true
    stop(reason)
  }
  for (const signal of SIGNALS) process.on(signal, () => ask(signal))
  const starter = Number(process.env.REFERPA_STARTER)
  if (!starter) return
  const watch = setInterval(() => process.ppid !== starter && ask('the starter has ended'), LOOK_EVERY_MS)
  watch.unref()
}
