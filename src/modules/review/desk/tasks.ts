// SPDX-License-Identifier: AGPL-3.0-or-later
/** What waits for a writer or a reviewer, for the desk of everybody. */
import type { EditionKind } from '#contracts/editions.ts'
import type { Task, TaskSource } from '#contracts/tasks.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { kindsFor } from './kinds.ts'
import { listWaitingFor, type WaitingRow } from './queries.ts'

export const deskTasks: TaskSource = {
  order: 10,
  load: async (db, { actor, limit }, { house }) => {
    const kinds = kindsFor(house, actor)
    if (kinds.length === 0) return []
    const rows = await listWaitingFor(db, actor, kinds, limit)
    return rows.map((row) => taskOf(row, house.editions.get(row.kind)!))
  },
}

function taskOf(row: WaitingRow, kind: EditionKind): Task {
  const { paths, words } = kind
  const common = { title: row.title, kind: words.one, whose: row.organization, due: row.due_on }
  if (row.shelf === 'to_review') return { ...common, ...toRead(row), path: paths.review(row.id) }
  if (row.shelf === 'returned') return { ...common, ...toMend(row), path: paths.desk(row.id) }
  return { ...common, what: { source: msg('Finisci la bozza') }, why: null, path: paths.desk(row.id) }
}

function toRead({ due_on, sent_by }: WaitingRow): Pick<Task, 'what' | 'why'> {
  if (due_on)
    return {
      what: { source: msg('Rileggi la correzione urgente') },
      why: { source: msg('È già pubblicata: un’altra persona la rilegge entro sette giorni.') },
    }
  return {
    what: { source: msg('Rivedi') },
    why: sent_by
      ? { source: msg('{name} chiede una revisione.'), values: { name: sent_by } }
      : { source: msg('Aspetta una revisione.') },
  }
}

const toMend = ({ returned_by }: WaitingRow): Pick<Task, 'what' | 'why'> => ({
  what: { source: msg('Correggi') },
  why: returned_by
    ? { source: msg('{name} ha scritto osservazioni.'), values: { name: returned_by } }
    : { source: msg('Ci sono osservazioni di chi ha riletto.') },
})
