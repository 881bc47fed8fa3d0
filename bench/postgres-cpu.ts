// SPDX-License-Identifier: AGPL-3.0-or-later
/** What PostgreSQL spends on the connections of the application, as Linux counts it. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import type { Cpu } from './compare.ts'

/** Microseconds of a tick of /proc/<pid>/stat (proc(5), fields 14 and 15). */
const TICK_US = 1_000_000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** CPU so far of the backends that serve the application on a database. Connections that have ended are not counted. */
export async function postgresCpu(url: string): Promise<Cpu> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and application_name = 'referpa'`,
    )
    return rows.map(({ pid }) => cpuOfProcess(pid)).reduce(sum, { user: 0, system: 0 })
  } finally {
    await client.end()
  }
}

export const sum = (a: Cpu, b: Cpu): Cpu => ({ user: a.user + b.user, system: a.system + b.system })

function cpuOfProcess(pid: number): Cpu {
  // The name of the program may hold spaces and brackets: the fields begin behind its last bracket.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
  return { user: Number(fields[11]) * TICK_US, system: Number(fields[12]) * TICK_US }
}
