// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EditionKind } from '#contracts/editions.ts'
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'

/** The lists of the desk. */
export const SHELVES = ['to_review', 'returned', 'draft', 'waiting', 'published', 'withdrawn'] as const
export type Shelf = (typeof SHELVES)[number]

export type DeskKind = Pick<EditionKind, 'name' | 'write' | 'publish' | 'fourEyes'>

/** Whether the actor holds the permission that each kind asks for, for the row `s` of that kind. */
const holds = (actor: Actor, kinds: readonly DeskKind[], right: 'write' | 'publish') =>
  sql`case s.kind ${sql.join(
    kinds.map(
      (kind) =>
        sql`when ${kind.name} then ${allowed(actor, kind[right], [sql.ref('s.organization_id'), sql.ref('s.theme_id')])}`,
    ),
    sql` `,
  )} else false end`

/**
 * Everything that the actor may see, each work at its latest edition, with the shelf it stands on. What somebody wrote alone they
 * do not review, where the kind asks for four eyes; an urgent correction is to be read by the others.
 */
const onDesk = (actor: Actor, kinds: readonly DeskKind[]) => sql`
  with seen as (
    select s.id, s.kind, s.organization_id, s.theme_id, v.id as edition_id, v.number, v.title, v.edited_at, v.edited_by,
      ${holds(actor, kinds, 'write')} as may_write, ${holds(actor, kinds, 'publish')} as may_publish,
      s.kind = any(${kinds.filter((kind) => kind.fourEyes).map((kind) => kind.name)}::text[])
        and exists (select from edition_editor e where e.edition_id = v.id and e.person_id = ${actor.id}) as mine
    from work s
    join lateral (
      select id, number, title, edited_at, edited_by from edition where work_id = s.id order by number desc limit 1
    ) v on true
  ), desk as (
    select s.*, u.due_on, q.requested_at, q.requested_by, t.returned_at, t.returned_by, case
        when w.edition_id is not null then 'withdrawn'
        when u.edition_id is not null and s.may_publish and not s.mine then 'to_review'
        when p.edition_id is not null then 'published'
        when q.id is null or c.request_id is not null then 'draft'
        when t.request_id is not null then 'returned'
        when s.may_publish and not s.mine then 'to_review'
        else 'waiting' end as shelf
    from seen s
    left join lateral (
      select id, requested_at, requested_by from review_request where edition_id = s.edition_id order by requested_at desc, id desc limit 1
    ) q on true
    left join review_return t on t.request_id = q.id
    left join review_recall c on c.request_id = q.id
    left join publication p on p.edition_id = s.edition_id
    left join urgent_correction u on u.edition_id = s.edition_id and u.confirmed_at is null
    left join withdrawal w on w.edition_id = s.edition_id
    where s.may_write or s.may_publish
  )`

/** How many works stand on each shelf. */
export async function countShelves(
  db: Db,
  actor: Actor,
  kinds: readonly DeskKind[],
): Promise<Record<Shelf, number>> {
  const { rows } = await sql<{ shelf: Shelf; count: number }>`
    ${onDesk(actor, kinds)} select shelf, count(*) as count from desk group by shelf`.execute(db)
  const counts = Object.fromEntries(SHELVES.map((shelf) => [shelf, 0])) as Record<Shelf, number>
  for (const row of rows) counts[row.shelf] = row.count
  return counts
}

export interface DeskRow {
  kind: string
  id: string
  title: LocalText
  number: number
  theme: LocalText | null
  organization: string
  edited_at: Date
  edited_by: string | null
  may_write: boolean
  mine: boolean
  /** Of an urgent correction that nobody has read: the last day for it. */
  due_on: string | null
}

/** A page of one shelf, last edited first. `after` is the last row of the page before. */
export async function listShelf(
  db: Db,
  actor: Actor,
  kinds: readonly DeskKind[],
  { shelf, after, count }: { shelf: Shelf; after: { at: Date; id: string } | null; count: number },
): Promise<DeskRow[]> {
  const beyond = after ? sql`and (d.edited_at, d.id) < (${after.at}, ${after.id})` : sql``
  const { rows } = await sql<DeskRow>`
    ${onDesk(actor, kinds)}
    select d.kind, d.id, d.title, d.number, t.name as theme, o.short_name as organization, d.edited_at,
           p.name as edited_by, d.may_write, d.mine, d.due_on
    from desk d
    left join theme_label t on t.id = d.theme_id
    join organization_label o on o.id = d.organization_id
    left join person_name p on p.id = d.edited_by
    where d.shelf = ${shelf} ${beyond}
    order by d.edited_at desc, d.id desc limit ${count}`.execute(db)
  return rows
}

export interface WaitingRow {
  kind: string
  id: string
  title: LocalText
  shelf: 'to_review' | 'returned' | 'draft'
  due_on: string | null
  organization: string
  /** Who sent it to review. */
  sent_by: string | null
  /** Who sent it back. */
  returned_by: string | null
  /** Since when it waits: when it was sent, sent back, or last edited. */
  since: Date
}

/**
 * What waits for this person: texts to review, their own that were sent back, drafts that they were the last to write in. Those with
 * a last day first, then what others wait for, the oldest first; own drafts last.
 */
export async function listWaitingFor(
  db: Db,
  actor: Actor,
  kinds: readonly DeskKind[],
  limit: number,
): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    ${onDesk(actor, kinds)}
    select d.kind, d.id, d.title, d.shelf, d.due_on, o.short_name as organization, w.since,
           s.given_name || ' ' || s.family_name as sent_by, r.given_name || ' ' || r.family_name as returned_by
    from desk d
    join organization_label o on o.id = d.organization_id
    left join person_name s on s.id = d.requested_by
    left join person_name r on r.id = d.returned_by
    cross join lateral (select case d.shelf when 'to_review' then coalesce(d.requested_at, d.edited_at)
      when 'returned' then d.returned_at else d.edited_at end as since) w
    where d.shelf = 'to_review'
      or d.shelf = 'returned' and d.may_write and (d.requested_by = ${actor.id} or exists (
        select from edition_editor e where e.edition_id = d.edition_id and e.person_id = ${actor.id}))
      or d.shelf = 'draft' and d.may_write and d.edited_by = ${actor.id}
    order by d.due_on nulls last, d.shelf = 'draft', w.since, d.id limit ${limit}`.execute(db)
  return rows
}
