// SPDX-License-Identifier: AGPL-3.0-or-later
/** Programs that our scripts run, and how they end with them. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

export const seconds = (started: number): string => `${((performance.now() - started) / 1000).toFixed(1)} s`

const running = new Set<ChildProcess>()
const listeners: (() => void)[] = []
let interrupted = false

/** Calls back when we are asked to stop. */
export const onInterrupt = (listener: () => void): void => void listeners.push(listener)

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interrupted = true
    for (const child of running) child.kill('SIGINT')
    for (const listener of listeners) listener()
  })
}

export interface Program {
  file: string
  args: string[]
  options: SpawnOptions
}

export const program = (file: string, ...args: string[]): Program => ({ file, args, options: { cwd: ROOT } })

export interface Ended {
  code: number
  /** Both outputs together; empty when they went to the terminal. */
  output: string
}

/** Runs a program and keeps what it writes. One that cannot be started ends with code 127, and none starts once we are asked to stop. */
export const runCaptured = (what: Program): Promise<Ended> => run(what, ['ignore', 'pipe', 'pipe'])

/** Runs a program that writes to the terminal. */
export const runShown = (what: Program): Promise<Ended> => run(what, ['ignore', 'inherit', 'inherit'])

function run({ file, args, options }: Program, stdio: SpawnOptions['stdio']): Promise<Ended> {
  if (interrupted) return Promise.resolve({ code: 130, output: '' })
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...options, stdio })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    running.add(child)
    const end = (code: number) => {
      running.delete(child)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += error.message
      end(127)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}
