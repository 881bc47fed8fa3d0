// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskSource } from '#contracts/tasks.ts'
import { dayIn } from '#kernel/clock.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { listDeciders } from './deciders.ts'
import { type JoinRequest, listWaiting, placeOf } from './queries.ts'
import { answerBy } from './rules.ts'

/** A body that asks waits for those of its territory; of the network, where the territory has nobody. */
export const requestTasks: TaskSource = {
  order: 7,
  load: async (db, { actor, now, limit }, { zone }) => {
    const waiting = await listWaiting(db, actor, limit)
    // Several lie in the same place: each place is asked about once.
    const places = new Map(waiting.map((request) => [request.within.join(), placeOf(request)]))
    const deciders = new Map(
      await Promise.all(
        [...places].map(async ([key, place]) => [key, await listDeciders(db, place, now)] as const),
      ),
    )
    return waiting
      .filter((request) => deciders.get(request.within.join())?.includes(actor.id))
      .map((request) => taskOf(request, zone))
  },
}

const taskOf = ({ id, name, place, confirmed_at }: JoinRequest, zone: string) => ({
  what: { source: msg('Decidi se ammettere {name}'), values: { name } },
  title: null,
  kind: msg('Richiesta di adesione'),
  whose: place,
  why: { source: msg('L’ente chiede di entrare nella rete. Ci sono trenta giorni per rispondere.') },
  due: answerBy(dayIn(zone, confirmed_at!)),
  path: paths.request(id),
})
