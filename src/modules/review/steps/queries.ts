// SPDX-License-Identifier: AGPL-3.0-or-later
/** The dated rows of review: who asked, returned, took back, published, withdrew. */
import type { Part } from '#contracts/editions.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { newId } from '#kernel/ids.ts'

export interface Name {
  id: string
  name: string
}

/** Everybody who edited an edition, in the order of their names. */
export async function listEditors(db: Db, editionId: string): Promise<Name[]> {
  const { rows } = await sql<Name>`
    select p.id, p.name
    from edition_editor e join person_name p on p.id = e.person_id
    where e.edition_id = ${editionId} order by name`.execute(db)
  return rows
}

export interface HistoryLine {
  kind: 'requested' | 'returned' | 'recalled' | 'published' | 'corrected' | 'confirmed' | 'withdrawn'
  at: Date
  name: string | null
  words: string | null
}

/** What happened to an edition, latest first. */
export async function listHistory(db: Db, editionId: string): Promise<HistoryLine[]> {
  const { rows } = await sql<HistoryLine>`
    select l.kind, l.at, p.name, nullif(l.words, '') as words
    from (
      select 'requested' as kind, requested_at as at, requested_by as person_id, '' as words
        from review_request where edition_id = ${editionId}
      union all select 'returned', t.returned_at, t.returned_by, t.remarks
        from review_return t join review_request r on r.id = t.request_id where r.edition_id = ${editionId}
      union all select 'recalled', c.recalled_at, c.recalled_by, c.reason
        from review_recall c join review_request r on r.id = c.request_id where r.edition_id = ${editionId}
      union all select case when u.edition_id is null then 'published' else 'corrected' end, p.published_at, p.published_by, u.reason
        from publication p left join urgent_correction u on u.edition_id = p.edition_id where p.edition_id = ${editionId}
      union all select 'confirmed', confirmed_at, confirmed_by, ''
        from urgent_correction where edition_id = ${editionId} and confirmed_at is not null
      union all select 'withdrawn', withdrawn_at, withdrawn_by, reason from withdrawal where edition_id = ${editionId}
    ) l left join person_name p on p.id = l.person_id
    order by l.at desc, l.kind`.execute(db)
  return rows
}

/** The person who sent an edition to review last, who is told the outcome. */
export async function findRequester(db: Db, editionId: string): Promise<string | null> {
  const row = await db
    .selectFrom('review_request')
    .select('requested_by')
    .where('edition_id', '=', editionId)
    .orderBy('requested_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.requested_by ?? null
}

export async function insertRequest(
  tx: Tx,
  row: { editionId: string; personId: string; parts: readonly Part[]; at: Date },
): Promise<string> {
  const id = newId(row.at.getTime())
  await tx
    .insertInto('review_request')
    .values({
      id,
      edition_id: row.editionId,
      requested_by: row.personId,
      requested_at: row.at,
      parts: JSON.stringify(row.parts),
    })
    .execute()
  return id
}

/** What a reviewer returned last, as it was then; null when nothing of this edition was. */
export async function findReturnedParts(db: Db, editionId: string): Promise<Part[] | null> {
  const row = await db
    .selectFrom('review_request as r')
    .innerJoin('review_return as t', 't.request_id', 'r.id')
    .select('r.parts')
    .where('r.edition_id', '=', editionId)
    .orderBy('t.returned_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.parts ?? null
}

export async function insertReturn(
  tx: Tx,
  row: { requestId: string; personId: string; remarks: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('review_return')
    .values({
      request_id: row.requestId,
      returned_by: row.personId,
      remarks: row.remarks,
      returned_at: row.at,
    })
    .execute()
}

export async function insertRecall(
  tx: Tx,
  row: { requestId: string; personId: string; reason: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('review_recall')
    .values({
      request_id: row.requestId,
      recalled_by: row.personId,
      reason: row.reason,
      recalled_at: row.at,
    })
    .execute()
}

export async function insertPublication(
  tx: Tx,
  row: { editionId: string; personId: string; eyes: 2 | 4; at: Date },
): Promise<void> {
  await tx
    .insertInto('publication')
    .values({ edition_id: row.editionId, published_by: row.personId, published_at: row.at, eyes: row.eyes })
    .execute()
}

export async function insertUrgentCorrection(
  tx: Tx,
  row: { editionId: string; reason: string; dueOn: string },
): Promise<void> {
  await tx
    .insertInto('urgent_correction')
    .values({ edition_id: row.editionId, reason: row.reason, due_on: row.dueOn })
    .execute()
}

export interface UrgentCorrection {
  reason: string
  /** 'YYYY-MM-DD': by then somebody else has read it. */
  due_on: string
  confirmed_at: Date | null
}

export async function findUrgentCorrection(db: Db, editionId: string): Promise<UrgentCorrection | undefined> {
  return db
    .selectFrom('urgent_correction')
    .select(['reason', 'due_on', 'confirmed_at'])
    .where('edition_id', '=', editionId)
    .executeTakeFirst()
}

/** False when somebody has confirmed it already. */
export async function confirmCorrection(
  tx: Tx,
  row: { editionId: string; personId: string; at: Date },
): Promise<boolean> {
  const updated = await tx
    .updateTable('urgent_correction')
    .set({ confirmed_by: row.personId, confirmed_at: row.at })
    .where('edition_id', '=', row.editionId)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export async function insertWithdrawal(
  tx: Tx,
  row: { editionId: string; personId: string; reason: string; replacedBy: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('withdrawal')
    .values({
      edition_id: row.editionId,
      withdrawn_by: row.personId,
      reason: row.reason,
      replaced_by: row.replacedBy,
      withdrawn_at: row.at,
    })
    .execute()
}

export interface UnreadCorrection {
  work_id: string
  kind: string
  edition_id: string
  title: LocalText
  organization_id: string
  theme_id: string | null
  /** 'YYYY-MM-DD' */
  due_on: string
}

const REMINDED_AT_ONCE = 500

/** Urgent corrections that nobody has read and whose last day is this one or an earlier one. */
export async function listUnreadCorrections(db: Db, dueBy: string): Promise<UnreadCorrection[]> {
  const { rows } = await sql<UnreadCorrection>`
    select w.id as work_id, w.kind, e.id as edition_id, e.title, w.organization_id, w.theme_id, u.due_on
    from urgent_correction u join edition e on e.id = u.edition_id join work w on w.id = e.work_id
    where u.confirmed_at is null and u.due_on <= ${dueBy}
      and not exists (select from withdrawal x where x.edition_id = e.id)
      and not exists (select from edition l join publication p on p.edition_id = l.id where l.work_id = w.id and l.number > e.number)
    order by u.due_on, e.id limit ${REMINDED_AT_ONCE}`.execute(db)
  return rows
}
