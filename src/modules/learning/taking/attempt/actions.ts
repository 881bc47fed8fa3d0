// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomInt } from 'node:crypto'
import type { Tx } from '#kernel/db/db.ts'
import { found, Refused } from '#kernel/errors.ts'
import { doerOf, handed } from '#kernel/hand.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId } from '#kernel/ids.ts'
import { enqueue } from '#kernel/jobs.ts'
import type { Response } from '../../question.ts'
import { RULE_VERSION } from '../../scoring.ts'
import type { TakingHand } from '../phrases.ts'
import { handIn, type Setting } from '../result/actions.ts'
import {
  clearAnswer,
  insertAttempt,
  keepLateAnswer,
  listDrawable,
  lockForStart,
  moveTo,
  type QuestionSheet,
  type StartRow,
  saveAnswer,
} from './queries.ts'
import { deadlineFrom, draw, GRACE_MS, isLate, type Obstacle, obstacleTo } from './rules.ts'

/** Task that closes an attempt when its time is over. */
export const CLOSE_TASK = 'learning.close_attempt'

export interface Start {
  courseId: string
  /** Language of the questions, fixed for the whole attempt. */
  language: Locale
  setting: Setting
}

/** Starts the test, or goes back to the attempt that is open. Throws `Refused` with what is missing. */
export async function startAttempt(
  hand: TakingHand,
  start: Start,
): Promise<{ id: string; position: number }> {
  const { tx, at } = hand
  const facts = found(await lockForStart(tx, start.courseId, doerOf(hand).id))
  if (facts.open_id) {
    if (!isLate(facts.open_deadline_at, at)) return { id: facts.open_id, position: facts.open_position ?? 1 }
    // Its time closed it, not who starts the next.
    await handIn(handed(hand, { by: null }), { attemptId: facts.open_id, setting: start.setting })
    // What it was worth may have completed the course.
    return startAttempt(hand, start)
  }
  refuse(obstacleTo(facts), facts)
  const id = newId(at.getTime())
  const deadlineAt = deadlineFrom(at, facts.minutes_limit)
  await insertAttempt(tx, {
    id,
    enrolmentId: facts.enrolment_id,
    editionId: facts.edition_id,
    number: facts.attempts + 1,
    language: start.language,
    startedAt: at,
    deadlineAt,
    ruleVersion: RULE_VERSION,
    questions: draw(await listDrawable(tx, facts.edition_id), facts.draw_count, randomInt),
  })
  if (deadlineAt) await closeLater(tx, id, deadlineAt)
  await hand.note('attempt.started', id)
  return { id, position: 1 }
}

function refuse(obstacle: Obstacle | null, facts: StartRow): void {
  if (obstacle === 'no-test') throw new Refused(msg('Questo corso non ha una prova.'))
  if (obstacle === 'passed') throw new Refused(msg('Hai già superato la prova di questo corso.'))
  if (obstacle === 'limit')
    throw new Refused(
      msg(
        '{limit, plural, one {Hai già usato l’unico tentativo previsto.} other {Hai già usato tutti i # tentativi previsti.}}',
      ),
      { limit: facts.attemptLimit ?? 0 },
    )
}

const closeLater = (tx: Tx, attemptId: string, deadlineAt: Date): Promise<void> =>
  enqueue(tx, {
    task: CLOSE_TASK,
    payload: { attemptId },
    key: `${CLOSE_TASK}:${attemptId}`,
    // A second more, so that the job finds the grace over.
    runAt: new Date(deadlineAt.getTime() + GRACE_MS + 1000),
  })

export interface GivenAnswer {
  sheet: Pick<QuestionSheet, 'id' | 'position' | 'deadline_at' | 'handed_in_at'>
  /** Null: nothing was given. */
  response: Response | null
  /** The page it comes from showed an answer, so that nothing given means that it was taken away. */
  shownAnswered: boolean
  /** Where the reader goes next. */
  next: number
}

/** 'closed': the attempt had been handed in and the answer was not taken. 'late': it was kept and does not count. */
export type Saving = 'saved' | 'closed' | 'late'

/**
 * Takes an answer. Two tabs may answer the same question: the last answer given stands, and a tab that shows none
 * takes nothing away from the other. No audit: answers are their own record, and only the learner's.
 */
export async function takeAnswer(
  { tx, at }: TakingHand,
  { sheet, response, shownAnswered, next }: GivenAnswer,
): Promise<Saving> {
  const { id: attemptId, position, deadline_at, handed_in_at } = sheet
  if (handed_in_at && !isLate(deadline_at, handed_in_at)) return 'closed'
  if (isLate(deadline_at, at)) {
    if (response) await keepLateAnswer(tx, { attemptId, position, response, at })
    return 'late'
  }
  const taken = response
    ? await saveAnswer(tx, { attemptId, position, next, response, at })
    : shownAnswered
      ? await clearAnswer(tx, attemptId, position, next)
      : await moveTo(tx, attemptId, next)
  return taken ? 'saved' : 'closed'
}
