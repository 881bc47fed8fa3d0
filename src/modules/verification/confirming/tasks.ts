// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskSource } from '#contracts/tasks.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { listKept } from '../things.ts'
import { isAsked } from './rules.ts'
import { standingsOf } from './standing.ts'

/** One task for all of it. It waits for those of the body that keeps the thing: who looks after the whole network has a list. */
export const confirmTasks: TaskSource = {
  order: 40,
  load: async (db, { actor }, services) => {
    const bodies = new Set(actor.grants.map(({ organizationId }) => organizationId))
    const own = (await listKept(db, actor, services)).filter(({ organizationId }) =>
      bodies.has(organizationId),
    )
    const asked = (await standingsOf(db, own, services)).flatMap(({ groups }) =>
      groups.filter(({ age }) => isAsked(age)),
    )
    if (asked.length === 0) return []
    const days = asked.flatMap(({ last }) => last?.next_due ?? []).sort()
    return [
      {
        what: {
          source: msg('Conferma o completa {count, plural, one {una voce} other {# voci}} delle tue schede'),
          values: { count: asked.length },
        },
        title: null,
        kind: msg('Verifica'),
        whose: null,
        why: { source: msg('Chi cerca un ufficio deve sapere se è ancora tutto vero.') },
        due: days[0] ?? null,
        path: paths.list(),
      },
    ]
  },
}
