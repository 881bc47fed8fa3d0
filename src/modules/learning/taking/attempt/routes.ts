// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, signedIn } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { Refused } from '#kernel/errors.ts'
import { warning } from '#kernel/http/flash.ts'
import { Elsewhere, exchange, formPage, type Params, page, seeOther, verb } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isId } from '#kernel/ids.ts'
import { coursePage } from '../../catalogue/course/routes.ts'
import * as paths from '../../paths.ts'
import { hourIn } from '../hour.ts'
import { handIn } from '../result/actions.ts'
import { findEnrolledCourse } from '../study/queries.ts'
import { startAttempt, takeAnswer } from './actions.ts'
import { type AnswerForm, answerForm, answerValues, type NextStep, positionForm } from './forms.ts'
import { endWithAnswer, findAttempt, findQuestion, moveTo, type QuestionSheet } from './queries.ts'
import { ClosedPage } from './views/closed.tsx'
import { QuestionPage } from './views/question.tsx'
import { SummaryPage } from './views/summary.tsx'

const ownAttempt = async (db: Db, { attemptId = '' }: Params, actor: Actor | null) =>
  actor && isId(attemptId) ? findAttempt(db, attemptId, actor.id) : null

const ownQuestion = async (db: Db, { attemptId = '', position = '' }: Params, actor: Actor | null) =>
  actor && isId(attemptId) && /^[1-9]\d{0,3}$/.test(position)
    ? findQuestion(db, { attemptId, position: Number(position), personId: actor.id })
    : null

const CLOSED = msg('La prova è già consegnata: questa risposta non è stata registrata.')
const LATE = msg('Il tempo è finito: la risposta è conservata, ma non dà punti.')

/** `hour` is bound in `load`: views do not know the zone of the instance. */
const hours = (zone: string, locale: Locale) => (at: Date) => hourIn(zone, locale, at)

const start = verb({
  path: paths.startTest(':slug'),
  access: signedIn,
  subject: (db, { slug = '' }, actor) =>
    actor ? findEnrolledCourse(db, slug, actor.id) : Promise.resolve(null),
  on: () => coursePage,
  act: async ({ hand, subject: course, locale, services }) => {
    const attempt = await startAttempt(hand, { courseId: course.id, language: locale, setting: services })
    return seeOther(paths.attemptQuestion(attempt.id, attempt.position))
  },
})

export const questionPage = formPage({
  path: paths.attemptQuestion(':attemptId', ':position'),
  access: signedIn,
  subject: ownQuestion,
  form: (sheet: QuestionSheet): AnswerForm => answerForm(sheet),
  // No redirect once it is handed in: a post comes through here too, and what it carries must be answered or kept.
  load: async ({ subject: sheet, locale, services }) => ({ sheet, hour: hours(services.zone, locale) }),
  stored: ({ sheet }) => ({ answer: answerValues(sheet.response) }),
  // 1: the page shows an answer. A form that shows none and sends none takes nothing away from another tab.
  version: ({ sheet }) => (sheet.response ? 1 : 0),
  // The same answer saved twice is one answer: no key is needed.
  once: false,
  view: (ctx, data, form) =>
    data.sheet.handed_in_at ? ClosedPage({ ctx, ...data }) : QuestionPage({ ctx, form, ...data }),
  act: async ({ hand, subject: sheet, input, version }) => {
    const to = input.to ?? (sheet.position < sheet.total ? sheet.position + 1 : 'summary')
    const next = to === 'summary' ? sheet.position : to
    const given = { sheet, response: input.answer, shownAnswered: version > 0, next }
    if (input.answer) await endWithAnswer(hand.tx)
    const saving = await takeAnswer(hand, given)
    if (saving === 'closed') return seeOther(paths.attemptResult(sheet.id), warning(CLOSED))
    if (saving === 'late') return seeOther(paths.attemptReview(sheet.id), warning(LATE))
    return seeOther(stepPath(sheet.id, to))
  },
})

const stepPath = (attemptId: string, to: NextStep): string =>
  to === 'summary' ? paths.attemptReview(attemptId) : paths.attemptQuestion(attemptId, to)

/** What the island sends at each change; what it says was kept is in the database. */
const saveExchange = exchange({
  path: paths.saveAnswer(':attemptId', ':position'),
  access: signedIn,
  subject: ownQuestion,
  form: (sheet: QuestionSheet): AnswerForm => answerForm(sheet),
  act: async ({ hand, subject: sheet, input, locale, services }) => {
    const given = { sheet, response: input.answer, shownAnswered: true, next: sheet.position }
    if (input.answer) await endWithAnswer(hand.tx)
    const saving = await takeAnswer(hand, given)
    if (saving === 'closed') throw new Refused(CLOSED)
    if (saving === 'late') throw new Refused(LATE)
    return { time: hourIn(services.zone, locale, hand.at), answered: input.answer !== null }
  },
})

export const summaryPage = page({
  path: paths.attemptReview(':attemptId'),
  access: signedIn,
  subject: ownAttempt,
  load: async ({ subject: attempt, locale, services }) =>
    attempt.handed_in_at
      ? new Elsewhere(paths.attemptResult(attempt.id))
      : { attempt, hour: hours(services.zone, locale) },
  view: (ctx, data) => SummaryPage({ ctx, ...data }),
})

/** Where "Continua" comes back to is written by a button: a page that is only read writes nothing. */
const toQuestionVerb = verb({
  path: paths.toQuestion(':attemptId'),
  access: signedIn,
  subject: ownAttempt,
  form: positionForm,
  on: () => summaryPage,
  act: async ({ tx, subject: attempt, input }) => {
    const position = Math.min(input.to ?? 1, attempt.total)
    const open = await moveTo(tx, attempt.id, position)
    return seeOther(open ? paths.attemptQuestion(attempt.id, position) : paths.attemptResult(attempt.id))
  },
})

const handInVerb = verb({
  path: paths.handIn(':attemptId'),
  access: signedIn,
  subject: ownAttempt,
  on: () => summaryPage,
  act: async ({ hand, subject: attempt, services }) => {
    await handIn(hand, { attemptId: attempt.id, setting: services })
    return seeOther(paths.attemptResult(attempt.id))
  },
})

export const attemptRoutes = [start, questionPage, saveExchange, summaryPage, toQuestionVerb, handInVerb]
