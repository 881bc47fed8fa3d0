// SPDX-License-Identifier: AGPL-3.0-or-later
import { isArchived, isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import type { terms } from './list.ts'

export interface TermRecord {
  term: string
  plain: string
  means: string[]
}

export interface Term extends TermRecord {
  id: string
  slug: string
  version: number
  /** Services that it led to before it was changed: what the search keeps of them is made again. */
  ledTo: string[]
}

const servicesOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('slug', w.slug, 'title', v.title) order by v.title ->> 'it'), '[]')
  from service_term_work s join catalogue_entry e on e.work_id = s.work_id join work w on w.id = e.work_id join edition v on v.id = e.edition_id
  where s.term_id = t.id)`

/** The register is public: there is nobody who may not know of a row. */
export const termsSource: SourceOf<typeof terms> = {
  select: sql`t.id, t.slug, t.term, t.means, ${servicesOf} as services, ${isArchived(sql`t.id`)} as archived`,
  from: sql`service_term t`,
  id: sql`t.id`,
  sorts: { parola: sql`t.plain` },
  visible: () => null,
  where: ({ archiviate }) => [archiviate ? isArchived(sql`t.id`) : isInUse(sql`t.id`)],
}

export async function findTerm(db: Db, slug: string): Promise<Term | null> {
  const { rows } = await sql<Term>`
    select t.id, t.slug, t.term, t.plain, t.means, t.version, '{}'::uuid[] as "ledTo"
    from service_term t where t.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export async function listTermServices(db: Db, termId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('service_term_work')
    .select('work_id')
    .where('term_id', '=', termId)
    .orderBy('work_id')
    .limit(1000)
    .execute()
  return rows.map(({ work_id }) => work_id)
}

/** Whether a service is meant by a word: it leads there, or its title and summary say what the word means. */
const isMeant = sql`(
  exists (select from service_term_work s where s.term_id = t.id and s.work_id = e.work_id)
  or exists (select from unnest(t.means) as m (words)
    where to_tsvector('it_unaccent', concat_ws(' ', v.title ->> 'it', v.summary ->> 'it')) @@ plainto_tsquery('it_unaccent', m.words)))`

/** Services on offer that a word means. */
export async function listMeant(db: Db, termId: string): Promise<string[]> {
  const { rows } = await sql<{ work_id: string }>`
    select e.work_id from service_term t, catalogue_entry e join edition v on v.id = e.edition_id
    where t.id = ${termId} and e.kind = 'service' and ${isMeant} order by e.work_id limit 1000`.execute(db)
  return rows.map(({ work_id }) => work_id)
}

/** Words in use that mean a work at this edition, which may be about to be on offer. */
export async function listTermsOf(db: Db, workId: string, editionId: string): Promise<string[]> {
  const { rows } = await sql<{ term: string }>`
    select t.term from service_term t, edition v cross join lateral (select ${workId}::uuid as work_id) e
    where v.id = ${editionId} and ${isInUse(sql`t.id`)} and ${isMeant} order by t.plain limit 500`.execute(db)
  return rows.map(({ term }) => term)
}

/** Services on offer, to choose from. */
export async function listServicesToChoose(
  db: Db,
): Promise<{ id: string; slug: string; title: LocalText }[]> {
  const { rows } = await sql<{ id: string; slug: string; title: LocalText }>`
    select e.work_id as id, w.slug, v.title from catalogue_entry e join edition v on v.id = e.edition_id join work w on w.id = e.work_id
    where e.kind = 'service' order by v.title ->> 'it', e.work_id limit 1000`.execute(db)
  return rows
}

/** Whether nobody else has this word: otherwise nothing is written. */
export async function insertTerm(tx: Tx, term: TermRecord & { id: string; slug: string }): Promise<boolean> {
  const row = await tx
    .insertInto('service_term')
    .values(term)
    .onConflict((conflict) => conflict.column('plain').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findTermCalled(db: Db, plain: string): Promise<{ id: string } | null> {
  const row = await db.selectFrom('service_term').select('id').where('plain', '=', plain).executeTakeFirst()
  return row ?? null
}

/** Whether the row still had this version: otherwise nothing is written. */
export async function updateTerm(tx: Tx, id: string, version: number, record: TermRecord): Promise<boolean> {
  const row = await tx
    .updateTable('service_term')
    .set({ ...record, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Works that are none, or that were not offered to choose from, are left out. */
export async function setTermServices(tx: Tx, termId: string, workIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('service_term_work').where('term_id', '=', termId).execute()
  await sql`
    insert into service_term_work (term_id, work_id)
    select ${termId}, w.id from work w where w.id = any(${[...workIds]}::uuid[]) and w.kind = 'service'`.execute(
    tx,
  )
}

/** Services on offer that a word means, by title. */
export async function listTermLinks(db: Db, termId: string): Promise<{ slug: string; title: LocalText }[]> {
  const { rows } = await sql<{ slug: string; title: LocalText }>`
    select w.slug, v.title from service_term t, catalogue_entry e join edition v on v.id = e.edition_id join work w on w.id = e.work_id
    where t.id = ${termId} and e.kind = 'service' and ${isMeant} order by v.title ->> 'it', w.id limit 200`.execute(
    db,
  )
  return rows
}

export async function listNamedTerms(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; slug: string; term: string }[]> {
  return db
    .selectFrom('service_term')
    .select(['id', 'slug', 'term'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .limit(1000)
    .execute()
}
