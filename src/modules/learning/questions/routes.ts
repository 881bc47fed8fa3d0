// SPDX-License-Identifier: AGPL-3.0-or-later

import { type Actor, signedIn } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { found, Invalid } from '#kernel/errors.ts'
import { form } from '#kernel/forms/form.ts'
import { ok } from '#kernel/http/flash.ts'
import { type Ask, formPage, page, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { citationsOf, citationsWritten } from '../../legislation/index.ts'
import { isEditable, mayWrite, standingOf, subjectOf } from '../../review/index.ts'
import { courseKind } from '../course-kind.ts'
import type { DeskCourse } from '../course-queries.ts'
import * as paths from '../paths.ts'
import type { QuestionBody, QuestionKind } from '../question.ts'
import { listUnits } from '../units/queries.ts'
import { changeOf, closed, movesOf, writers } from '../writing.ts'
import { addQuestion, moveQuestion, type QuestionInputs, removeQuestion, saveQuestion } from './actions.ts'
import { questionForm } from './forms.ts'
import { kindFromAddress } from './kinds.ts'
import { listQuestions } from './queries.ts'
import { parseQuestion, type QuestionInput, questionValues } from './rules.ts'
import { QuestionsPage } from './views/list.tsx'
import { QuestionPreviewPage } from './views/preview.tsx'
import { EditQuestionPage, NewQuestionPage, RemoveQuestionPage } from './views/question.tsx'

/** The question of the address, with its place from 1. */
async function findQuestion(db: Db, course: DeskCourse, questionId: string | undefined) {
  const questions = await listQuestions(db, course.editionId)
  const index = questions.findIndex((question) => question.questionId === questionId)
  return { question: found(questions[index]), number: index + 1, count: questions.length }
}

/** Throws `Invalid` on the fields that make no question. */
function inputsFrom(
  kind: QuestionKind,
  values: QuestionInput,
  before: QuestionBody | null = null,
): QuestionInputs {
  const parsed = parseQuestion(kind, values, before)
  if (!parsed.ok) throw new Invalid(parsed.errors)
  return {
    body: parsed.body,
    unitId: values.unit as string | null,
    parts: { citations: values.citations as string },
  }
}

export const questionsPage = page({
  path: paths.courseQuestions(':id'),
  ...writers,
  load: async ({ db, actor, services, subject: course }: Ask<DeskCourse>) =>
    closed(course) ?? {
      course,
      questions: await listQuestions(db, course.editionId),
      units: await listUnits(db, course.editionId),
      standing: await standingOf(courseKind, db, course, { actor: actor as Actor, at: services.clock.now() }),
    },
  view: (ctx, data) => QuestionsPage({ ctx, data }),
})

export const newQuestion = formPage({
  path: paths.newQuestion(':id', ':kind'),
  keeps: true,
  ...writers,
  form: (_course: DeskCourse, { params }) => questionForm(found(kindFromAddress(params.kind))),
  load: async ({ db, actor, subject: course, params }) => ({
    course,
    kind: found(kindFromAddress(params.kind)),
    units: await listUnits(db, course.editionId),
    parts: await citationsWritten.load({ db, actor: actor as Actor }, null),
  }),
  goesOn: () => editQuestion,
  view: (ctx, data, form) => NewQuestionPage({ ctx, data, form }),
  act: async (work) => {
    const kind = found(kindFromAddress(work.params.kind))
    const input = inputsFrom(kind, work.input)
    const courseId = work.params.id!
    const questionId = await addQuestion(work.hand, { courseId, input })
    // No place in the page: a browser that goes to one does not start on the message.
    const done = seeOther(paths.courseQuestions(courseId), ok(msg('Domanda aggiunta.')))
    return { ...done, begun: paths.editQuestion(courseId, questionId) }
  },
})

export const editQuestion = formPage({
  path: paths.editQuestion(':id', ':questionId'),
  keeps: true,
  ...writers,
  form: async (course: DeskCourse, { db, params }) =>
    questionForm((await findQuestion(db, course, params.questionId)).question.body.kind),
  load: async ({ db, actor, subject: course, params }) => {
    const { question, number } = await findQuestion(db, course, params.questionId)
    const units = await listUnits(db, course.editionId)
    const parts = await citationsWritten.load({ db, actor: actor as Actor }, question.questionVersionId)
    return { course, kind: question.body.kind, question, number, units, parts }
  },
  stored: ({ question, parts }) => ({
    ...questionValues(question.body),
    unit: question.unitId,
    ...parts.stored,
  }),
  version: ({ question }) => question.version,
  savedBy: ({ question }) => question.editedBy,
  view: (ctx, data, form) => EditQuestionPage({ ctx, data, form }),
  act: async (work) => {
    const { tx, subject: course, params, version } = work
    const { question } = await findQuestion(tx, course, params.questionId)
    const input = inputsFrom(question.body.kind, work.input, question.body)
    const questionId = question.questionId
    await saveQuestion(work.hand, { ...changeOf(work), questionId, version, input })
    return seeOther(paths.editQuestion(course.id, questionId), ok(msg('Domanda salvata.')))
  },
})

/** As the learner sees it, with its answer below; reviewers see it too. */
export const previewQuestion = page({
  path: paths.previewQuestion(':id', ':questionId'),
  access: signedIn,
  subject: subjectOf(courseKind),
  load: async ({ db, subject: course, params, actor }: Ask<DeskCourse>) => {
    const shown = await findQuestion(db, course, params.questionId)
    const cited = await citationsOf(db, [shown.question.questionVersionId])
    const writes = mayWrite(courseKind)(actor, course) && isEditable(course.state)
    return { course, ...shown, citations: cited.get(shown.question.questionVersionId)!, writes }
  },
  view: (ctx, data) => QuestionPreviewPage({ ctx, data }),
})

const moves = movesOf({
  path: (way) => paths.moveQuestion(':id', ':questionId', way),
  on: () => questionsPage,
  move: (hand, params, by) =>
    moveQuestion(hand, { ...changeOf({ params }), questionId: params.questionId!, by }),
  back: ({ id, questionId }) => `${paths.courseQuestions(id!)}#domanda-${questionId}`,
})

export const takeOutQuestion = formPage({
  path: paths.removeQuestion(':id', ':questionId'),
  ...writers,
  form: form({}),
  load: async ({ db, subject: course, params }) =>
    closed(course) ?? { course, ...(await findQuestion(db, course, params.questionId)) },
  view: (ctx, data, form) => RemoveQuestionPage({ ctx, data, form }),
  act: async (work) => {
    await removeQuestion(work.hand, { ...changeOf(work), questionId: work.params.questionId! })
    return seeOther(paths.courseQuestions(work.params.id!), ok(msg('Domanda tolta dal corso.')))
  },
})

export const routes = [questionsPage, newQuestion, editQuestion, previewQuestion, takeOutQuestion, ...moves]
