// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the stories of learners begin with: the real application, a course, people. */

import type { Tx } from '#kernel/db/db.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { buildLearner } from '../../people/fixture.ts'
import { buildGround, type Ground } from '../../review/fixture.ts'
import { type BuiltCourse, buildCourse, type CourseSpec } from '../built-course.fixture.ts'
import { tenQuestions } from '../course-specs.fixture.ts'

export interface Stage extends TestApp {
  ground: Ground
  /** Publishes a course; without a specification, one of three units and ten questions. */
  course(spec?: Partial<CourseSpec>): Promise<BuiltCourse>
  /** A new operator, signed in. */
  learner(): Promise<Client & { personId: string }>
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  rows<T extends object>(query: string, values?: unknown[]): Promise<T[]>
}

export async function stage(): Promise<Stage> {
  const app = await testApp({ world: false })
  const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => app.app.database.transaction(work)
  const ground = await inTransaction((tx) => buildGround(tx, app.clock.now()))
  let courses = 0
  let learners = 0
  return {
    ...app,
    ground,
    inTransaction,
    rows: async (query, values = []) => (await app.app.database.pool.query(query, values)).rows,
    course: (spec = {}) =>
      inTransaction((tx) =>
        buildCourse(tx, ground, { ...threeUnits(`corso-${++courses}`), ...spec }, app.clock.now()),
      ),
    learner: async () => {
      const { personId, token } = await inTransaction((tx) =>
        buildLearner(tx, ground, app.clock.now(), ++learners),
      )
      const client = app.visitor()
      client.cookies.set('session', token)
      return Object.assign(client, { personId })
    },
  }
}

const threeUnits = (slug: string): CourseSpec => ({
  slug,
  units: ['Le tre strade', 'Chi si iscrive', 'Senza permesso'].map((title) => ({ title })),
  questions: tenQuestions(),
})

/** Enrols and reads all units to the end: back on the page of the course. */
export async function readAll(client: Client, course: BuiltCourse): Promise<Answer> {
  const address = `/formazione/corsi/${course.slug}`
  await client.post(`${address}/iscrizione`, {})
  for (const unitId of course.unitIds)
    await client.press(await client.get(`${address}/unita/${unitId}`), 'Ho letto: segna come completata')
  return client.get(address)
}

/** The right answer to a question of `tenQuestions`, read from its page. */
export function rightAnswer(page: Answer): string | string[] {
  const inputs = [...page.document.querySelectorAll('input[name="answer"]')]
  const kind = inputs[0]?.getAttribute('type')
  if (kind === 'text') return '700'
  const values = inputs.map((input) => input.getAttribute('value') ?? '')
  if (values.includes('true')) return 'true'
  return kind === 'checkbox' ? ['o1', 'o2'] : 'o1'
}

/** Answers every question from this one on, rightly or wrongly, and comes to the summary. */
export async function answerAll(
  client: Client,
  first: Answer,
  right: (position: number) => boolean,
): Promise<Answer> {
  let page = first
  for (let position = 1; page.document.querySelector('x-autosave'); position++) {
    const last = page.text.includes('Salva e vai al riepilogo') && !page.text.includes('Salva e continua')
    const answer = right(position) ? rightAnswer(page) : wrongAnswer(page)
    page = await client.press(page, last ? 'Salva e vai al riepilogo' : 'Salva e continua', { answer })
  }
  return page
}

function wrongAnswer(page: Answer): string | string[] {
  const right = rightAnswer(page)
  if (Array.isArray(right)) return ['o3']
  return right === '700' ? '1' : right === 'true' ? 'false' : 'o4'
}
