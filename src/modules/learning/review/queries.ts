// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import { lockName } from '#kernel/db/lock.ts'
import { newId } from '#kernel/ids.ts'
import { listWhoMay, type WhoMay } from '../../people/index.ts'
import { freeSlug, PUBLISH, placeOf } from './rules.ts'

export interface Name {
  id: string
  name: string
}

/** Everybody who edited a version, in the order of their names. */
export async function listEditors(db: Db, versionId: string): Promise<Name[]> {
  const { rows } = await sql<Name>`
    select p.id, p.given_name || ' ' || p.family_name as name
    from version_editor e join person p on p.id = e.person_id
    where e.version_id = ${versionId} order by name`.execute(db)
  return rows
}

/** Who may publish a version at a place, in the order of their names: they hold the permission there and did not edit it. */
export async function listPublishers(
  db: Db,
  versionId: string,
  place: { organizationId: string; themeId: string },
): Promise<WhoMay[]> {
  const editors = await listEditors(db, versionId)
  return listWhoMay(
    db,
    PUBLISH,
    placeOf(place),
    editors.map(({ id }) => id),
  )
}

export interface HistoryLine {
  kind: 'requested' | 'returned' | 'recalled' | 'published' | 'withdrawn'
  at: Date
  name: string | null
  words: string | null
}

/** What happened to a version, latest first. */
export async function listHistory(db: Db, versionId: string): Promise<HistoryLine[]> {
  const { rows } = await sql<HistoryLine>`
    select l.kind, l.at, p.given_name || ' ' || p.family_name as name, l.words
    from (
      select 'requested' as kind, requested_at as at, requested_by as person_id, null as words
        from review_request where version_id = ${versionId}
      union all select 'returned', t.returned_at, t.returned_by, t.remarks
        from review_return t join review_request r on r.id = t.request_id where r.version_id = ${versionId}
      union all select 'recalled', c.recalled_at, c.recalled_by, null
        from review_recall c join review_request r on r.id = c.request_id where r.version_id = ${versionId}
      union all select 'published', published_at, published_by, null from publication where version_id = ${versionId}
      union all select 'withdrawn', withdrawn_at, withdrawn_by, reason from withdrawal where version_id = ${versionId}
    ) l left join person p on p.id = l.person_id
    order by l.at desc, l.kind`.execute(db)
  return rows
}

/** The person who sent a version to review last, to whom the outcome is written. */
export async function findRequester(db: Db, versionId: string) {
  return db
    .selectFrom('review_request as r')
    .innerJoin('person as p', 'p.id', 'r.requested_by')
    .select(['p.id', 'p.email', 'p.locale'])
    .where('r.version_id', '=', versionId)
    .where('p.closed_at', 'is', null)
    .orderBy('r.requested_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertRequest(tx: Tx, versionId: string, personId: string, at: Date): Promise<string> {
  const id = newId(at.getTime())
  await tx
    .insertInto('review_request')
    .values({ id, version_id: versionId, requested_by: personId, requested_at: at })
    .execute()
  return id
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

export async function insertRecall(tx: Tx, requestId: string, personId: string, at: Date): Promise<void> {
  await tx
    .insertInto('review_recall')
    .values({ request_id: requestId, recalled_by: personId, recalled_at: at })
    .execute()
}

export async function insertPublication(
  tx: Tx,
  versionId: string,
  personId: string,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('publication')
    .values({ version_id: versionId, published_by: personId, published_at: at })
    .execute()
}

export async function insertWithdrawal(
  tx: Tx,
  row: { versionId: string; personId: string; reason: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('withdrawal')
    .values({
      version_id: row.versionId,
      withdrawn_by: row.personId,
      reason: row.reason,
      withdrawn_at: row.at,
    })
    .execute()
}

export async function addEditor(tx: Tx, versionId: string, personId: string): Promise<void> {
  await tx
    .insertInto('version_editor')
    .values({ version_id: versionId, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Gives a thing its public address at its first publication; later ones keep it. Until then its id stands there.
 * Addresses that once were somebody else's are not given again.
 */
export async function freezeSlug(
  tx: Tx,
  kind: 'material' | 'course',
  thing: { id: string; slug: string },
  wanted: string,
): Promise<string> {
  if (thing.slug !== thing.id) return thing.slug
  const slug = await claimSlug(tx, kind, wanted)
  await tx.updateTable(kind).set({ slug }).where('id', '=', thing.id).execute()
  return slug
}

/** The wanted address, or the next that is free; held against others until the transaction ends. */
export async function claimSlug(tx: Tx, kind: 'material' | 'course', wanted: string): Promise<string> {
  const stem = wanted || (kind === 'material' ? 'materiale' : 'corso')
  await lockName(tx, `slug:${kind}`)
  const { rows } = await sql<{ slug: string }>`
    select slug from ${sql.table(kind)} where slug = ${stem} or slug like ${`${stem}-%`}
    union select slug from slug_history where kind = ${kind} and (slug = ${stem} or slug like ${`${stem}-%`})`.execute(
    tx,
  )
  return freeSlug(stem, new Set(rows.map((row) => row.slug)))
}

export interface Deed {
  deed: 'edited' | 'requested' | 'returned' | 'published' | 'withdrawn'
  kind: 'material' | 'course'
  title: string
  number: number
  /** Null where only the fact is kept, not the moment. */
  at: Date | null
}

/** What a person wrote, sent to review, returned, published and withdrew. */
export async function listDeeds(db: Db, personId: string): Promise<Deed[]> {
  const { rows } = await sql<Deed>`
    with version as (
      select v.id, 'material' as kind, t.title, v.number from material_version v
      join material_version_text t on t.material_version_id = v.id and t.language = 'it'
      union all select id, 'course', title ->> 'it', number from course_version
    )
    select d.deed, v.kind, v.title, v.number, d.at
    from (
      select version_id, 'edited' as deed, null::timestamptz as at from version_editor where person_id = ${personId}
      union all select version_id, 'requested', requested_at from review_request where requested_by = ${personId}
      union all select r.version_id, 'returned', t.returned_at
        from review_return t join review_request r on r.id = t.request_id where t.returned_by = ${personId}
      union all select version_id, 'published', published_at from publication where published_by = ${personId}
      union all select version_id, 'withdrawn', withdrawn_at from withdrawal where withdrawn_by = ${personId}
    ) d join version v on v.id = d.version_id
    order by d.at nulls first, v.title, v.number`.execute(db)
  return rows
}

/** The last withdrawal of a thing that is no longer on offer. */
export async function findWithdrawn(
  db: Db,
  kind: 'material' | 'course',
  slug: string,
): Promise<{ title: string; reason: string; withdrawn_at: Date } | null> {
  const title =
    kind === 'material'
      ? sql`(select t.title from material_version_text t where t.material_version_id = v.id and t.language = 'it')`
      : sql`v.title ->> 'it'`
  const { rows } = await sql<{ title: string; reason: string; withdrawn_at: Date }>`
    select ${title} as title, w.reason, w.withdrawn_at
    from ${sql.table(kind)} m
    join ${sql.table(`${kind}_version`)} v on v.${sql.ref(`${kind}_id`)} = m.id
    join withdrawal w on w.version_id = v.id
    where m.slug = ${slug} and not exists (select from catalogue_entry e where e.entity_id = m.id)
    order by w.withdrawn_at desc limit 1`.execute(db)
  return rows[0] ?? null
}
