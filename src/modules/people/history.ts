// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit holds of a row, with the names of whoever did it: for those who look after the row. */
import { listTraces, type Trace } from '#kernel/audit.ts'
import type { Db } from '#kernel/db/db.ts'
import { listNames } from './queries.ts'

export interface Deed extends Trace {
  /** Null: the system, or somebody whose name was forgotten. */
  readonly name: string | null
}

export async function historyOf(db: Db, entityId: string): Promise<Deed[]> {
  const traces = await listTraces(db, entityId)
  const actors = [...new Set(traces.flatMap(({ actor_id }) => actor_id ?? []))]
  const names = await listNames(db, actors)
  return traces.map((trace) => ({ ...trace, name: names.get(trace.actor_id ?? '')?.trim() || null }))
}
