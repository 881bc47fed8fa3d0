// SPDX-License-Identifier: AGPL-3.0-or-later
/** A thing with versions at its latest one, and how far that one has come: the same for material and courses. */
import { type Db, sql } from '#kernel/db/db.ts'
import type { Kind, Reviewed } from '../kind.ts'
import { type ReviewFacts, stateOf } from '../rules.ts'

interface FactsRow {
  request_id: string | null
  returned_at: Date | null
  recalled_at: Date | null
  published_at: Date | null
  withdrawn_at: Date | null
}

const factsFrom = (row: FactsRow): ReviewFacts => ({
  request: row.request_id
    ? { id: row.request_id, returnedAt: row.returned_at, recalledAt: row.recalled_at }
    : null,
  publishedAt: row.published_at,
  withdrawnAt: row.withdrawn_at,
})

const factsColumns = sql`q.id as request_id, q.returned_at, q.recalled_at, p.published_at, w.withdrawn_at`

/** Joins for a version whose id is in the column `version_id` of the row `v`. */
const factsTables = sql`
  left join lateral (
    select r.id, r.requested_by, r.requested_at, t.returned_at, c.recalled_at
    from review_request r
    left join review_return t on t.request_id = r.id
    left join review_recall c on c.request_id = r.id
    where r.version_id = v.id order by r.requested_at desc, r.id desc limit 1
  ) q on true
  left join publication p on p.version_id = v.id
  left join withdrawal w on w.version_id = v.id`

/** What is read of a thing `s` and of its latest version `v`, whatever its kind. */
export interface LatestRow extends FactsRow {
  id: string
  slug: string
  theme_id: string
  organization_id: string
  project_id: string | null
  version_id: string
  number: number
  version: number
  edited_by: string | null
  published_version_id: string | null
  published_number: number | null
  published_withdrawn: boolean | null
}

export const latestColumns = sql`
  s.id, s.slug, s.theme_id, s.organization_id, s.project_id,
  v.id as version_id, v.number, v.version, v.edited_by, ${factsColumns},
  l.id as published_version_id, l.number as published_number, l.withdrawn as published_withdrawn`

/** The thing as `s`, its latest version as `v`, the latest that was published as `l`. */
export function latestTables(kind: Kind['name']) {
  const version = sql.table(`${kind}_version`)
  const owner = sql.ref(`${kind}_id`)
  return sql`
    ${sql.table(kind)} s
    join lateral (select * from ${version} where ${owner} = s.id order by number desc limit 1) v on true
    ${factsTables}
    left join lateral (
      select pv.id, pv.number, pw.version_id is not null as withdrawn
      from ${version} pv join publication pp on pp.version_id = pv.id
      left join withdrawal pw on pw.version_id = pv.id
      where pv.${owner} = s.id order by pv.number desc limit 1
    ) l on true`
}

export function reviewedFrom(row: LatestRow, title: string): Reviewed {
  const facts = factsFrom(row)
  return {
    id: row.id,
    slug: row.slug,
    versionId: row.version_id,
    number: row.number,
    version: row.version,
    editedBy: row.edited_by,
    title,
    place: { organizationId: row.organization_id, themeId: row.theme_id },
    projectId: row.project_id,
    facts,
    state: stateOf(facts),
    published: row.published_version_id
      ? {
          versionId: row.published_version_id,
          number: row.published_number!,
          withdrawn: row.published_withdrawn!,
        }
      : null,
  }
}

/** Ids of what readers find: published, and not withdrawn since. */
export async function listPublished(db: Db, kind: Kind['name']): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from ${latestTables(kind)} where l.id is not null and not l.withdrawn order by s.id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
