// SPDX-License-Identifier: AGPL-3.0-or-later
import { panel, type ServiceAsked } from '#contracts/panels.ts'
import { dayIn } from '#kernel/clock.ts'
import { addDays } from '#kernel/working-days.ts'
import { mayWriteSheet } from '../offerings/rules.ts'
import { findOfferedById } from '../reading/queries.ts'
import { listReplies, type ReplyCount } from './queries.ts'
import { ReplyQuestion } from './views/reply.tsx'

/** How far back whoever writes a sheet is told whether it was right. */
const DAYS = 90

interface Question {
  readonly slug: string
  /** Null: for whoever does not write it. */
  readonly counts: readonly ReplyCount[] | null
}

/** The one question under a sheet. */
export const replyQuestion = panel<ServiceAsked, Question>({
  order: 10,
  load: async (db, { serviceId, actor }, { zone, clock }) => {
    const service = await findOfferedById(db, serviceId)
    if (service === null) return null
    const from = addDays(dayIn(zone, clock.now()), -DAYS)
    const counts = mayWriteSheet(actor, service) ? await listReplies(db, serviceId, from) : null
    return { slug: service.slug, counts }
  },
  view: (ctx, question) => ReplyQuestion({ ctx, ...question }),
})
