// SPDX-License-Identifier: AGPL-3.0-or-later
/** What is said to people of requests that are theirs, and what time takes away. */
import { type Db, sql, type Tx } from '#kernel/db/db.ts'

/** What people asked under the address of an account. */
export async function listAskedBy(db: Db, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select r.name as body, r.place, r.asked_at, r.confirmed_at, q.given_name, q.family_name, q.email, q.job, q.phone, q.words,
      d.outcome, d.words as refusal, d.decided_at
    from join_requester q join join_request r on r.id = q.request_id left join join_decision d on d.request_id = r.id
    join person_reached p on p.email = q.email
    where p.id = ${personId} order by r.asked_at, r.id`.execute(db)
  return rows
}

/** What a person decided: nobody else's data. */
export async function listDecidedBy(db: Db, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select r.name as body, d.outcome, d.decided_at from join_decision d join join_request r on r.id = d.request_id
    where d.decided_by = ${personId} order by d.decided_at, r.id`.execute(db)
  return rows
}

/** Requests that nobody confirmed go with their identity. */
export async function deleteUnconfirmed(tx: Tx, askedBefore: Date): Promise<void> {
  await sql`
    with gone as (delete from join_request where confirmed_at is null and asked_at < ${askedBefore} returning id)
    delete from entity where id in (select id from gone)`.execute(tx)
}

/** Requests that nobody answered are over. */
export async function expireUnanswered(tx: Tx, confirmedBefore: Date, at: Date): Promise<void> {
  await sql`
    insert into join_decision (request_id, outcome, decided_at)
    select r.id, 'expired', ${at} from join_request r
    where r.confirmed_at < ${confirmedBefore} and not exists (select from join_decision d where d.request_id = r.id)`.execute(
    tx,
  )
}

/** The person who asked, and what was answered to them, go; that the body asked stays. An expired one waits for nobody. */
export async function forgetRequesters(tx: Tx, decidedBefore: Date): Promise<void> {
  await sql`
    delete from join_requester p using join_decision d
    where d.request_id = p.request_id and (d.decided_at < ${decidedBefore} or d.outcome = 'expired')`.execute(
    tx,
  )
  await sql`
    update join_decision set words = null where words is not null and decided_at < ${decidedBefore}`.execute(
    tx,
  )
}
