// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the cast has done with the demonstration course: enrolled, half-way, passed, a certificate revoked. */
import type { Demonstration } from '#contracts/module.ts'
import type { Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import type { Services } from '#kernel/http/route.ts'
import { findByCode, revokeCertificate } from '../../certificates/index.ts'
import { people } from '../../people/demonstration/content/people.ts'
import { findPersonByEmail } from '../../people/index.ts'
import type { QuestionBody, Response } from '../question.ts'
import { startAttempt } from '../taking/attempt/actions.ts'
import { saveAnswer } from '../taking/attempt/queries.ts'
import { handIn } from '../taking/result/actions.ts'
import { enrol } from '../taking/study/actions.ts'
import { rememberOpened } from '../taking/study/queries.ts'
import type { DemoTraining } from './content/format.ts'
import { healthRegistration } from './content/health-registration.ts'
import { trainings } from './content/training.ts'
import {
  type CourseOnOffer,
  findCertificateCode,
  findCourseOnOffer,
  findEnrolmentId,
  listDrawn,
} from './queries.ts'

const MINUTE_MS = 60_000

interface Scene {
  tx: Tx
  services: Services
  course: CourseOnOffer
  personId: string
}

export const takingDemonstration: Demonstration = async (tx, services) => {
  const course = found(await findCourseOnOffer(tx, healthRegistration.slug))
  for (const [key, training] of Object.entries(trainings)) {
    const { id: personId } = found(await findPersonByEmail(tx, emailOf(key)))
    await play({ tx, services, course, personId }, training)
  }
}

const emailOf = (key: string): string => found(people.find((person) => person.key === key)).email

async function play(scene: Scene, training: DemoTraining): Promise<void> {
  const { tx, course, personId } = scene
  const enrolledAt = morningOf(training.enrolledOn, scene.services)
  await enrol(tx, { personId, courseId: course.id, editionId: course.edition_id, at: enrolledAt })
  if (training.state === 'enrolled') return
  const done = training.state === 'in_progress' ? training.unitsDone : course.unit_ids.length
  await read(scene, done, enrolledAt)
  if (training.state === 'in_progress') return
  await pass(scene, training.percent, morningOf(training.passedOn, scene.services))
  if (training.state === 'revoked') await revoke(scene, training)
}

async function read({ tx, course, personId }: Scene, units: number, from: Date): Promise<void> {
  const enrolmentId = found(await findEnrolmentId(tx, personId, course.id))
  for (const [index, unitId] of course.unit_ids.slice(0, units).entries())
    await rememberOpened(tx, { enrolmentId, unitId, completes: true, at: after(from, (index + 1) * 6) })
}

/** Takes the test with as many right answers as the share says. */
async function pass({ tx, services, course, personId }: Scene, percent: number, at: Date): Promise<void> {
  const start = { courseId: course.id, personId, language: 'it', at, setting: services } as const
  const attempt = await startAttempt(tx, start)
  const drawn = await listDrawn(tx, attempt.id)
  const right = Math.round((drawn.length * percent) / 100)
  for (const [index, { position, body }] of drawn.entries()) {
    const response = index < right ? rightAnswer(body) : wrongAnswer(body)
    await saveAnswer(tx, { attemptId: attempt.id, position, next: position, response, at: after(at, index) })
  }
  await handIn(tx, attempt.id, personId, after(at, drawn.length + 1), services)
}

async function revoke(scene: Scene, training: DemoTraining & { state: 'revoked' }): Promise<void> {
  const { tx, services, course, personId } = scene
  const { id } = found(await findPersonByEmail(tx, emailOf(training.revokedBy)))
  const code = found(await findCertificateCode(tx, personId, course.id))
  const certificate = found(await findByCode(tx, code))
  const at = morningOf(training.revokedOn, services)
  await revokeCertificate(tx, { certificate, reason: training.reason, by: id, at })
}

/** Nine in the morning (UTC) of a day, or now where that is still to come. */
const morningOf = (day: string, { clock }: Services): Date =>
  new Date(Math.min(new Date(`${day}T09:00:00Z`).getTime(), clock.now().getTime()))

const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS)

function rightAnswer(body: QuestionBody): Response {
  switch (body.kind) {
    case 'single':
      return { kind: 'single', option: found(body.options.find((option) => option.correct)).id }
    case 'multiple':
      return {
        kind: 'multiple',
        options: body.options.filter((option) => option.correct).map((option) => option.id),
      }
    case 'true_false':
      return { kind: 'true_false', value: body.answer }
    case 'numeric':
      return { kind: 'numeric', typed: String(body.answer) }
  }
}

function wrongAnswer(body: QuestionBody): Response {
  switch (body.kind) {
    case 'single':
      return { kind: 'single', option: found(body.options.find((option) => !option.correct)).id }
    case 'multiple':
      return {
        kind: 'multiple',
        options: body.options.filter((option) => !option.correct).map((option) => option.id),
      }
    case 'true_false':
      return { kind: 'true_false', value: !body.answer }
    case 'numeric':
      return { kind: 'numeric', typed: String(body.answer + body.tolerance + 1) }
  }
}
