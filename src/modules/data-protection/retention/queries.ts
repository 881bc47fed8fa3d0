// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import { newId } from '#kernel/ids.ts'
import type { ForgottenRows } from '#kernel/retention.ts'

export async function insertRun(tx: Tx, at: Date, forgotten: readonly ForgottenRows[]): Promise<void> {
  const id = newId(at.getTime())
  await tx.insertInto('retention_run').values({ id, ran_at: at }).execute()
  if (forgotten.length === 0) return
  await tx
    .insertInto('retention_count')
    .values(
      forgotten.map(({ table, deleted, changed }) => ({ run_id: id, table_name: table, deleted, changed })),
    )
    .execute()
}

export interface Run {
  id: string
  ran_at: Date
  counts: ForgottenRows[]
}

export async function listRuns(db: Db, limit: number): Promise<Run[]> {
  const { rows } = await sql<Run>`
    select r.id, r.ran_at, coalesce((
      select jsonb_agg(jsonb_build_object('table', c.table_name, 'deleted', c.deleted, 'changed', c.changed) order by c.table_name)
      from retention_count c where c.run_id = r.id), '[]') as counts
    from retention_run r order by r.ran_at desc, r.id desc limit ${limit}`.execute(db)
  return rows
}

export async function deleteRunsBefore(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('retention_run').where('ran_at', '<', at).execute()
}
