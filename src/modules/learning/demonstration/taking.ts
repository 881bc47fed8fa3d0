// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the cast has done with the demonstration course: enrolled, half-way, passed, a certificate revoked. */
import type { Demonstration } from '#contracts/module.ts'
import { found } from '#kernel/errors.ts'
import { doerOf, type Hand, handed, handOf } from '#kernel/hand.ts'
import type { Services } from '#kernel/http/route.ts'
import { findByCode, revokeCertificate } from '../../certificates/index.ts'
import { type Cast, castOf } from '../../research/index.ts'
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
  /** Of the learner, whatever the hour. */
  hand: Hand
  cast: Cast
  services: Services
  course: CourseOnOffer
}

export const takingDemonstration: Demonstration = async (tx, services) => {
  const course = found(await findCourseOnOffer(tx, healthRegistration.slug))
  const cast = await castOf(tx)
  const { clock, baseUrl } = services
  for (const [key, training] of Object.entries(trainings)) {
    const hand = handOf({ tx, by: await cast.person(key), at: clock.now(), baseUrl })
    await play({ hand, cast, services, course }, training)
  }
}

async function play(scene: Scene, training: DemoTraining): Promise<void> {
  const { hand, course } = scene
  const enrolledAt = morningOf(training.enrolledOn, scene.services)
  await enrol(handed(hand, { at: enrolledAt }), { courseId: course.id, editionId: course.edition_id })
  if (training.state === 'enrolled') return
  const done = training.state === 'in_progress' ? training.unitsDone : course.unit_ids.length
  await read(scene, done, enrolledAt)
  if (training.state === 'in_progress') return
  await pass(scene, training.percent, morningOf(training.passedOn, scene.services))
  if (training.state === 'revoked') await revoke(scene, training)
}

async function read({ hand, course }: Scene, units: number, from: Date): Promise<void> {
  const enrolmentId = found(await findEnrolmentId(hand.tx, doerOf(hand).id, course.id))
  for (const [index, unitId] of course.unit_ids.slice(0, units).entries())
    await rememberOpened(hand.tx, { enrolmentId, unitId, completes: true, at: after(from, (index + 1) * 6) })
}

/** Takes the test with as many right answers as the share says. */
async function pass({ hand, services, course }: Scene, percent: number, at: Date): Promise<void> {
  const { tx } = hand
  const start = { courseId: course.id, language: 'it', setting: services } as const
  const attempt = await startAttempt(handed(hand, { at }), start)
  const drawn = await listDrawn(tx, attempt.id)
  const right = Math.round((drawn.length * percent) / 100)
  for (const [index, { position, body }] of drawn.entries()) {
    const response = index < right ? rightAnswer(body) : wrongAnswer(body)
    await saveAnswer(tx, { attemptId: attempt.id, position, next: position, response, at: after(at, index) })
  }
  const end = handed(hand, { at: after(at, drawn.length + 1) })
  await handIn(end, { attemptId: attempt.id, setting: services })
}

async function revoke(scene: Scene, training: DemoTraining & { state: 'revoked' }): Promise<void> {
  const { hand, cast, services, course } = scene
  const code = found(await findCertificateCode(hand.tx, doerOf(hand).id, course.id))
  const certificate = found(await findByCode(hand.tx, code))
  const change = { by: await cast.person(training.revokedBy), at: morningOf(training.revokedOn, services) }
  await revokeCertificate(handed(hand, change), { certificate, reason: training.reason })
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
