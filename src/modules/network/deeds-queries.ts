// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What was done to a row, with the names of whoever did it: for those who look after the row. This room comes before the one of people
 * and reads their names as any room may, from the view that people publishes.
 */
import { listTraces, type Trace } from '#kernel/audit.ts'
import { type Db, sql } from '#kernel/db/db.ts'

export interface Deed extends Trace {
  /** Null: the system, or somebody whose name was forgotten. */
  readonly name: string | null
}

export async function deedsOf(db: Db, entityId: string): Promise<Deed[]> {
  return named(db, await listTraces(db, entityId))
}

/** Traces with the names of their actors. */
export async function named(db: Db, traces: readonly Trace[]): Promise<Deed[]> {
  const actors = [...new Set(traces.flatMap(({ actor_id }) => actor_id ?? []))]
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from person_name where id = any(${actors}::uuid[])`.execute(db)
  const names = new Map(rows.map(({ id, name }) => [id, name.trim()]))
  return traces.map((trace) => ({ ...trace, name: names.get(trace.actor_id ?? '') || null }))
}
