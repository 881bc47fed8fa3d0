// SPDX-License-Identifier: AGPL-3.0-or-later
import type { WorkPlace } from '#contracts/editions.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'

export interface Finding {
  id: string
  /** Its anchor, the same in every edition. */
  number: number
  title: LocalText
  body: LocalText
  position: number
  version: number
}

/** The findings of an edition, in its order. */
export async function listFindings(db: Db, editionId: string): Promise<Finding[]> {
  return db
    .selectFrom('research_finding as r')
    .innerJoin('finding as f', 'f.id', 'r.finding_id')
    .select(['f.id', 'f.number', 'r.title', 'r.body', 'r.position', 'r.version'])
    .where('r.edition_id', '=', editionId)
    .orderBy('r.position')
    .orderBy('f.number')
    .limit(200)
    .execute()
}

/** Gives a research one more finding, under the next number. */
export async function insertFinding(tx: Tx, id: string, researchId: string): Promise<void> {
  await sql`
    insert into finding (id, research_id, number)
    select ${id}, ${researchId}, coalesce(max(number), 0) + 1 from finding where research_id = ${researchId}`.execute(
    tx,
  )
}

export interface FindingWords {
  readonly title: LocalText
  readonly body: LocalText
  readonly position: number
}

export async function insertFindingWords(
  tx: Tx,
  row: FindingWords & { editionId: string; findingId: string },
): Promise<void> {
  await tx
    .insertInto('research_finding')
    .values({
      edition_id: row.editionId,
      finding_id: row.findingId,
      title: JSON.stringify(row.title),
      body: JSON.stringify(row.body),
      position: row.position,
    })
    .execute()
}

/** Whether the finding still had this version: otherwise nothing is written. */
export async function updateFindingWords(
  tx: Tx,
  row: FindingWords & { editionId: string; findingId: string; version: number },
): Promise<boolean> {
  const updated = await tx
    .updateTable('research_finding')
    .set({
      title: JSON.stringify(row.title),
      body: JSON.stringify(row.body),
      position: row.position,
      version: row.version + 1,
    })
    .where('edition_id', '=', row.editionId)
    .where('finding_id', '=', row.findingId)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export async function deleteFindingWords(tx: Tx, editionId: string, findingId: string): Promise<void> {
  await tx
    .deleteFrom('research_finding')
    .where('edition_id', '=', editionId)
    .where('finding_id', '=', findingId)
    .execute()
}

/** Findings of a research that no edition speaks of any more go, with their identity. */
export async function deleteUnsaid(tx: Tx, researchId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    delete from finding f where f.research_id = ${researchId}
      and not exists (select from research_finding r where r.finding_id = f.id) returning f.id`.execute(tx)
  await tx
    .deleteFrom('entity')
    .where('id', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
    .execute()
}

export interface NamedFinding extends WorkPlace {
  id: string
  number: number
  title: LocalText
  researchId: string
  /** Of the research, and of its theme. */
  slug: string
  themeSlug: string | null
  /** It is in the edition that readers see. */
  offered: boolean
}

/** Findings as readers see them or, where none does, as the last draft has them. */
export async function listNamedFindings(db: Db, ids: readonly string[]): Promise<NamedFinding[]> {
  const { rows } = await sql<NamedFinding>`
    select f.id, f.number, v.title, w.id as "researchId", w.slug, t.slug as "themeSlug", v.offered,
      w.organization_id as "organizationId", w.theme_id as "themeId", w.project_id as "projectId"
    from finding f
    join work w on w.id = f.research_id
    left join theme_label t on t.id = w.theme_id
    left join catalogue_entry c on c.work_id = w.id
    join lateral (
      select r.title, coalesce(r.edition_id = c.edition_id, false) as offered
      from research_finding r join edition e on e.id = r.edition_id
      where r.finding_id = f.id order by offered desc, e.number desc limit 1
    ) v on true
    where f.id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}

export interface OfferedFinding {
  id: string
  number: number
  title: LocalText
  research: LocalText
  slug: string
  themeSlug: string
}

/** Findings on offer: those of a theme, or these. */
export async function listOfferedFindings(
  db: Db,
  asked: { themeId: string } | { ids: readonly string[] },
): Promise<OfferedFinding[]> {
  const which =
    'ids' in asked ? sql`f.id = any(${[...asked.ids]}::uuid[])` : sql`c.theme_id = ${asked.themeId}`
  const { rows } = await sql<OfferedFinding>`
    select f.id, f.number, r.title, v.title as research, w.slug, t.slug as "themeSlug"
    from catalogue_entry c
    join work w on w.id = c.work_id
    join edition v on v.id = c.edition_id
    join theme_label t on t.id = c.theme_id
    join research_finding r on r.edition_id = c.edition_id
    join finding f on f.id = r.finding_id
    where c.kind = 'research' and ${which}
    order by v.title ->> 'it', r.position, f.number limit 500`.execute(db)
  return rows
}
