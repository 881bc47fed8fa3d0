// SPDX-License-Identifier: AGPL-3.0-or-later
/** An attempt of ten questions from its start to the page with the review, passed, each by a person of their own. */
import pg from 'pg'
import { buildCourse } from '../src/modules/learning/built-course.fixture.ts'
import { fortyUnits } from '../src/modules/learning/course-specs.fixture.ts'
import { enrolCrowd } from '../src/modules/learning/taking/crowd.fixture.ts'
import { buildCrowd } from '../src/modules/people/fixture.ts'
import { buildGround } from '../src/modules/review/fixture.ts'
import { calls, compare, cpuWithPostgres, inBareAnswers, ownCpu, type Taken } from './compare.ts'
import { drive } from './drive.ts'
import { flood } from './flood.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Statement } from './measured.ts'
import type { Row } from './report.ts'
import { takeTest } from './taking.ts'

const ROUNDS = 7
const AT_ONCE = 8
const PER_ROUND = 24
const ALONE_PER_ROUND = 6
/** One more round warms up, one goes before the statistics are taken, and one attempt is recorded. */
const PEOPLE = (ROUNDS + 2) * (PER_ROUND + ALONE_PER_ROUND) + 1

export const benchAttempt = (): Promise<Row[]> => onGround(measure)

async function measure(ground: BenchGround): Promise<Row[]> {
  const { course, crowd } = await ground.build(async (tx, at) => {
    const base = await buildGround(tx, at)
    const built = await buildCourse(tx, base, fortyUnits(), at)
    const people = await buildCrowd(tx, base, { count: PEOPLE }, at)
    await enrolCrowd(tx, built, people, 40, at)
    return { course: built, crowd: people }
  })
  const untouched = await ground.copy('untouched')
  const measured = await ground.start({ compress: true })
  let requests = 0
  const next = async () => {
    const taken = await takeTest(measured.port, course.slug, crowd.pop()!.token)
    if (!taken.passed) throw new Error('an attempt with right answers was not passed')
    requests = taken.requests
  }
  const statements = await measured.statementsOf(next)
  // A table that was empty when statistics were taken is planned for as if it stayed so: read whole, for every question.
  await drive(PER_ROUND, AT_ONCE, next)
  await ground.tidyUp()
  const client = new pg.Client({ connectionString: untouched })
  await client.connect()
  try {
    const cpu = cpuWithPostgres(measured, ground.postgresPid)
    const bare = { port: measured.barePort, path: '/', count: 20_000, wide: AT_ONCE }
    const found = await compare(
      {
        together: calls(PER_ROUND, AT_ONCE, next, cpu),
        alone: calls(ALONE_PER_ROUND, 1, next, cpu),
        bare: { count: bare.count, go: () => flood(bare), cpu },
        sql: calls(20, 1, () => replay(client, statements), ownCpu),
      },
      ROUNDS,
    )
    return rows(found, requests, statements.length)
  } finally {
    await client.end()
  }
}

function rows(
  found: Record<'together' | 'alone' | 'bare' | 'sql', Taken>,
  requests: number,
  statements: number,
): Row[] {
  const { together, alone, bare, sql } = found
  const bar = '<= 7.5'
  const name = 'attempt of ten questions'
  return [
    { name: `${name}, ${AT_ONCE} people at once: CPU`, value: together.cpuMs, unit: 'ms', bar },
    { name: 'of it in the system (sockets)', value: together.systemMs, unit: 'ms' },
    { name: `${name}, one after the other: CPU`, value: alone.cpuMs, unit: 'ms', bar },
    { name: `${name}: requests`, value: requests, unit: '' },
    { name: `${name}: statements, with begin and commit`, value: statements, unit: '' },
    { name: `SQL of an attempt in a plain driver loop: CPU of the client`, value: sql.cpuMs, unit: 'ms' },
    ...inBareAnswers(`${name}, compressed`, together, bare, '<= 1000'),
    { name: 'bare Fastify answer: CPU', value: bare.cpuMs, unit: 'ms' },
    {
      name: 'CPU of an attempt / its SQL in a plain driver loop',
      value: together.cpuMs / sql.cpuMs,
      unit: 'x',
    },
  ]
}

/**
 * What an attempt asks of the database, as the bare driver does it, on a copy from before the attempt. Its transactions
 * become one that is taken back, so that the next time finds the same.
 */
async function replay(client: pg.Client, statements: readonly Statement[]): Promise<void> {
  await client.query('begin')
  for (const { text, values } of statements) {
    if (/^(begin( read write)?|commit)$/.test(text)) await client.query('select 1')
    else await client.query({ name: nameOf(text), text, values })
  }
  await client.query('rollback')
}

const names = new Map<string, string>()
function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return name
}
