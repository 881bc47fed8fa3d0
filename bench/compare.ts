// SPDX-License-Identifier: AGPL-3.0-or-later
/** Times and CPU of things that are compared, taken in rounds that alternate between them. */
import { drive, median } from './drive.ts'
import type { Measured } from './measured.ts'
import { postgresCpu } from './postgres-cpu.ts'
import type { Row } from './report.ts'

/** Microseconds in the program itself and in the system that it calls; and, where it is counted, in PostgreSQL meanwhile. */
export interface Cpu extends NodeJS.CpuUsage {
  postgres?: number
}

/** One of the things compared. */
export interface Side {
  /** Calls in a round. */
  count: number
  /** Makes them; answers with how many a second. */
  go(): Promise<number>
  /** CPU so far, of whoever does the work. */
  cpu(): Promise<Cpu> | Cpu
}

/** A side of calls, `wide` at a time. */
export const calls = (
  count: number,
  wide: number,
  one: (index: number) => Promise<unknown>,
  cpu: Side['cpu'],
): Side => ({ count, go: () => drive(count, wide, one), cpu })

export interface Taken {
  /** CPU of one call, in milliseconds, and the part of it that is the system's: sockets cost much more in a virtual machine. */
  cpuMs: number
  systemMs: number
  /** CPU of PostgreSQL for one call, which is not in `cpuMs`; 0 where it is not counted. */
  postgresMs: number
  perSecond: number
}

/**
 * Drives all sides in turn, round after round, so that whatever else the machine does weighs on all alike.
 * The figures of a side are the medians of its rounds; the first round only warms up.
 */
export async function compare<K extends string>(
  sides: Record<K, Side>,
  rounds: number,
): Promise<Record<K, Taken>> {
  const names = Object.keys(sides) as K[]
  const found = new Map(names.map((name) => [name, [] as Taken[]]))
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const taken = await take(sides[name])
      if (round > 0) found.get(name)!.push(taken)
    }
  return Object.fromEntries(names.map((name) => [name, medians(found.get(name)!)])) as Record<K, Taken>
}

const medians = (taken: readonly Taken[]): Taken => ({
  cpuMs: median(taken.map((one) => one.cpuMs)),
  systemMs: median(taken.map((one) => one.systemMs)),
  postgresMs: median(taken.map((one) => one.postgresMs)),
  perSecond: median(taken.map((one) => one.perSecond)),
})

async function take({ count, go, cpu }: Side): Promise<Taken> {
  const before = await cpu()
  const perSecond = await go()
  const after = await cpu()
  const each = (us: number) => us / 1000 / count
  const systemMs = each(after.system - before.system)
  const postgresMs = each((after.postgres ?? 0) - (before.postgres ?? 0))
  return { cpuMs: each(after.user - before.user) + systemMs, systemMs, postgresMs, perSecond }
}

export const cpuOf =
  (measured: Measured): Side['cpu'] =>
  async () =>
    (await measured.figures()).cpu

/** The same and PostgreSQL's, the whole of it: what else it does meanwhile is part of what an answer costs. */
export const cpuWithPostgres =
  (measured: Measured, postgresPid: number): Side['cpu'] =>
  async () => ({ ...(await measured.figures()).cpu, postgres: postgresCpu(postgresPid) })

/** CPU of this process, for what is driven without a server. */
export const ownCpu = (): Cpu => process.cpuUsage()

/** What one call costs in bare answers of the same run: of Node, of PostgreSQL, and both, which is what a goal is about. */
export function inBareAnswers(name: string, taken: Taken, bare: Taken, bar: string): Row[] {
  const ratio = (what: string, ms: number): Row => ({ name: what, value: ms / bare.cpuMs, unit: 'x' })
  return [
    { ...ratio(`${name}: CPU of Node and PostgreSQL / bare Fastify`, taken.cpuMs + taken.postgresMs), bar },
    ratio('of it Node', taken.cpuMs),
    ratio('of it PostgreSQL', taken.postgresMs),
  ]
}
