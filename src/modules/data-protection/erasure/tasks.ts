// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskSource } from '#contracts/tasks.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { listWaiting } from './queries.ts'
import { lastDayFor } from './rules.ts'

export const erasureTasks: TaskSource = {
  order: 5,
  load: async (db, { actor, limit }, { zone }) => {
    if (!may(actor, 'person.erase', WHOLE_NETWORK)) return []
    return (await listWaiting(db, limit)).map(({ asked_at, person }) => ({
      what: { source: msg('Rispondi a chi chiede la cancellazione') },
      title: null,
      kind: msg('Dati personali'),
      whose: person,
      why: { source: msg('La legge dà un mese per rispondere (GDPR, articolo 12).') },
      due: lastDayFor(dayIn(zone, asked_at)),
      path: paths.requests(),
    }))
  },
}
