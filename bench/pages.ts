// SPDX-License-Identifier: AGPL-3.0-or-later
/** The signed-in course page of forty units, against a bare answer and against its own SQL in a plain loop. */
import pg from 'pg'
import { buildCourse } from '../src/modules/learning/built-course.fixture.ts'
import { fortyUnits } from '../src/modules/learning/course-specs.fixture.ts'
import { buildEnrolment } from '../src/modules/learning/taking/crowd.fixture.ts'
import { buildLearner } from '../src/modules/people/fixture.ts'
import { buildGround } from '../src/modules/review/fixture.ts'
import { calls, compare, cpuOf, ownCpu, type Side, type Taken } from './compare.ts'
import { expect } from './drive.ts'
import { type Flood, flood } from './flood.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Measured, Statement } from './measured.ts'
import type { Row } from './report.ts'

const ROUNDS = 7
/** A town hall's worth at once; and one after the other, where each request also pays for waking the process. */
const AT_ONCE = 16

export const benchPages = (): Promise<Row[]> => onGround(measure)

async function measure(ground: BenchGround): Promise<Row[]> {
  const { course, reader } = await ground.build(async (tx, at) => {
    const base = await buildGround(tx, at)
    const built = await buildCourse(tx, base, fortyUnits(), at)
    const learner = await buildLearner(tx, base, at)
    await buildEnrolment(tx, built, learner, 20, at)
    return { course: built, reader: learner }
  })
  const plain = await ground.start()
  const packed = await ground.start({ compress: true })
  const path = `/formazione/corsi/${course.slug}`
  const headers = { cookie: `session=${reader.token}` }
  const headersPacked = { ...headers, 'accept-encoding': 'br' }
  const get = () => expect(200, plain.port, path, { headers })
  const page = await get()
  const packedPage = await expect(200, packed.port, path, { headers: headersPacked })
  if (packedPage.headers['content-encoding'] !== 'br') throw new Error('the page did not come compressed')
  const statements = await plain.statementsOf(get)
  const side = (measured: Measured, asked: Flood): Side => ({
    count: asked.count,
    go: () => flood(asked),
    cpu: cpuOf(measured),
  })
  const asked = { port: plain.port, path, headers, wide: AT_ONCE }
  const bare = { port: plain.barePort, path: '/', wide: AT_ONCE }
  const pool = new pg.Pool({ connectionString: ground.url, max: 10 })
  try {
    const found = await compare(
      {
        page: side(plain, { ...asked, count: 800 }),
        packed: side(packed, { ...asked, port: packed.port, headers: headersPacked, count: 400 }),
        bare: side(plain, { ...bare, count: 5000 }),
        sql: calls(800, AT_ONCE, () => runAll(pool, statements), ownCpu),
        alone: side(plain, { ...asked, wide: 1, count: 300 }),
        bareAlone: side(plain, { ...bare, wide: 1, count: 1000 }),
      } satisfies Record<string, Side>,
      ROUNDS,
    )
    return [
      ...cpuRows(found),
      { name: 'course page: bytes of HTML, plain', value: page.bytes, unit: 'B' },
      { name: 'course page: bytes of HTML, brotli', value: packedPage.bytes, unit: 'B' },
      { name: 'course page: statements', value: statements.length, unit: '' },
      ratio('throughput of the course page / bare Fastify', found.page.perSecond, found.bare.perSecond),
      ratio(
        'throughput of the course page / its SQL in a plain driver loop',
        found.page.perSecond,
        found.sql.perSecond,
      ),
    ]
  } finally {
    await pool.end()
  }
}

const ratio = (name: string, a: number, b: number): Row => ({ name, value: a / b, unit: 'x' })

function cpuRows(found: Record<'page' | 'packed' | 'bare' | 'sql' | 'alone' | 'bareAlone', Taken>): Row[] {
  const ms = (name: string, { cpuMs }: Taken, bar?: string): Row => ({
    name,
    value: cpuMs,
    unit: 'ms',
    bar,
  })
  return [
    ms(`course page of 40 units, not compressed, ${AT_ONCE} at once: CPU`, found.page, '<= 1.0'),
    { name: 'of it in the system (sockets)', value: found.page.systemMs, unit: 'ms' },
    ms('course page, not compressed, one after the other: CPU', found.alone, '<= 1.0'),
    ms(`course page, brotli, ${AT_ONCE} at once: CPU`, found.packed),
    ms(`bare Fastify answer, ${AT_ONCE} at once: CPU`, found.bare),
    { name: 'of it in the system (sockets)', value: found.bare.systemMs, unit: 'ms' },
    ms('bare Fastify answer, one after the other: CPU', found.bareAlone),
    ms('the SQL of the page in a plain driver loop: CPU of the client', found.sql),
    ratio('CPU of the course page / bare Fastify', found.page.cpuMs, found.bare.cpuMs),
    ratio('CPU of the course page / its SQL in a plain driver loop', found.page.cpuMs, found.sql.cpuMs),
  ]
}

/** What the page asks, prepared by name, as the bare driver does it. */
async function runAll(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  for (const [index, { text, values }] of statements.entries())
    await pool.query({ name: `s${index}`, text, values })
}
