// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'

export interface ErasureRequest {
  id: string
  person_id: string
  words: string | null
  asked_at: Date
  outcome: 'withdrawn' | 'refused' | 'erased' | null
  reason: string | null
  answered_at: Date | null
  /** Empty for a person who was erased. */
  person: string
}

const REQUEST = sql`
  r.id, r.person_id, r.words, r.asked_at, a.outcome, a.reason, a.answered_at, coalesce(trim(p.name), '') as person
  from erasure_request r
  left join erasure_answer a on a.request_id = r.id
  left join person_name p on p.id = r.person_id`

/** What waits of a person, or the last thing that they asked. */
export async function findNewestOf(db: Db, personId: string): Promise<ErasureRequest | null> {
  const { rows } = await sql<ErasureRequest>`
    select ${REQUEST} where r.person_id = ${personId}
    order by a.request_id is null desc, r.asked_at desc, r.id desc limit 1`.execute(db)
  return rows[0] ?? null
}

export async function findRequest(db: Db, id: string): Promise<ErasureRequest | null> {
  const { rows } = await sql<ErasureRequest>`select ${REQUEST} where r.id = ${id}`.execute(db)
  return rows[0] ?? null
}

export const SHOWN = 100

/** Those that wait first, the oldest before; then those that were answered, the newest before. */
export async function listRequests(db: Db): Promise<ErasureRequest[]> {
  const { rows } = await sql<ErasureRequest>`
    select ${REQUEST}
    order by a.answered_at is not null, case when a.answered_at is null then r.asked_at end, a.answered_at desc, r.id
    limit ${SHOWN}`.execute(db)
  return rows
}

export async function listWaiting(db: Db, limit: number): Promise<ErasureRequest[]> {
  const { rows } = await sql<ErasureRequest>`
    select ${REQUEST} where a.request_id is null order by r.asked_at, r.id limit ${limit}`.execute(db)
  return rows
}

export async function insertRequest(
  tx: Tx,
  request: { id: string; personId: string; words: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('erasure_request')
    .values({ id: request.id, person_id: request.personId, words: request.words, asked_at: request.at })
    .execute()
}

export interface Answer {
  requestId: string
  outcome: 'withdrawn' | 'refused' | 'erased'
  reason?: string
  by: string
  at: Date
}

/** False when it was answered already. */
export async function insertAnswer(tx: Tx, { requestId, outcome, reason, by, at }: Answer): Promise<boolean> {
  const row = await tx
    .insertInto('erasure_answer')
    .values({
      request_id: requestId,
      outcome,
      reason: reason ?? null,
      answered_by: by,
      answered_at: at,
    })
    .onConflict((conflict) => conflict.column('request_id').doNothing())
    .returning('request_id')
    .executeTakeFirst()
  return row !== undefined
}

/** What a person wrote goes with them; that they asked, and when it was done, stays under their key. */
export async function forgetWords(tx: Tx, personId: string): Promise<void> {
  await sql`update erasure_request set words = null where person_id = ${personId}`.execute(tx)
}

export async function deleteRequestsBefore(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('erasure_request').where('asked_at', '<', at).execute()
}

export async function listOwnRequests(db: Db, personId: string) {
  const { rows } = await sql`
    select r.asked_at, r.words, a.outcome, a.reason, a.answered_at
    from erasure_request r left join erasure_answer a on a.request_id = r.id
    where r.person_id = ${personId} order by r.asked_at, r.id`.execute(db)
  return rows
}
