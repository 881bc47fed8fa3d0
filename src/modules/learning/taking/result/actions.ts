// SPDX-License-Identifier: AGPL-3.0-or-later
import { record } from '#kernel/audit.ts'
import type { Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import type { Services } from '#kernel/http/route.ts'
import { issueCertificate } from '../../../certificates/index.ts'
import { outcome, score } from '../../scoring.ts'
import { isLate } from '../attempt/rules.ts'
import { type AttemptToScore, insertCompletion, insertResult, listAnswered, lockAttempt } from './queries.ts'

/** What handing in needs of the house. */
export type Setting = Pick<Services, 'zone' | 'demo'>

/**
 * Hands in an attempt: scores the answers given in time by the rules it was started under and, when it is passed, completes
 * the course and issues the certificate, all in one transaction. Handed in twice, the second time changes nothing.
 */
export async function handIn(
  tx: Tx,
  attemptId: string,
  by: string | null,
  at: Date,
  setting: Setting,
): Promise<void> {
  const attempt = found(await lockAttempt(tx, attemptId))
  if (attempt.handed_in_at) return
  const answered = await listAnswered(tx, attemptId)
  const marks = answered.map(({ body, response }) => score(body, response, attempt.rule_version))
  const result = outcome(marks, attempt.pass_percent)
  await insertResult(tx, attemptId, result, at)
  // No marks in the audit: administrators read it, and results belong to the learner alone (L. 300/1970 art. 4).
  await record(tx, {
    actorId: by,
    verb: 'attempt.handed_in',
    entityId: attemptId,
    detail: { number: attempt.number },
    at,
  })
  if (result.passed && !attempt.completed) await complete(tx, attempt, at, setting)
}

async function complete(tx: Tx, attempt: AttemptToScore, at: Date, { zone, demo }: Setting): Promise<void> {
  const certificate = await issueCertificate(tx, {
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
    at,
    zone,
  })
  await insertCompletion(tx, attempt.enrolment_id, certificate.id, at)
}

/**
 * Closes an attempt whose time is over, with the answers that it has. Nothing happens while answers still count, or
 * after somebody handed it in: the job that calls this may come early, late or twice.
 */
export async function closeOverdue(tx: Tx, attemptId: string, at: Date, setting: Setting): Promise<void> {
  const attempt = await lockAttempt(tx, attemptId)
  if (!attempt || !isLate(attempt.deadline_at, at)) return
  await handIn(tx, attemptId, null, at, setting)
}
