// SPDX-License-Identifier: AGPL-3.0-or-later
/** A throw-away database with the world of the measurements, and the measured process over it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../src/kernel/db/db.ts'
import { prepareDatabase } from '../src/kernel/db/prepare.ts'
import { MIGRATIONS, throwAwayCluster } from '../test/support/db.ts'
import { type Measured, startMeasured } from './measured.ts'
import {
  type BuiltCourse,
  buildCourse,
  buildEnrolment,
  buildGround,
  buildLearner,
  fortyUnits,
  type Learner,
} from './world.ts'

export interface BenchGround {
  url: string
  measured: Measured
  course: BuiltCourse
  /** Has been through half of the course. */
  reader: Learner
  /** Have been through all of it: one for each attempt to be measured. */
  candidates: Learner[]
  close(): Promise<void>
}

export async function openGround(candidates: number): Promise<BenchGround> {
  const { embedded, remove } = await throwAwayCluster()
  const files = await mkdtemp(join(tmpdir(), 'referpa-bench-files-'))
  await prepareDatabase(embedded.url, MIGRATIONS)
  const database = openDatabase({ url: embedded.url })
  const world = await database.transaction(async (tx) => {
    const at = new Date()
    const ground = await buildGround(tx, at)
    const course = await buildCourse(tx, ground, fortyUnits(), at)
    const reader = await buildLearner(tx, ground, at)
    await buildEnrolment(tx, course, reader, 20, at)
    const others: Learner[] = []
    for (let number = 2; number < candidates + 2; number++) {
      const learner = await buildLearner(tx, ground, at, number)
      await buildEnrolment(tx, course, learner, 40, at)
      others.push(learner)
    }
    return { course, reader, candidates: others }
  })
  await database.pool.query('analyze')
  await database.close()
  const measured = await startMeasured({ BENCH_DATABASE_URL: embedded.url, BENCH_FILES: files })
  return {
    url: embedded.url,
    measured,
    ...world,
    close: async () => {
      await measured.stop()
      await remove()
      await rm(files, { recursive: true, force: true })
    },
  }
}
