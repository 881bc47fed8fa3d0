// SPDX-License-Identifier: AGPL-3.0-or-later
/** Two hundred people of one town hall, behind one address, sign in at the same moment (DESIGN 8 "Old desks"). */

import { buildCrowd, buildLearner } from '../src/modules/people/fixture.ts'
import { hashPassword, passwordMatches } from '../src/modules/people/password.ts'
import { buildGround } from '../src/modules/review/fixture.ts'
import { calls, compare, cpuWithPostgres, inBareAnswers, ownCpu } from './compare.ts'
import { drive, expect, quantile, send } from './drive.ts'
import { flood } from './flood.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Row } from './report.ts'

const PEOPLE = 200
const PASSWORD = 'una frase per provare'

export const benchSignIn = (): Promise<Row[]> => onGround(measure)

async function measure(ground: BenchGround): Promise<Row[]> {
  const passwordHash = await hashPassword(PASSWORD)
  // The least that argon2 can do (RFC 9106, 3.1): what a sign-in costs beside it is measured, and not taken from a difference.
  const leastHash = await hashPassword(PASSWORD, { memory: 8, passes: 1, parallelism: 1 })
  const { crowd, hasty, reader } = await ground.build(async (tx, at) => {
    const base = await buildGround(tx, at)
    const learner = await buildLearner(tx, base, at)
    return {
      crowd: await buildCrowd(tx, base, { count: PEOPLE, passwordHash }, at),
      hasty: await buildCrowd(tx, base, { count: PEOPLE, prefix: 'frettoloso', passwordHash: leastHash }, at),
      reader: learner,
    }
  })
  const measured = await ground.start()
  const signInOf = (people: readonly { email: string }[]) => (index: number) => {
    const form = { email: people[index % PEOPLE]!.email, password: PASSWORD }
    return send(measured.port, '/accedi', { form })
  }
  const signIn = signInOf(crowd)
  let refused = 0
  let signingIn = true
  const read = async () => {
    const waited: number[] = []
    while (signingIn) {
      const asked = performance.now()
      await expect(200, measured.port, '/formazione', { cookie: `session=${reader.token}` })
      waited.push(performance.now() - asked)
    }
    return waited
  }
  const from = performance.now()
  const reading = read()
  // As a browser does it: the page, the post, the home page with the new session.
  await drive(PEOPLE, PEOPLE, async (index) => {
    await expect(200, measured.port, '/accedi')
    const { status, headers } = await signIn(index)
    const cookie = String(headers['set-cookie'] ?? '').split(';')[0]!
    if (status !== 303 || !cookie.startsWith('session=')) refused++
    else await expect(200, measured.port, '/', { cookie })
  })
  const seconds = (performance.now() - from) / 1000
  signingIn = false
  const waited = await reading
  const check = async () => {
    if (!(await passwordMatches(PASSWORD, passwordHash))) throw new Error('the password does not match')
  }
  const cpu = cpuWithPostgres(measured, ground.postgresPid)
  const bare = { port: measured.barePort, path: '/', count: 5000, wide: 4 }
  const found = await compare(
    {
      signIn: calls(40, 4, signIn, cpu),
      // Of the thousand sign-ins that one address has in ten minutes, what the others leave.
      hasty: calls(80, 4, signInOf(hasty), cpu),
      hash: calls(40, 4, check, ownCpu),
      bare: { count: bare.count, go: () => flood(bare), cpu },
    },
    5,
  )
  return [
    {
      name: '200 people behind one address sign in at once: all are in after',
      value: seconds,
      unit: 's',
      bar: '<= 60',
    },
    { name: '200 people behind one address sign in at once: refused', value: refused, unit: '', bar: '0' },
    { name: 'a page of somebody signed in, meanwhile: p95', value: quantile(waited, 0.95), unit: 'ms' },
    { name: 'sign-in: CPU', value: found.signIn.cpuMs, unit: 'ms' },
    {
      name: 'CPU of a sign-in / its argon2id alone',
      value: found.signIn.cpuMs / found.hash.cpuMs,
      unit: 'x',
    },
    ...inBareAnswers('sign-in with the least argon2id', found.hasty, found.bare, '<= 60'),
  ]
}
