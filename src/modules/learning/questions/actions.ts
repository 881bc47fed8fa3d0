// SPDX-License-Identifier: AGPL-3.0-or-later
/** Questions of a draft. A question version that is public is never changed: the first change makes a copy for this draft. */
import type { Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { found, Invalid, NotFound, StaleEdit } from '#kernel/errors.ts'
import { doerOf, type Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type CitationsTyped, citationsWritten } from '../../legislation/index.ts'
import { openDraft, signChange } from '../../review/index.ts'
import { deleteUnpinned } from '../course-queries.ts'
import { moved } from '../course-rules.ts'
import { type Change, COURSE } from '../draft.ts'
import type { QuestionBody } from '../question.ts'
import { listUnits } from '../units/queries.ts'
import {
  insertQuestion,
  insertQuestionVersion,
  listQuestions,
  orderQuestions,
  pinQuestion,
  repinQuestion,
  unpinQuestion,
  updateQuestionVersion,
} from './queries.ts'

export interface QuestionInputs {
  readonly body: QuestionBody
  /** The unit that answers it. */
  readonly unitId: string | null
  readonly parts: CitationsTyped
}

/** More than a course needs, and few enough for one page. */
const MOST_QUESTIONS = 200

/** Adds a question at the end. Gives its id. */
export async function addQuestion(hand: Hand, change: Change & { input: QuestionInputs }): Promise<string> {
  const { tx } = hand
  const course = await openDraft(hand, COURSE, change.courseId)
  const { input } = change
  const questions = await listQuestions(tx, course.editionId)
  if (questions.length >= MOST_QUESTIONS)
    throw new Invalid({
      promptIt: {
        source: msg('Un corso ha al massimo {max, number} domande.'),
        values: { max: MOST_QUESTIONS },
      },
    })
  await requireUnit(tx, course.editionId, input.unitId)
  const { at } = hand
  const questionId = await newEntity(tx, 'question', at)
  const id = await newEntity(tx, 'question_version', at)
  await insertQuestion(tx, questionId, course.id)
  await insertQuestionVersion(tx, { id, questionId, body: input.body, personId: doerOf(hand).id, at })
  await pinQuestion(tx, {
    editionId: course.editionId,
    questionId,
    questionVersionId: id,
    unitId: input.unitId,
    position: (questions.at(-1)?.position ?? 0) + 1,
  })
  await citationsWritten.save(hand, id, input.parts)
  await signChange(hand, course, { part: 'question', questionId })
  return questionId
}

/** Saves a question. Throws `StaleEdit` when it is no longer at `version`. */
export async function saveQuestion(
  hand: Hand,
  change: Change & { questionId: string; version: number; input: QuestionInputs },
): Promise<void> {
  const { tx } = hand
  const course = await openDraft(hand, COURSE, change.courseId)
  const { questionId, version, input } = change
  const { at } = hand
  const question = found(
    (await listQuestions(tx, course.editionId)).find((each) => each.questionId === questionId),
  )
  if (question.version !== version) throw new StaleEdit()
  await requireUnit(tx, course.editionId, input.unitId)
  const own = question.shared ? await newEntity(tx, 'question_version', at) : question.questionVersionId
  const row = { id: own, body: input.body, personId: doerOf(hand).id, at }
  if (question.shared) await insertQuestionVersion(tx, { ...row, questionId, version: version + 1 })
  else await updateQuestionVersion(tx, { ...row, version })
  await repinQuestion(tx, {
    editionId: course.editionId,
    questionId,
    questionVersionId: own,
    unitId: input.unitId,
  })
  await citationsWritten.save(hand, own, input.parts)
  await signChange(hand, course, { part: 'question', questionId })
}

async function requireUnit(tx: Tx, editionId: string, unitId: string | null): Promise<void> {
  if (unitId === null) return
  const units = await listUnits(tx, editionId)
  if (!units.some((unit) => unit.unitId === unitId))
    throw new Invalid({ unit: { source: msg('Scegli una delle unità del corso.') } })
}

/** Moves a question a place up or down; at the ends it stays. */
export async function moveQuestion(
  hand: Hand,
  change: Change & { questionId: string; by: -1 | 1 },
): Promise<void> {
  const { tx } = hand
  const course = await openDraft(hand, COURSE, change.courseId)
  const ids = (await listQuestions(tx, course.editionId)).map((question) => question.questionId)
  if (!ids.includes(change.questionId)) throw new NotFound()
  await orderQuestions(tx, course.editionId, moved(ids, ids.indexOf(change.questionId), change.by))
  await signChange(hand, course, { part: 'order of questions' })
}

/** Takes a question out of the draft; published versions keep theirs. */
export async function removeQuestion(hand: Hand, change: Change & { questionId: string }): Promise<void> {
  const { tx } = hand
  const course = await openDraft(hand, COURSE, change.courseId)
  const questions = await listQuestions(tx, course.editionId)
  // One of another course, or already gone: nothing is done, so nothing is recorded.
  found(questions.find((each) => each.questionId === change.questionId))
  await unpinQuestion(tx, course.editionId, change.questionId)
  await deleteUnpinned(tx, course.id)
  await signChange(hand, course, { part: 'question removed', questionId: change.questionId })
}
