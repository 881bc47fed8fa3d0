// SPDX-License-Identifier: AGPL-3.0-or-later
/** What every change passes before its tests run: format and lint, types, walls. */
import { join } from 'node:path'
import { type Ended, program, ROOT, runCaptured, say, seconds } from './run-program.ts'

interface Gate {
  name: string
  command: [string, ...string[]]
  /** Why an outcome that claims success is none; null when it is. */
  doubt?: (output: string) => string | null
}

/** dependency-cruiser that understands none of the files finds no violation either: it must say how many it read. */
export function doubtWalls(output: string): string | null {
  const modules = Number(/\((\d+) modules?/.exec(output)?.[1] ?? 0)
  return modules > 0 ? null : 'dependency-cruiser has read no module at all.'
}

const bin = (name: string) => join(ROOT, 'node_modules/.bin', name)

/** What the compiler knows of the last time: a check of what has changed takes a third. */
const KNOWN = join(ROOT, 'node_modules/.cache/referpa')

const tsc = (project: string): Gate['command'] => {
  const memory = join(KNOWN, `${project.replaceAll(/\W/g, '') || 'all'}.tsbuildinfo`)
  return [bin('tsc'), '--noEmit', '--incremental', '--tsBuildInfoFile', memory, '--project', project]
}

const GATES: Gate[] = [
  { name: 'lint and format', command: [bin('biome'), 'check', '--colors=off', '.'] },
  { name: 'types', command: tsc('.') },
  { name: 'types of the islands', command: tsc('src/islands') },
  {
    name: 'walls between modules',
    command: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'src'],
    doubt: doubtWalls,
  },
]

/** Runs the gates, some at a time, and reports them in order; false when any does not pass. */
export async function runGates(atOnce = 2): Promise<boolean> {
  const started = performance.now()
  const outcomes: Promise<Ended>[] = []
  let turn: Promise<unknown>[] = []
  for (const gate of GATES) {
    if (turn.length === atOnce) await Promise.race(turn)
    const outcome = runCaptured(program(...gate.command))
    outcomes.push(outcome)
    const done: Promise<unknown> = outcome.then(() => {
      turn = turn.filter((one) => one !== done)
    })
    turn.push(done)
  }
  let passed = true
  for (const [index, gate] of GATES.entries()) passed = report(gate, await outcomes[index]!) && passed
  say(passed ? `Gates passed in ${seconds(started)}` : 'A gate did not pass.')
  return passed
}

function report({ name, doubt }: Gate, { code, output }: Ended): boolean {
  const complaint = code === 0 ? (doubt?.(output) ?? null) : output.trim()
  say(`${complaint === null ? 'ok  ' : 'FAIL'} ${name}`)
  if (complaint !== null) say(complaint)
  return complaint === null
}
