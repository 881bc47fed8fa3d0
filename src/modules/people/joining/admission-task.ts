// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskSource } from '#contracts/tasks.ts'
import { reachOf } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { listAdmitters } from './admitters.ts'
import { type Admission, listAdmissions } from './queries.ts'

/** Who asks for an account waits for those of the body; of the network, where the body has nobody. */
export const admissionTasks: TaskSource = {
  order: 8,
  load: async (db, { actor, now, limit }) => {
    const reach = reachOf(actor, 'account.admit')
    if (reach.length === 0) return []
    const within = reach.some((entry) => entry.length === 0)
      ? null
      : reach.flatMap(([bodies]) => bodies ?? [])
    const waiting = await listAdmissions(db, { within, at: now, limit })
    const bodies = [...new Set(waiting.map(({ organization_id }) => organization_id))]
    const admitters = new Map(
      await Promise.all(bodies.map(async (id) => [id, await listAdmitters(db, id, now)] as const)),
    )
    return waiting
      .filter(({ organization_id }) => admitters.get(organization_id)?.includes(actor.id))
      .map(taskOf)
  },
}

const taskOf = ({ id, given_name, family_name, organization }: Admission) => ({
  what: {
    source: msg('Decidi se dare un account a {name}'),
    values: { name: `${given_name} ${family_name}` },
  },
  title: null,
  kind: msg('Richiesta di account'),
  whose: organization,
  why: {
    source: msg('L’indirizzo è confermato. Dopo trenta giorni senza risposta la richiesta si cancella.'),
  },
  due: null,
  path: paths.admission(id),
})
