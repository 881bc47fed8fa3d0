// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { PUBLISH, type Writing } from '../review/rules.ts'
import type { ShownFile } from './files.ts'

export interface Choosable {
  id: string
  name: LocalText
}

/** Themes first, then cross-cutting topics, as the network orders them. */
export async function listThemes(db: Db): Promise<Choosable[]> {
  return db.selectFrom('theme').select(['id', 'name']).orderBy('kind', 'desc').orderBy('position').execute()
}

/** More files in hand than a form can hold. */
const MOST_WAITING = 200

/** Files that this person uploaded and that nothing uses yet: a form sent back with errors shows them again. */
export async function listWaiting(db: Db, personId: string): Promise<ShownFile[]> {
  const rows = await db
    .selectFrom('file')
    .select(['id', 'name', 'media_type', 'bytes', 'state'])
    .where('owner_id', '=', personId)
    .where('unused_since', 'is not', null)
    .where('state', 'in', ['ready', 'scanning'])
    .orderBy('id', 'desc')
    .limit(MOST_WAITING)
    .execute()
  return rows.map(({ media_type, ...file }) => ({ ...file, mediaType: media_type }))
}

/** The lists of the desk. */
export const SHELVES = ['to_review', 'returned', 'draft', 'waiting', 'published', 'withdrawn'] as const
export type Shelf = (typeof SHELVES)[number]

/** Everything that the actor may see, each thing at its latest version, with the shelf it stands on. */
const onDesk = (actor: Actor) => sql`
  with version as (
    select 'material' as kind, m.id, m.organization_id, m.theme_id, v.id as version_id, v.number, v.edited_at, v.edited_by, t.title
    from material m
    join lateral (select * from material_version where material_id = m.id order by number desc limit 1) v on true
    join material_version_text t on t.material_version_id = v.id and t.language = 'it'
    union all
    select 'course', c.id, c.organization_id, c.theme_id, v.id, v.number, v.edited_at, v.edited_by, v.title ->> 'it'
    from course c
    join lateral (select * from course_version where course_id = c.id order by number desc limit 1) v on true
  ), seen as (
    select version.*,
      case version.kind when 'material' then ${here(actor, 'material.write')} else ${here(actor, 'course.write')} end as may_write,
      ${here(actor, PUBLISH)} as may_publish,
      exists (select from version_editor e where e.version_id = version.version_id and e.person_id = ${actor.id}) as mine
    from version
  ), desk as (
    select s.*, case
        when w.version_id is not null then 'withdrawn'
        when p.version_id is not null then 'published'
        when q.id is null or c.request_id is not null then 'draft'
        when t.request_id is not null then 'returned'
        when s.may_publish and not s.mine then 'to_review'
        else 'waiting' end as shelf
    from seen s
    left join lateral (select id from review_request where version_id = s.version_id order by requested_at desc, id desc limit 1) q on true
    left join review_return t on t.request_id = q.id
    left join review_recall c on c.request_id = q.id
    left join publication p on p.version_id = s.version_id
    left join withdrawal w on w.version_id = s.version_id
    where s.may_write or s.may_publish
  )`

const here = (actor: Actor, permission: string) =>
  allowed(actor, permission, [sql.ref('version.organization_id'), sql.ref('version.theme_id')])

/** How many things stand on each shelf. */
export async function countShelves(db: Db, actor: Actor): Promise<Record<Shelf, number>> {
  const { rows } = await sql<{ shelf: Shelf; count: number }>`
    ${onDesk(actor)} select shelf, count(*) as count from desk group by shelf`.execute(db)
  const counts = Object.fromEntries(SHELVES.map((shelf) => [shelf, 0])) as Record<Shelf, number>
  for (const row of rows) counts[row.shelf] = row.count
  return counts
}

export interface DeskRow {
  kind: 'material' | 'course'
  id: string
  title: string
  number: number
  theme: LocalText
  organization: string
  edited_at: Date
  edited_by: string | null
  may_write: boolean
  mine: boolean
}

/** A page of one shelf, last edited first. `after` is the last row of the page before. */
export async function listShelf(
  db: Db,
  actor: Actor,
  { shelf, after, count }: { shelf: Shelf; after: { at: Date; id: string } | null; count: number },
): Promise<DeskRow[]> {
  const beyond = after ? sql`and (d.edited_at, d.id) < (${after.at}, ${after.id})` : sql``
  const { rows } = await sql<DeskRow>`
    ${onDesk(actor)}
    select d.kind, d.id, d.title, d.number, t.name as theme, o.short_name as organization, d.edited_at,
           p.given_name || ' ' || p.family_name as edited_by, d.may_write, d.mine
    from desk d
    join theme t on t.id = d.theme_id
    join organization o on o.id = d.organization_id
    left join person p on p.id = d.edited_by
    where d.shelf = ${shelf} ${beyond}
    order by d.edited_at desc, d.id desc limit ${count}`.execute(db)
  return rows
}

/** Where the versions that use a file belong, and the permission to write in them. */
export async function listPlacesOfFile(
  db: Db,
  fileId: string,
): Promise<{ writing: Writing; organizationId: string; themeId: string }[]> {
  const { rows } = await sql<{ writing: Writing; organizationId: string; themeId: string }>`
    select distinct 'material.write' as writing, m.organization_id as "organizationId", m.theme_id as "themeId"
    from material_version_file u
    join material_version v on v.id = u.material_version_id join material m on m.id = v.material_id
    where u.file_id = ${fileId}
    union
    select 'course.write', c.organization_id, c.theme_id
    from unit_version_file u
    join unit_version v on v.id = u.unit_version_id join unit n on n.id = v.unit_id join course c on c.id = n.course_id
    where u.file_id = ${fileId}`.execute(db)
  return rows
}
