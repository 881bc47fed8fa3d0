// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import type { doubts } from './list.ts'

/** For those who look after the register: its page asks for the permission. */
export const doubtsSource: SourceOf<typeof doubts> = {
  select: sql`v.id, v.holder_id, v.line, v.doubt`,
  from: sql`citation_to_verify v`,
  id: sql`v.id`,
  sorts: { citazione: sql`v.line` },
  visible: () => null,
  where: ({ q, motivo }) => [
    q && sql`position(lower(${q}) in lower(v.line)) > 0`,
    motivo && sql`v.doubt = ${motivo}`,
  ],
}

export async function countDoubts(db: Db): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from citation_to_verify`.execute(db)
  return rows[0]!.count
}
