// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where a learner stands in a course, as a table: in each state each act is tried, and the page offers what the table says. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { type BuiltCourse, buildShorterEdition } from '../built-course.fixture.ts'
import { tenQuestions } from '../course-specs.fixture.ts'
import { rightAnswer, type Stage, stage } from './story.fixture.ts'

let house: Stage
before(async () => {
  house = await stage()
})
after(() => house.close())

type State = 'outside' | 'studying' | 'testing' | 'completed'

interface Learner {
  readonly state: State
  /** A later version is on offer than the one they follow. */
  readonly behind: boolean
}

/** Each act: what a learner becomes by it. Where it leads nowhere it changes nothing, whatever it answers. */
const ACTS = {
  enrol: (one: Learner): Learner => (one.state === 'outside' ? { state: 'studying', behind: false } : one),
  move: (one: Learner): Learner => (one.state === 'studying' && one.behind ? { ...one, behind: false } : one),
  start: (one: Learner): Learner => (one.state === 'studying' ? { ...one, state: 'testing' } : one),
  fail: (one: Learner): Learner => (one.state === 'testing' ? { ...one, state: 'studying' } : one),
  pass: (one: Learner): Learner => (one.state === 'testing' ? { ...one, state: 'completed' } : one),
  /** Not the learner's: the network publishes the next version. */
  publish: (one: Learner): Learner => (one.state === 'outside' ? one : { ...one, behind: true }),
} as const
type Act = keyof typeof ACTS

const WORDS = [
  'Iscriviti',
  'Inizia la prova',
  'Torna alla prova',
  'Passa alla versione nuova',
  'Scarica l’attestato',
]

function offered({ state, behind }: Learner): string[] {
  switch (state) {
    case 'outside':
      return ['Iscriviti']
    case 'studying':
      return ['Inizia la prova', ...(behind ? ['Passa alla versione nuova'] : [])]
    case 'testing':
      return ['Torna alla prova']
    case 'completed':
      return ['Scarica l’attestato']
  }
}

function shown(page: Answer): string[] {
  const said = [...page.document.querySelectorAll('main button, main a')].map((one) =>
    (one.textContent ?? '').trim().replaceAll("'", '’'),
  )
  return WORDS.filter((words) => said.includes(words))
}

async function act(client: Client, course: BuiltCourse, what: Act, attempt: string | null): Promise<Answer> {
  const address = `/formazione/corsi/${course.slug}`
  switch (what) {
    case 'enrol':
      return client.post(`${address}/iscrizione`, {})
    case 'move':
      return client.post(`${address}/versione`, {})
    case 'start':
      return client.post(`${address}/prova`, {})
    case 'publish':
      await house.inTransaction((tx) => buildShorterEdition(tx, course, house.clock.now()))
      return client.get(address)
    case 'pass':
    case 'fail': {
      if (!attempt) return client.get(address)
      const question = await client.get(`${attempt}/domande/1`)
      if (what === 'pass' && question.document.querySelector('input[name="answer"]'))
        await client.post(question.path, { answer: rightAnswer(question) })
      return client.post(`${attempt}/consegna`, {})
    }
  }
}

interface Walk {
  readonly to: Learner
  readonly acts: readonly Act[]
}

const EVERY_ACT = Object.keys(ACTS) as Act[]

/** The shortest way to each state that there is. */
function walks(): Walk[] {
  const nameOf = ({ state, behind }: Learner) => `${state} ${behind}`
  const start: Learner = { state: 'outside', behind: false }
  const found = new Map<string, Walk>([[nameOf(start), { to: start, acts: [] }]])
  // What is found on the way is walked from, too.
  for (const { to, acts } of found.values())
    for (const next of EVERY_ACT) {
      const there = ACTS[next](to)
      if (!found.has(nameOf(there))) found.set(nameOf(there), { to: there, acts: [...acts, next] })
    }
  return [...found.values()]
}

/** Does these acts in a course of one question, and looks at the page and at the version that is followed after each. */
async function walk(acts: readonly Act[]): Promise<void> {
  const course = await house.course({ questions: tenQuestions().slice(0, 1) })
  const client = await house.learner()
  let learner: Learner = { state: 'outside', behind: false }
  let attempt: string | null = null
  for (const [index, what] of acts.entries()) {
    const answer = await act(client, course, what, attempt)
    attempt = /^\/formazione\/prove\/[^/]+(?=\/domande)/.exec(answer.path)?.[0] ?? attempt
    learner = ACTS[what](learner)
    const done = acts.slice(0, index + 1).join(', ')
    const page = await client.get(`/formazione/corsi/${course.slug}`)
    assert.deepEqual(
      shown(page),
      WORDS.filter((words) => offered(learner).includes(words)),
      done,
    )
    const followed = await house.rows(
      `select e.edition_id <> n.edition_id as behind from enrolment n join catalogue_entry e on e.work_id = n.course_id
       where n.person_id = $1 and n.course_id = $2`,
      [client.personId, course.courseId],
    )
    assert.deepEqual(followed, learner.state === 'outside' ? [] : [{ behind: learner.behind }], done)
  }
}

describe('where a learner stands', () => {
  const all = walks()
  it('is one of seven places', () => assert.equal(all.length, 7))

  for (const { to, acts } of all)
    it(`${to.state}${to.behind ? ', behind the version on offer' : ''}`, async () => {
      // The next version of a course is made once.
      const possible = EVERY_ACT.filter((what) => what !== 'publish' || !acts.includes('publish'))
      const still = possible.filter((what) => ACTS[what](to) === to)
      await walk([...acts, ...still])
      for (const what of possible) if (ACTS[what](to) !== to) await walk([...acts, what])
    })
})
