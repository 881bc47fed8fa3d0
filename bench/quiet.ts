// SPDX-License-Identifier: AGPL-3.0-or-later
/** How quiet the machine was while something was measured: a figure taken beside other work says little. */
import { readFileSync } from 'node:fs'

export interface Disturbance {
  /** Part of the cores' time that other programs of this machine used. */
  others: number
  /** Part that other guests of the same host had instead of this machine. */
  stolen: number
}

/** Times in ticks since the machine began, of all cores together (proc(5)). */
interface Ticks {
  all: number
  busy: number
  stolen: number
  /** Of this program and of its children that have ended. */
  ours: number
}

function readTicks(): Ticks {
  const numbers = (text: string) => text.trim().split(/\s+/).map(Number)
  const line = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]!
  // user, nice, system, idle, iowait, irq, softirq, steal; what guests of ours use is in user's already.
  const cores = numbers(line.replace(/^cpu/, '')).slice(0, 8)
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, soft = 0, stolen = 0] = cores
  const busy = user + nice + system + irq + soft
  // After the name in brackets: state, ..., and as the 12th to the 15th utime, stime, cutime, cstime.
  const fields = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) \S /s, '')
  const ours = numbers(fields)
    .slice(10, 14)
    .reduce((sum, one) => sum + one, 0)
  return { all: busy + idle + wait + stolen, busy, stolen, ours }
}

/** Begins to watch; the answer ends it. Null where the system does not tell. What was killed with its parent counts as others'. */
export function watchMachine(): () => Disturbance | null {
  if (process.platform !== 'linux') return () => null
  const before = readTicks()
  return () => {
    const now = readTicks()
    const all = Math.max(1, now.all - before.all)
    const others = now.busy - before.busy - (now.ours - before.ours)
    return { others: Math.max(0, others / all), stolen: (now.stolen - before.stolen) / all }
  }
}
