// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Reason } from './forms.ts'

export async function countReply(
  tx: Tx,
  { workId, day, wasRight, reason }: { workId: string; day: string; wasRight: boolean; reason: Reason },
): Promise<void> {
  await sql`
    insert into service_reply (work_id, day, was_right, reason, count) values (${workId}, ${day}::date, ${wasRight}, ${reason}, 1)
    on conflict (work_id, day, was_right, reason) do update set count = service_reply.count + 1`.execute(tx)
}

export interface ReplyCount {
  was_right: boolean
  reason: Reason
  count: number
}

/** From a day on. */
export async function listReplies(db: Db, workId: string, from: string): Promise<ReplyCount[]> {
  const { rows } = await sql<ReplyCount>`
    select was_right, reason, sum(count)::int as count from service_reply
    where work_id = ${workId} and day >= ${from}::date group by was_right, reason
    order by was_right desc, count desc, reason limit 20`.execute(db)
  return rows
}
