// SPDX-License-Identifier: AGPL-3.0-or-later
/** An attempt of ten questions from its start to the page with the review, passed, each by a person of their own. */
import { buildCrowd, enrolCrowd } from './crowd.ts'
import { cpuOf, drive, median, send } from './drive.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Row } from './report.ts'
import { takeTest } from './taking.ts'
import { buildCourse, buildGround, fortyUnits } from './world.ts'

const WARM_UP = 60
const ALONE = 40
const AT_ONCE = 8
const ROUNDS = 6
const PER_ROUND = 20

export const benchAttempt = (): Promise<Row[]> => onGround(measure)

async function measure(ground: BenchGround): Promise<Row[]> {
  const { course, crowd } = await ground.build(async (tx, at) => {
    const base = await buildGround(tx, at)
    const built = await buildCourse(tx, base, fortyUnits(), at)
    const people = await buildCrowd(tx, base, { count: WARM_UP + ALONE + ROUNDS * PER_ROUND }, at)
    await enrolCrowd(tx, built, people, 40, at)
    return { course: built, crowd: people }
  })
  const measured = await ground.start()
  const cpu = cpuOf(measured)
  let requests = 0
  const next = async () => {
    const taken = await takeTest(measured.port, course.slug, crowd.pop()!.token)
    if (!taken.passed) throw new Error('an attempt with right answers was not passed')
    requests = taken.requests
  }
  /** CPU of one of `count` calls, in milliseconds. */
  const take = async (count: number, wide: number, one: () => Promise<unknown>): Promise<number> => {
    const before = await cpu()
    await drive(count, wide, one)
    return ((await cpu()) - before) / 1000 / count
  }
  await drive(WARM_UP, AT_ONCE, next)
  const together: number[] = []
  const alone: number[] = []
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    together.push(await take(PER_ROUND, AT_ONCE, next))
    bare.push(await take(1000, AT_ONCE, () => send(measured.barePort, '/')))
  }
  for (let one = 0; one < ALONE; one++) alone.push(await take(1, 1, next))
  return [
    {
      name: `attempt of ten questions, ${AT_ONCE} people at once: CPU`,
      value: median(together),
      unit: 'ms',
      bar: '<= 7.5',
    },
    {
      name: 'attempt of ten questions, one after the other: CPU',
      value: median(alone),
      unit: 'ms',
      bar: '<= 7.5',
    },
    { name: 'attempt of ten questions: requests', value: requests, unit: '' },
    {
      name: 'CPU of an attempt / as many bare Fastify answers',
      value: median(together) / median(bare) / requests,
      unit: 'x',
    },
  ]
}
