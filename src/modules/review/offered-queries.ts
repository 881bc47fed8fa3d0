// SPDX-License-Identifier: AGPL-3.0-or-later
/** What readers may be told of works: what is on offer, what was, and what each is called. */
import type { WorkPlace } from '#contracts/editions.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'

export interface Withdrawn {
  work_id: string
  title: LocalText
  reason: string
  withdrawn_at: Date
  /** What took its place, when it is on offer. */
  successor: { kind: string; slug: string; title: LocalText } | null
}

/** The last withdrawal of a work that is no longer on offer. */
export async function findWithdrawn(db: Db, kind: string, slug: string): Promise<Withdrawn | null> {
  const { rows } = await sql<Withdrawn>`
    select s.id as work_id, v.title, w.reason, w.withdrawn_at,
      (select jsonb_build_object('kind', n.kind, 'slug', n.slug, 'title', ne.title)
       from work n join catalogue_entry c on c.work_id = n.id join edition ne on ne.id = c.edition_id
       where n.id = w.replaced_by) as successor
    from work s
    join edition v on v.work_id = s.id
    join withdrawal w on w.edition_id = v.id
    where s.kind = ${kind} and s.slug = ${slug}
      and not exists (select from catalogue_entry e where e.work_id = s.id)
    order by w.withdrawn_at desc limit 1`.execute(db)
  return rows[0] ?? null
}

export interface OnOffer {
  id: string
  kind: string
  title: LocalText
}

/** Works on offer, those of the theme first: what may take the place of another. */
export async function listOnOffer(db: Db, themeId: string | null, exceptId: string): Promise<OnOffer[]> {
  const { rows } = await sql<OnOffer>`
    select c.work_id as id, c.kind, e.title
    from catalogue_entry c join edition e on e.id = c.edition_id
    where c.work_id <> ${exceptId}
    order by (c.theme_id = ${themeId}) desc nulls last, e.title ->> 'it' limit 500`.execute(db)
  return rows
}

export interface NamedWork extends WorkPlace {
  id: string
  kind: string
  slug: string
  /** As it is offered, or as its last draft has it. */
  title: LocalText
  offered: boolean
}

/** Titles of works, for whoever meets their ids. */
export async function listNamed(db: Db, ids: readonly string[]): Promise<NamedWork[]> {
  const { rows } = await sql<NamedWork>`
    select s.id, s.kind, s.slug, s.organization_id as "organizationId", s.theme_id as "themeId", s.project_id as "projectId",
      v.title, c.work_id is not null as offered
    from work s
    left join catalogue_entry c on c.work_id = s.id
    join lateral (
      select title from edition where work_id = s.id and (c.edition_id is null or id = c.edition_id) order by number desc limit 1
    ) v on true
    where s.id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}

/** The work of each edition. */
export async function worksOfEditions(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('edition')
    .select(['id', 'work_id'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.work_id]))
}

export async function listOfferedIds(db: Db, kind: string): Promise<string[]> {
  const rows = await db.selectFrom('catalogue_entry').select('work_id').where('kind', '=', kind).execute()
  return rows.map((row) => row.work_id)
}

export interface OfferedBy extends OnOffer {
  slug: string
  published_at: Date
}

const MOST_OFFERED = 50

/** Works of a body that are on offer, the newest first, at most fifty. */
export async function listOfferedBy(db: Db, organizationId: string): Promise<OfferedBy[]> {
  const { rows } = await sql<OfferedBy>`
    select c.work_id as id, c.kind, w.slug, e.title, c.published_at
    from work w join catalogue_entry c on c.work_id = w.id join edition e on e.id = c.edition_id
    where w.organization_id = ${organizationId}
    order by c.published_at desc, c.work_id limit ${sql.lit(MOST_OFFERED)}`.execute(db)
  return rows
}
