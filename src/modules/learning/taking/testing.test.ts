// SPDX-License-Identifier: AGPL-3.0-or-later
/** Stories of the test of a course, told by a browser without JavaScript. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { TEST_NOW } from '../../../../test/support/app.ts'
import { type Answer, type Client, formWithButton, linkCalled } from '../../../../test/support/client.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { buildLearner } from '../../people/fixture.ts'
import { grantRole } from '../../people/index.ts'
import type { CourseSpec } from '../built-course.fixture.ts'
import { closeOverdue } from './result/actions.ts'
import { answerAll, readAll, rightAnswer, type Stage, stage } from './story.fixture.ts'

let house: Stage
before(async () => {
  house = await stage()
})
beforeEach(() => house.clock.set(TEST_NOW))
after(() => house.close())

const NEXT = 'Salva e continua'
const json = { accept: 'application/json' }

/** A learner at the first question of a test. */
async function started(spec: Partial<CourseSpec> = {}) {
  const course = await house.course(spec)
  const client = await house.learner()
  const page = await client.press(await readAll(client, course), 'Inizia la prova')
  return { course, client, page, attemptId: page.path.split('/')[3]! }
}

const answersOf = (attemptId: string) =>
  house.rows<{ position: number; response: unknown; late: boolean }>(
    'select position, response, late from answer where attempt_id = $1 order by position, late',
    [attemptId],
  )

const finish = async (client: Client, first: Answer, right: (position: number) => boolean) =>
  client.press(await answerAll(client, first, right), 'Consegna')

describe('a test', () => {
  it('is answered, handed in and passed, and its certificate is issued once', async () => {
    const { course, client, page, attemptId } = await started()
    assert.match(page.text, /Domanda 1 di 10/)
    const summary = await answerAll(client, page, () => true)
    assert.match(summary.text, /Hai risposto a tutte le domande/)
    const results = await Promise.all([client.press(summary, 'Consegna'), client.press(summary, 'Consegna')])
    for (const result of results) {
      assert.equal(result.path, `/formazione/prove/${attemptId}/esito`)
      assert.match(result.text, /Prova superata/)
      assert.match(result.text, /100 su 100/)
    }
    const [certificate, ...others] = await house.rows<{
      code: string
      hours: string
      version_number: number
      demo: boolean
    }>('select code, hours, version_number, demo from certificate where person_id = $1', [client.personId])
    assert.deepEqual(others, [])
    assert.deepEqual([certificate?.hours, certificate?.version_number, certificate?.demo], ['1.50', 1, true])
    assert.equal(linkCalled(results[0]!, "Scarica l'attestato"), `/attestati/${certificate?.code}/pdf`)
    const desk = await client.get(`/formazione/corsi/${course.slug}`)
    assert.match(desk.text, /Hai completato il corso/)
    assert.ok(!desk.text.includes('Inizia la prova'))
    assert.match(
      (await client.post(`/formazione/corsi/${course.slug}/prova`, {})).text,
      /Hai già superato la prova/,
    )
  })

  it('leaves its traces in the audit, and no marks', async () => {
    const { client, page, attemptId } = await started()
    await finish(client, page, () => true)
    const entries = await house.rows<{ verb: string; actor_id: string; detail: object }>(
      'select verb, actor_id, detail from audit_entry where entity_id = $1 order by verb desc',
      [attemptId],
    )
    assert.deepEqual(
      entries.map(({ verb, actor_id }) => [verb, actor_id === client.personId]),
      [
        ['attempt.started', true],
        ['attempt.handed_in', true],
      ],
    )
    assert.deepEqual(entries[1]!.detail, { number: 1 })
  })

  it('is left in the middle, and "Continua" comes back to the same question with its answers', async () => {
    const { course, client, page } = await started()
    const second = await client.press(page, NEXT, { answer: rightAnswer(page) })
    const third = await client.press(second, NEXT, { answer: rightAnswer(second) })
    const elsewhere = await client.get(`/formazione/corsi/${course.slug}`)
    assert.match(elsewhere.text, /Hai una prova aperta: «Continua» ti riporta alla domanda/)
    assert.equal(linkCalled(elsewhere, 'Torna alla prova'), linkCalled(elsewhere, 'Continua'))
    const back = await client.follow(elsewhere, 'Continua')
    assert.equal(back.path, third.path)
    assert.match(back.text, /Risposte date: 2 su 10/)
    await client.get(page.path)
    const mine = await client.get('/formazione/i-miei-corsi')
    assert.equal(linkCalled(mine, 'Continua'), third.path, 'a page that is only asked for moves nothing')
    const first = await client.press(back, '1 ✓')
    assert.match(first.text, /Salvato alle 10:00/)
    const { values } = formWithButton(first, NEXT)
    assert.deepEqual([values.answer ?? []].flat().sort(), [rightAnswer(page)].flat())
    assert.equal(
      linkCalled(await client.get('/formazione/i-miei-corsi'), 'Continua'),
      page.path,
      'the question last looked at',
    )
    const summary = await client.get(page.path.replace(/domande.*/, 'riepilogo'))
    const fourth = await client.press(summary, 'Domanda 4')
    assert.match(fourth.path, /domande\/4$/)
    assert.equal(linkCalled(await client.get('/formazione/i-miei-corsi'), 'Continua'), fourth.path)
    assert.match((await client.press(summary, 'Torna alle domande')).path, /domande\/3$/)
  })

  it('is started once by two clicks at once', async () => {
    const course = await house.course()
    const client = await house.learner()
    const page = await readAll(client, course)
    const [one, other] = await Promise.all([
      client.press(page, 'Inizia la prova'),
      client.post(`/formazione/corsi/${course.slug}/prova`, {}),
    ])
    assert.equal(one.path, other.path)
    assert.match(one.text, /Domanda 1 di 10/)
  })

  it('is not passed, explains why, and is tried again', async () => {
    const { course, client, page, attemptId } = await started()
    const result = await finish(client, page, (position) => position <= 5)
    assert.match(result.text, /Prova non superata/)
    assert.match(result.text, /50 su 100/)
    assert.match(result.text, /Perché è così/)
    assert.equal(
      linkCalled(result, 'Le tre strade'),
      `/formazione/corsi/${course.slug}/unita/${course.unitIds[0]}`,
    )
    assert.deepEqual(await house.rows('select from certificate where person_id = $1', [client.personId]), [])
    const again = await client.press(result, 'Ripeti la prova')
    assert.match(again.text, /Domanda 1 di 10/)
    assert.notEqual(again.path.split('/')[3], attemptId)
    assert.match((await finish(client, again, () => true)).text, /Prova superata/)
    assert.match((await client.get(result.path)).text, /50 su 100/, 'the first result stays what it was')
  })

  it('allows as many attempts as it says', async () => {
    const { course, client, page } = await started({ attemptLimit: 2 })
    const first = await finish(client, page, () => false)
    const second = await finish(client, await client.press(first, 'Ripeti la prova'), () => false)
    assert.ok(!second.text.includes('Ripeti la prova'))
    const refused = await client.post(`/formazione/corsi/${course.slug}/prova`, {})
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Hai già usato tutti i 2 tentativi previsti/)
  })

  it('draws as many questions as it says, and names those left without an answer', async () => {
    const { client, page, attemptId } = await started({ drawCount: 4 })
    assert.match(page.text, /Domanda 1 di 4/)
    const drawn = await house.rows(
      'select distinct question_version_id from attempt_question where attempt_id = $1',
      [attemptId],
    )
    assert.equal(drawn.length, 4)
    const second = await client.press(page, NEXT)
    const summary = await client.press(second, 'Salva e vai al riepilogo', { answer: rightAnswer(second) })
    assert.match(summary.text, /Mancano 3 risposte.*Non hai risposto alle domande 1, 3 e 4/)
    assert.match(
      (await client.press(summary, 'Consegna')).text,
      /Prova non superata.*Hai preso 25 punti su 100\. Per superarla ne servono almeno \d+\..*25 su 100/,
    )
  })

  it('saves the answer when another question is chosen from the list', async () => {
    const { client, page, attemptId } = await started()
    const { action, values } = formWithButton(page, NEXT)
    const seventh = await client.post(action, { ...values, answer: rightAnswer(page), to: '7' })
    assert.match(seventh.text, /Domanda 7 di 10/)
    assert.equal((await answersOf(attemptId)).length, 1)
  })
})

describe('answers', () => {
  it('that no page offers are refused and change nothing', async () => {
    const { client, page, attemptId } = await started()
    const right = rightAnswer(page)
    await client.post(page.path, { answer: right })
    const kept = await answersOf(attemptId)
    for (const hostile of [
      'o99',
      "'; drop table answer; --",
      'a'.repeat(10_000),
      'o1\u0000',
      '__proto__',
      '<script>',
    ]) {
      const answer = await client.post(page.path, { answer: hostile })
      assert.equal(answer.status, 422, hostile.slice(0, 20))
      assert.ok(!answer.body.includes('<script>'))
    }
    assert.deepEqual(await answersOf(attemptId), kept)
    assert.equal(
      (await client.post(page.path, { answer: right, to: '99' })).status,
      200,
      'an odd step goes to the next question',
    )
  })

  it('of two tabs: the last one given stands, and a tab that shows none takes nothing away', async () => {
    const { client, page, attemptId } = await started()
    const other = await client.get(page.path)
    await client.press(page, NEXT, { answer: rightAnswer(page) })
    const given = await answersOf(attemptId)
    await client.press(other, NEXT)
    assert.deepEqual(await answersOf(attemptId), given)
  })

  it('are saved by the island as they change, and taken away when they are emptied', async () => {
    const { client, page, attemptId } = await started()
    const saved = await client.post(`${page.path}/salva`, { answer: rightAnswer(page) }, json)
    assert.deepEqual(JSON.parse(saved.body), { time: '10:00', answered: true })
    assert.equal((await answersOf(attemptId)).length, 1)
    const wrong = await client.post(`${page.path}/salva`, { answer: 'nonsense' }, json)
    assert.equal(wrong.status, 422)
    assert.ok(JSON.parse(wrong.body).errors.answer)
    await client.post(`${page.path}/salva`, {}, json)
    assert.deepEqual(await answersOf(attemptId), [])
  })

  it('are nobody else’s: not to read, not to give, not to hand in', async () => {
    const { page, attemptId } = await started()
    const bruno = await house.learner()
    const visitor = house.visitor()
    const attempt = `/formazione/prove/${attemptId}`
    for (const path of [page.path, `${attempt}/riepilogo`, `${attempt}/esito`]) {
      assert.equal((await bruno.get(path)).status, 404, path)
      assert.match((await visitor.get(path)).path, /^\/accedi/)
    }
    for (const path of [page.path, `${page.path}/salva`, `${attempt}/consegna`])
      assert.equal((await bruno.post(path, { answer: 'o1' })).status, 404, path)
    assert.equal((await bruno.get('/formazione/prove/nonsense/domande/1')).status, 404)
    assert.deepEqual(await answersOf(attemptId), [])
    const employer = await house.as((await manager()).email)
    assert.equal((await employer.get(`${attempt}/esito`)).status, 404)
  })

  it('after hand-in are not taken', async () => {
    const { client, page, attemptId } = await started()
    await client.press(await client.get(`/formazione/prove/${attemptId}/riepilogo`), 'Consegna')
    const late = await client.press(page, NEXT, { answer: rightAnswer(page) })
    assert.match(late.path, /\/esito$/)
    assert.match(late.text, /questa risposta non è stata registrata/)
    assert.equal((await client.post(`${page.path}/salva`, { answer: rightAnswer(page) }, json)).status, 422)
    assert.deepEqual(await answersOf(attemptId), [])
  })

  it('written when the session had ended come back after sign-in', async () => {
    const { client, page } = await started()
    house.clock.advance(31 * 24 * 3600_000)
    const asked = await client.press(page, NEXT, { answer: rightAnswer(page) })
    assert.match(asked.path, /^\/accedi/)
    const kept = await house.rows<{ return_path: string }>(
      'select return_path from pending_form where person_id = $1',
      [client.personId],
    )
    assert.equal(kept[0]?.return_path, page.path)
    assert.match(asked.text, /Quello che hai scritto è conservato/)
    assert.doesNotMatch((await client.get(page.path)).text, /Quello che hai scritto è conservato/)
  })
})

const manager = async () => {
  return house.inTransaction(async (tx) => {
    const person = await buildLearner(tx, house.ground, house.clock.now(), 1000)
    const role = {
      personId: person.personId,
      role: 'office_manager',
      organizationId: house.ground.organizationId,
    }
    await grantRole(handAt(tx, house.clock.now()), role)
    return person
  })
}

describe('a test with a time limit', () => {
  const MINUTE = 60_000
  const limited = () => started({ minutesLimit: 30 })

  it('takes answers until thirty seconds after its end', async () => {
    const { client, page, attemptId } = await limited()
    assert.match(page.text, /Hai tempo fino alle 10:30: mancano 30 minuti/)
    house.clock.advance(30 * MINUTE + 30_000)
    assert.match((await client.press(page, NEXT, { answer: rightAnswer(page) })).path, /\/domande\/2$/)
    assert.deepEqual(
      (await answersOf(attemptId)).map(({ late }) => late),
      [false],
    )
  })

  it('keeps later answers beside the earlier ones, and does not count them', async () => {
    const { client, page, attemptId } = await limited()
    const wrong = rightAnswer(page) === '700' ? '1' : rightAnswer(page) === 'true' ? 'false' : 'o4'
    await client.post(page.path, { answer: wrong })
    house.clock.advance(31 * MINUTE)
    const over = await client.post(page.path, { answer: rightAnswer(page) })
    assert.match(over.path, /\/riepilogo$/)
    assert.match(over.text, /Il tempo è finito/)
    assert.deepEqual(
      (await answersOf(attemptId)).map(({ late }) => late),
      [false, true],
    )
    const result = await client.press(over, 'Consegna')
    assert.match(result.text, /Hai preso 0 punti su 100.*Una risposta è arrivata a tempo finito.*0 su 100/)
  })

  it('is closed by itself with the answers it has, once', async () => {
    const { client, course, page, attemptId } = await limited()
    await answerAll(client, page, () => true)
    const setting = { zone: 'Europe/Rome', demo: true }
    const close = () =>
      house.inTransaction((tx) => closeOverdue(handAt(tx, house.clock.now()), { attemptId, setting }))
    await close()
    assert.match((await client.get(page.path)).text, /Domanda 1/, 'too early: nothing happens')
    const jobs = await house.rows<{ run_at: Date }>(
      `select run_at from graphile_worker.jobs where key = $1`,
      [`learning.close_attempt:${attemptId}`],
    )
    assert.equal(jobs[0]?.run_at.toISOString(), '2026-11-23T09:30:31.000Z')
    house.clock.advance(31 * MINUTE)
    await close()
    await close()
    assert.match((await client.follow(await client.get(page.path), 'Vai all’esito')).text, /Prova superata/)
    assert.match((await client.get(`/formazione/corsi/${course.slug}`)).text, /Hai completato il corso/)
    const traces = await house.rows<{ verb: string; actor_id: string | null }>(
      `select verb, actor_id from audit_entry where verb in ('attempt.handed_in', 'certificate.issued')
         and (entity_id = $1 or detail->>'sourceId' = $2) order by verb`,
      [attemptId, course.courseId],
    )
    assert.deepEqual(
      traces,
      ['attempt.handed_in', 'certificate.issued'].map((verb) => ({ verb, actor_id: null })),
      'time did it, not the learner',
    )
    const late = await client.post(page.path, { answer: rightAnswer(page) })
    assert.match(late.text, /Prova superata.*100 su 100/)
    assert.equal((await answersOf(attemptId)).filter((answer) => answer.late).length, 1)
  })

  it('gives way to another when its time is over', async () => {
    const { client, course, attemptId } = await limited()
    house.clock.advance(31 * MINUTE)
    const next = await client.post(`/formazione/corsi/${course.slug}/prova`, {})
    assert.match(next.text, /Domanda 1 di 10/)
    assert.notEqual(next.path.split('/')[3], attemptId)
    assert.match((await client.get(`/formazione/prove/${attemptId}/esito`)).text, /0 su 100/)
  })
})
