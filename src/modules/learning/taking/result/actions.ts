// SPDX-License-Identifier: AGPL-3.0-or-later
import { found } from '#kernel/errors.ts'
import type { Services } from '#kernel/http/route.ts'
import { issueCertificate } from '../../../certificates/index.ts'
import { outcome, score } from '../../scoring.ts'
import { isLate } from '../attempt/rules.ts'
import type { TakingHand } from '../phrases.ts'
import { type AttemptToScore, insertCompletion, insertResult, listAnswered, lockAttempt } from './queries.ts'

/** What handing in needs of the house. */
export type Setting = Pick<Services, 'zone' | 'demo'>

interface HandIn {
  attemptId: string
  setting: Setting
}

/**
 * Hands in an attempt: scores the answers given in time by the rules it was started under and, when it is passed, completes
 * the course and issues the certificate, all in one transaction. Handed in twice, the second time changes nothing.
 */
export async function handIn(hand: TakingHand, { attemptId, setting }: HandIn): Promise<void> {
  const { tx, at } = hand
  const attempt = found(await lockAttempt(tx, attemptId))
  if (attempt.handed_in_at) return
  const answered = await listAnswered(tx, attemptId)
  const marks = answered.map(({ body, response }) => score(body, response, attempt.rule_version))
  const result = outcome(marks, attempt.pass_percent)
  await insertResult(tx, attemptId, result, at)
  // No marks in the audit: administrators read it, and results belong to the learner alone (L. 300/1970 art. 4).
  await hand.note('attempt.handed_in', attemptId, { number: attempt.number })
  if (result.passed && !attempt.completed) await complete(hand, attempt, setting)
}

async function complete(hand: TakingHand, attempt: AttemptToScore, { zone, demo }: Setting): Promise<void> {
  const certificate = await issueCertificate(hand, {
    personId: attempt.person_id,
    sourceId: attempt.course_id,
    cycle: attempt.cycle,
    kind: 'course',
    projectId: attempt.project_id,
    organizationId: attempt.organization_id,
    themeId: attempt.theme_id,
    holderName: attempt.holder_name,
    title: attempt.title,
    versionNumber: attempt.version_number,
    hours: attempt.hours,
    contentUpdatedOn: attempt.updated_on,
    demo,
    zone,
  })
  await insertCompletion(hand.tx, attempt.enrolment_id, certificate.id, hand.at)
}

/**
 * Closes an attempt whose time is over, with the answers that it has. Nothing happens while answers still count, or
 * after somebody handed it in: the job that calls this may come early, late or twice.
 */
export async function closeOverdue(hand: TakingHand, { attemptId, setting }: HandIn): Promise<void> {
  const attempt = await lockAttempt(hand.tx, attemptId)
  if (!attempt || !isLate(attempt.deadline_at, hand.at)) return
  await handIn(hand, { attemptId, setting })
}
