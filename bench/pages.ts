// SPDX-License-Identifier: AGPL-3.0-or-later
/** Pages as browsers ask for them, compressed and PostgreSQL counted, against a bare answer; the course page also against its own SQL. */
import pg from 'pg'
import type { Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import { handed } from '#kernel/hand.ts'
import { buildCourse } from '../src/modules/learning/built-course.fixture.ts'
import { fortyUnits } from '../src/modules/learning/course-specs.fixture.ts'
import { buildEnrolment } from '../src/modules/learning/taking/crowd.fixture.ts'
import { buildLearner } from '../src/modules/people/fixture.ts'
import { findPersonByEmail, openSession } from '../src/modules/people/index.ts'
import { buildGround } from '../src/modules/review/fixture.ts'
import { handAt } from '../test/support/hand.ts'
import { calls, compare, cpuWithPostgres, inBareAnswers, ownCpu, type Side, type Taken } from './compare.ts'
import { AS_BROWSERS, expect } from './drive.ts'
import { type Flood, flood } from './flood.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Measured, Statement } from './measured.ts'
import type { Row } from './report.ts'

const ROUNDS = 7
/** A town hall's worth at once; and one after the other, where each request also pays for waking the process. */
const AT_ONCE = 16
const REQUESTS = 400

export const benchPages = (): Promise<Row[]> => onGround(measure)

interface Address {
  path: string
  headers: Readonly<Record<string, string>>
  bar: string
}

async function measure(ground: BenchGround): Promise<Row[]> {
  const course = await coursePages(ground)
  const plain = await ground.start()
  const packed = await ground.start({ compress: true })
  const site = await startSite(ground)
  const at = (measured: Measured) => (asked: Omit<Flood, 'port'>) =>
    sideOf(ground, measured, { port: measured.port, ...asked })
  const asked = ({ path, headers }: Address) => ({ path, headers, wide: AT_ONCE, count: REQUESTS })
  const bare = { port: packed.barePort, path: '/', wide: AT_ONCE, count: 5000 }
  const { path } = course.page
  const { cookie } = course.page.headers
  const headers = { cookie: cookie! }
  const get = () => expect(200, plain.port, path, { headers })
  // The first request fills what is kept between requests.
  await get()
  const statements = await plain.statementsOf(get)
  const pool = new pg.Pool({ connectionString: ground.url, max: 10 })
  try {
    const found = await compare(
      {
        bare: sideOf(ground, packed, bare),
        plain: at(plain)({ path, headers, wide: AT_ONCE, count: REQUESTS }),
        alone: at(packed)({ ...asked(course.page), wide: 1, count: 200 }),
        sql: calls(800, AT_ONCE, () => runAll(pool, statements), ownCpu),
        ...sides({ ...course }, (address) => at(packed)(asked(address))),
        ...sides(site.pages, (address) => at(site.measured)(asked(address))),
      } as Record<string, Side>,
      ROUNDS,
    )
    return [
      ...rowsOf({ ...course, ...site.pages }, found),
      ...ofTheCoursePage(found, statements.length),
      ...(await bytesOf(packed.port, course)),
      ...(await bytesOf(site.measured.port, site.pages)),
    ]
  } finally {
    await pool.end()
  }
}

type Pages = Readonly<Record<string, Address>>

const NAMES: Readonly<Record<string, string>> = {
  page: 'course page of 40 units, signed in',
  unit: 'a unit of a course, signed in',
  home: 'home of a visitor',
  ownHome: 'home of an operator',
  catalogue: 'catalogue of a visitor',
}

const sides = (pages: Pages, side: (address: Address) => Side) =>
  Object.fromEntries(Object.entries(pages).map(([name, address]) => [name, side(address)]))

const rowsOf = (pages: Pages, found: Record<string, Taken>): Row[] =>
  Object.entries(pages).flatMap(([name, { bar }]) =>
    inBareAnswers(NAMES[name]!, found[name]!, found.bare!, bar),
  )

const sideOf = (ground: BenchGround, measured: Measured, asked: Flood): Side => ({
  count: asked.count,
  go: () => flood(asked),
  cpu: cpuWithPostgres(measured, ground.postgresPid),
})

async function coursePages(ground: BenchGround) {
  const { course, reader } = await ground.build(async (tx, at) => {
    const base = await buildGround(tx, at)
    const built = await buildCourse(tx, base, fortyUnits(), at)
    const learner = await buildLearner(tx, base, at)
    await buildEnrolment(tx, built, learner, 20, at)
    return { course: built, reader: learner }
  })
  const headers = { ...AS_BROWSERS, cookie: `session=${reader.token}` }
  const path = `/formazione/corsi/${course.slug}`
  return {
    page: { path, headers, bar: '<= 45' },
    unit: { path: `${path}/unita/${course.unitIds[5]}`, headers, bar: '<= 45' },
  }
}

/** The pages where everybody arrives, with all that the demonstration puts on them. */
async function startSite(ground: BenchGround) {
  const databaseUrl = await ground.another('site')
  const measured = await ground.start({ databaseUrl, compress: true, demonstration: true })
  const token = await ground.build(signInOperator, databaseUrl)
  const visitor = { ...AS_BROWSERS }
  const operator = { ...AS_BROWSERS, cookie: `session=${token}` }
  return {
    measured,
    pages: {
      home: { path: '/', headers: visitor, bar: '<= 35' },
      ownHome: { path: '/', headers: operator, bar: '<= 35' },
      catalogue: { path: '/formazione', headers: visitor, bar: '<= 35' },
    },
  }
}

async function signInOperator(tx: Tx, at: Date): Promise<string> {
  const { id } = found(await findPersonByEmail(tx, 'operatore@demo.referpa.example'))
  const hand = handed(handAt(tx, at), { by: { id, name: 'operatore' } })
  return (await openSession(hand, { sharedDesk: false })).token
}

function ofTheCoursePage(found: Record<string, Taken>, statements: number): Row[] {
  const { page, plain, alone, bare, sql } = found as Record<
    'page' | 'plain' | 'alone' | 'bare' | 'sql',
    Taken
  >
  const ratio = (name: string, value: number): Row => ({ name, value, unit: 'x' })
  const ms = (name: string, value: number): Row => ({ name, value, unit: 'ms' })
  return [
    ...inBareAnswers('course page, not compressed', plain, bare, ''),
    ...inBareAnswers('course page, one after the other', alone, bare, ''),
    { name: 'course page: statements', value: statements, unit: '' },
    ms('course page: CPU of Node', page.cpuMs),
    ms('of it in the system (sockets)', page.systemMs),
    ms('bare Fastify answer: CPU', bare.cpuMs),
    ms('the SQL of the page in a plain driver loop: CPU of the client', sql.cpuMs),
    ratio('throughput of the course page / its SQL in a plain driver loop', plain.perSecond / sql.perSecond),
  ]
}

async function bytesOf(port: number, pages: Pages): Promise<Row[]> {
  const rows: Row[] = []
  for (const [name, { path, headers }] of Object.entries(pages)) {
    const sent = await expect(200, port, path, { headers })
    const encoding = sent.headers['content-encoding']
    if (!encoding) throw new Error(`${path} did not come compressed`)
    rows.push({ name: `${NAMES[name]}: bytes of HTML`, value: Buffer.byteLength(sent.body), unit: 'B' })
    rows.push({ name: `${NAMES[name]}: bytes sent, ${encoding}`, value: sent.bytes, unit: 'B' })
  }
  return rows
}

/** What the page asks, prepared by name, as the bare driver does it. */
async function runAll(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  for (const [index, { text, values }] of statements.entries())
    await pool.query({ name: `s${index}`, text, values })
}
