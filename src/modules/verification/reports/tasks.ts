// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskSource } from '#contracts/tasks.ts'
import { dayIn } from '#kernel/clock.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { addDays } from '#kernel/working-days.ts'
import * as paths from '../paths.ts'
import { listOpen } from './queries.ts'

/** Within which a visitor should have an answer. */
const ANSWER_DAYS = 14

export const reportTasks: TaskSource = {
  order: 12,
  load: async (db, { actor, limit }, { house, zone }) =>
    (await listOpen(db, { confirmables: house.confirmables, actor, limit })).map(
      ({ id, title, reported_at }) => ({
        what: { source: msg('Guarda l’errore segnalato') },
        title,
        kind: msg('Segnalazione'),
        whose: null,
        why: { source: msg('Chi ha segnalato aspetta una risposta.') },
        due: addDays(dayIn(zone, reported_at), ANSWER_DAYS),
        path: paths.report(id),
      }),
    ),
}
