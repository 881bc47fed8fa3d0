// SPDX-License-Identifier: AGPL-3.0-or-later
/** The signed-in course page of forty units, against a bare answer and against its own SQL in a plain loop. */
import pg from 'pg'
import type { BenchGround } from './ground.ts'
import { cpuPerCall, drive, type Measured, send } from './measured.ts'
import type { Row } from './report.ts'

interface Statement {
  text: string
  values: unknown[]
}

export async function benchCoursePage({ url, measured, course, reader }: BenchGround): Promise<Row[]> {
  const path = `/formazione/corsi/${course.slug}`
  const cookie = `session=${reader.token}`
  const get = async () => {
    const { status } = await send(measured.port, path, { cookie })
    if (status !== 200) throw new Error(`${path} answers ${status}`)
  }
  const bare = () => send(measured.barePort, '/')
  await drive(600, 8, get)
  await drive(600, 8, bare)
  const page = await send(measured.port, path, { cookie })
  const statements = await statementsOf(measured, get)
  const cpu = await cpuPerCall(measured, { count: 400 }, get)
  const bareCpu = await cpuPerCall(measured, { count: 2000 }, bare)
  // Interleaved, so that what else the machine does weighs on all three alike.
  const pageRps: number[] = []
  const bareRps: number[] = []
  const sqlRps: number[] = []
  for (let round = 0; round < 5; round++) {
    pageRps.push((await drive(1500, 16, get)).rps)
    bareRps.push((await drive(3000, 16, bare)).rps)
    sqlRps.push(await driveSql(url, statements, 1500))
  }
  return [
    {
      name: 'course page of 40 units: CPU of the server, uncompressed',
      value: cpu,
      unit: 'ms',
      bar: '<= 1.0',
    },
    { name: 'course page: bytes of HTML', value: page.body.length, unit: 'B' },
    { name: 'course page: statements', value: statements.length, unit: '' },
    { name: 'bare Fastify answer: CPU', value: bareCpu, unit: 'ms' },
    {
      name: 'course page: throughput against a bare Fastify answer',
      value: median(pageRps) / median(bareRps),
      unit: 'x',
    },
    {
      name: 'course page: throughput against its SQL in a plain driver loop',
      value: median(pageRps) / median(sqlRps),
      unit: 'x',
    },
  ]
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/** What one request asks of the database, as it asks it. */
async function statementsOf(measured: Measured, one: () => Promise<unknown>): Promise<Statement[]> {
  await measured.ask('record')
  await one()
  const { statements } = await measured.ask<{ statements: Statement[] }>('recorded')
  return statements
}

/** The same statements, prepared, in a loop of the bare driver on sixteen connections. */
async function driveSql(url: string, statements: readonly Statement[], count: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  try {
    const once = async () => {
      for (const [index, { text, values }] of statements.entries())
        await pool.query({ name: `s${index}`, text, values })
    }
    await drive(100, 16, once)
    return (await drive(count, 16, once)).rps
  } finally {
    await pool.end()
  }
}
