// SPDX-License-Identifier: AGPL-3.0-or-later
/** Memory of the process after many requests against after a few: what is kept for each of them would show. */
import { buildCourse } from '../src/modules/learning/built-course.fixture.ts'
import { fortyUnits } from '../src/modules/learning/course-specs.fixture.ts'
import { enrolCrowd } from '../src/modules/learning/taking/crowd.fixture.ts'
import { buildCrowd } from '../src/modules/people/fixture.ts'
import { buildGround } from '../src/modules/review/fixture.ts'
import { drive, expect } from './drive.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Row } from './report.ts'

const FEW = 500
const MANY = 10_000
const PEOPLE = 100

export const benchMemory = (): Promise<Row[]> => onGround(measure)

async function measure(ground: BenchGround): Promise<Row[]> {
  const { course, crowd } = await ground.build(async (tx, at) => {
    const base = await buildGround(tx, at)
    const built = await buildCourse(tx, base, fortyUnits(), at)
    const people = await buildCrowd(tx, base, { count: PEOPLE }, at)
    await enrolCrowd(tx, built, people, 20, at)
    return { course: built, crowd: people }
  })
  const measured = await ground.start()
  const address = `/formazione/corsi/${course.slug}`
  // Writes too: an answer of the next unit opens it, and a page that is not there is an error answered.
  const kinds = [
    (_index: number) => ({ status: 200, path: address }),
    (_index: number) => ({ status: 200, path: '/formazione' }),
    (_index: number) => ({ status: 200, path: '/' }),
    (index: number) => ({ status: 200, path: `${address}/unita/${course.unitIds[index % 40]}` }),
    (index: number) => ({ status: 404, path: `/attestati/non-esiste-${index}` }),
  ]
  const one = (index: number) => {
    const { status, path } = kinds[index % kinds.length]!(index)
    return expect(status, measured.port, path, { cookie: `session=${crowd[index % PEOPLE]!.token}` })
  }
  await drive(FEW, 8, one)
  const few = await measured.collected()
  await drive(MANY - FEW, 8, (index) => one(index + FEW))
  const many = await measured.collected()
  const mb = (name: string, bytes: number): Row => ({ name, value: bytes / 1e6, unit: 'MB' })
  return [
    mb('resident memory after 500 requests', few.rss),
    mb('resident memory after 10,000 requests', many.rss),
    { name: 'resident memory, 10,000 requests / 500', value: many.rss / few.rss, unit: 'x' },
    mb('heap in use after 500 requests, collected', few.heap),
    mb('heap in use after 10,000 requests, collected', many.heap),
    { name: 'heap in use, 10,000 requests / 500', value: many.heap / few.heap, unit: 'x' },
  ]
}
