// SPDX-License-Identifier: AGPL-3.0-or-later
/** What PostgreSQL spends, as Linux counts it: the server itself, its helpers and its backends, those that have ended too. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { treeOf } from './platform.ts'

/** Microseconds of a tick of /proc/<pid>/stat (proc(5)). */
const TICK_US = 1_000_000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** Microseconds of CPU so far of the PostgreSQL whose first process this is. */
export const postgresCpu = (pid: number): number =>
  treeOf(pid)
    .map((process) => ticksOf(process.pid, process.pid === pid))
    .reduce((sum, ticks) => sum + ticks, 0) * TICK_US

/** Ticks in the program and in the system; `withEnded`: those of its children that have ended too (fields 14 to 17). */
function ticksOf(pid: number, withEnded: boolean): number {
  try {
    // The name of the program may hold spaces and brackets: the fields begin behind its last bracket.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    const counted = fields.slice(11, withEnded ? 15 : 13)
    return counted.reduce((sum, field) => sum + Number(field), 0)
  } catch {
    // It ended while we looked: its parent has its ticks.
    return 0
  }
}
