// SPDX-License-Identifier: AGPL-3.0-or-later
/** The same pages over a hundred times the data: what a network of one course and one of a hundred notice. */
import type { Tx } from '#kernel/db/db.ts'
import { buildCourse } from '../src/modules/learning/built-course.fixture.ts'
import { fortyUnits } from '../src/modules/learning/course-specs.fixture.ts'
import { enrolCrowd, failCrowd } from '../src/modules/learning/taking/crowd.fixture.ts'
import { buildCrowd } from '../src/modules/people/fixture.ts'
import { buildGround } from '../src/modules/review/fixture.ts'
import { alternate } from './alternate.ts'
import { expect, quantile } from './drive.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Row } from './report.ts'

const PER_COURSE = 50
const LARGE = 100
const WIDE = 4
const TURNS = { requests: 4000, warmUp: 600, wide: WIDE }

interface Visit {
  slug: string
  token: string
}

export const benchGrowth = (): Promise<Row[]> => onGround(measure)

async function measure(ground: BenchGround): Promise<Row[]> {
  const largeUrl = await ground.another('large')
  const visits = {
    small: await ground.build((tx, at) => fill(tx, 1, at)),
    large: await ground.build((tx, at) => fill(tx, LARGE, at), largeUrl),
  }
  const ports = {
    small: (await ground.start()).port,
    large: (await ground.start({ databaseUrl: largeUrl })).port,
  }
  const rows: Row[] = []
  for (const [name, path] of PAGES) {
    const times = await alternate(TURNS, (side, index) => {
      // A step that shares no factor with either number of learners: pages of one learner do not follow each other.
      const visit = visits[side][(index * 37) % visits[side].length]!
      return expect(200, ports[side], path(visit), { cookie: `session=${visit.token}` })
    })
    const p95 = { small: quantile(times.small, 0.95), large: quantile(times.large, 0.95) }
    rows.push(
      { name: `${name}, 1 course and 50 learners, ${WIDE} at once: p95`, value: p95.small, unit: 'ms' },
      { name: `${name}, 100 courses and 5,000 learners, ${WIDE} at once: p95`, value: p95.large, unit: 'ms' },
      { name: `${name}: p95 over 100 times the data`, value: p95.large / p95.small, unit: 'x', bar: '< 1.5' },
    )
  }
  return rows
}

const PAGES: readonly (readonly [string, (visit: Visit) => string])[] = [
  ['course page', ({ slug }) => `/formazione/corsi/${slug}`],
  ['"my courses"', () => '/formazione/i-miei-corsi'],
]

/** Courses of forty units, each with fifty learners who are half-way and have failed a test. */
async function fill(tx: Tx, courses: number, at: Date): Promise<Visit[]> {
  const ground = await buildGround(tx, at)
  const visits: Visit[] = []
  for (let number = 1; number <= courses; number++) {
    const course = await buildCourse(
      tx,
      ground,
      { ...fortyUnits(), slug: `corso-${number}`, title: `Corso ${number}` },
      at,
    )
    const crowd = await buildCrowd(tx, ground, { count: PER_COURSE, prefix: `c${number}-` }, at)
    await enrolCrowd(tx, course, crowd, 20, at)
    await failCrowd(tx, course, at)
    visits.push(...crowd.map(({ token }) => ({ slug: course.slug, token })))
  }
  return visits
}
