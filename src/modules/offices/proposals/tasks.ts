// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskSource } from '#contracts/tasks.ts'
import { dayIn } from '#kernel/clock.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { addDays } from '#kernel/working-days.ts'
import * as paths from '../paths.ts'
import { listWaiting } from './queries.ts'

/** Within which a colleague should have an answer. */
const ANSWER_DAYS = 14

export const proposalTasks: TaskSource = {
  order: 13,
  load: async (db, { actor, limit }, { zone }) =>
    (await listWaiting(db, actor, limit)).map(({ id, office, proposer, proposed_at }) => ({
      what: { source: msg('Decidi sulla modifica proposta') },
      title: { it: office },
      kind: msg('Ufficio'),
      whose: proposer,
      why: { source: msg('Chi ha proposto aspetta una risposta.') },
      due: addDays(dayIn(zone, proposed_at), ANSWER_DAYS),
      path: paths.proposal(id),
    })),
}
