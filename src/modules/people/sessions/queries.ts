// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'

interface Seen {
  personId: string
  /** 'Firefox/Windows' */
  device: string
  at: Date
}

/** Remembers a device, and says whether it is a new one of somebody who had others: the first of all is no news. */
export async function isNewDevice(tx: Tx, { personId, device, at }: Seen): Promise<boolean> {
  const { rows } = await sql<{ news: boolean }>`
    with others as (select count(*) as count from person_device where person_id = ${personId}),
    seen as (
      insert into person_device (person_id, device, seen_at) values (${personId}, ${device}, ${at})
      on conflict (person_id, device) do update set seen_at = excluded.seen_at
      returning xmax = 0 as inserted)
    select seen.inserted and others.count > 0 as news from seen, others`.execute(tx)
  return rows[0]!.news
}

export interface OwnSession {
  id: string
  created_at: Date
  seen_at: Date
  shared_desk: boolean
  device: string | null
}

const MOST = 200

/** The sessions of a person that are open, the last used first. */
export async function listOpenSessions(db: Db, personId: string, at: Date): Promise<OwnSession[]> {
  return db
    .selectFrom('session')
    .select(['id', 'created_at', 'seen_at', 'shared_desk', 'device'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('seen_at', 'desc')
    .limit(MOST)
    .execute()
}

/** Whose it must be; null when it is not theirs, or not open. */
export async function findOpenSession(db: Db, id: string, personId: string): Promise<{ id: string } | null> {
  const row = await db
    .selectFrom('session')
    .select('id')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ?? null
}

export async function endSessionById(tx: Tx, id: string, at: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('session')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

/** All of a person but one. */
export async function endSessionsBut(tx: Tx, personId: string, kept: string, at: Date): Promise<number> {
  const ended = await tx
    .updateTable('session')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where('id', '<>', kept)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

export async function deleteDevicesSeenBefore(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('person_device').where('seen_at', '<', at).execute()
}
