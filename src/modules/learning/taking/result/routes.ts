// SPDX-License-Identifier: AGPL-3.0-or-later
import { signedIn } from '#kernel/access.ts'
import { Elsewhere, page } from '#kernel/http/route.ts'
import { isId } from '#kernel/ids.ts'
import { citationsOf } from '../../../legislation/index.ts'
import * as paths from '../../paths.ts'
import { findResult, listReviewed } from './queries.ts'
import { ResultPage } from './views/result.tsx'

const resultPage = page({
  path: paths.attemptResult(':attemptId'),
  access: signedIn,
  subject: async (db, { attemptId = '' }, actor) =>
    actor && isId(attemptId) ? findResult(db, attemptId, actor.id) : null,
  load: async ({ db, subject: result }) => {
    if (!result.handed_in_at) return new Elsewhere(paths.attemptReview(result.id))
    const questions = await listReviewed(db, result.id)
    const citations = await citationsOf(
      db,
      questions.map((question) => question.question_version_id),
    )
    return { result, questions, citations }
  },
  view: (ctx, data) => ResultPage({ ctx, ...data }),
})

export const resultRoutes = [resultPage]
