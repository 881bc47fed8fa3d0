// SPDX-License-Identifier: AGPL-3.0-or-later
/** Works and their editions: rows that every kind has. */
import type { EditionKind, Work, WorkPlace } from '#contracts/editions.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { claimSlug, slugOf } from '#kernel/slugs.ts'
import { stateOf } from './rules.ts'

interface WorkRow {
  id: string
  kind: string
  slug: string
  organization_id: string
  theme_id: string | null
  project_id: string | null
  edition_id: string
  number: number
  title: LocalText
  summary: LocalText
  updated_on: string | null
  version: number
  edited_by: string | null
  request_id: string | null
  returned_at: Date | null
  recalled_at: Date | null
  published_at: Date | null
  withdrawn_at: Date | null
  published_edition_id: string | null
  published_number: number | null
  published_withdrawn: boolean | null
}

/** A work at its latest edition, or at the one on offer, and how far that has come. Null when there is none of that kind. */
export async function findWork(
  db: Db,
  kind: string,
  id: string,
  which: 'latest' | 'offered' = 'latest',
): Promise<Work | null> {
  const offered =
    which === 'offered' ? sql`and id in (select edition_id from catalogue_entry where work_id = s.id)` : sql``
  const { rows } = await sql<WorkRow>`
    select s.id, s.kind, s.slug, s.organization_id, s.theme_id, s.project_id,
      v.id as edition_id, v.number, v.title, v.summary, v.updated_on, v.version, v.edited_by,
      q.id as request_id, q.returned_at, q.recalled_at, p.published_at, w.withdrawn_at,
      l.id as published_edition_id, l.number as published_number, l.withdrawn as published_withdrawn
    from work s
    join lateral (
      select id, number, title, summary, updated_on, version, edited_by
      from edition where work_id = s.id ${offered} order by number desc limit 1
    ) v on true
    left join lateral (
      select r.id, t.returned_at, c.recalled_at
      from review_request r
      left join review_return t on t.request_id = r.id
      left join review_recall c on c.request_id = r.id
      where r.edition_id = v.id order by r.requested_at desc, r.id desc limit 1
    ) q on true
    left join publication p on p.edition_id = v.id
    left join withdrawal w on w.edition_id = v.id
    left join lateral (
      select pv.id, pv.number, pw.edition_id is not null as withdrawn
      from edition pv join publication pp on pp.edition_id = pv.id
      left join withdrawal pw on pw.edition_id = pv.id
      where pv.work_id = s.id order by pv.number desc limit 1
    ) l on true
    where s.id = ${id} and s.kind = ${kind}`.execute(db)
  return rows[0] ? workFrom(rows[0]) : null
}

function workFrom(row: WorkRow): Work {
  const facts = {
    request: row.request_id
      ? { id: row.request_id, returnedAt: row.returned_at, recalledAt: row.recalled_at }
      : null,
    publishedAt: row.published_at,
    withdrawnAt: row.withdrawn_at,
  }
  return {
    id: row.id,
    kind: row.kind,
    slug: row.slug,
    place: { organizationId: row.organization_id, themeId: row.theme_id, projectId: row.project_id },
    editionId: row.edition_id,
    number: row.number,
    title: row.title,
    summary: row.summary,
    updatedOn: row.updated_on,
    version: row.version,
    editedBy: row.edited_by,
    facts,
    state: stateOf(facts),
    published: row.published_edition_id
      ? {
          editionId: row.published_edition_id,
          number: row.published_number!,
          withdrawn: row.published_withdrawn!,
        }
      : null,
  }
}

/** The same under a lock on the work, held to the end of the transaction: one verb at a time. Throws `NotFound`. */
export async function lockWork(tx: Tx, kind: string, id: string): Promise<Work> {
  await sql`select from work where id = ${id} for update`.execute(tx)
  return found(await findWork(tx, kind, id))
}

export async function insertWork(
  tx: Tx,
  row: { id: string; kind: string; slug: string; place: WorkPlace; personId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('work')
    .values({
      id: row.id,
      kind: row.kind,
      slug: row.slug,
      organization_id: row.place.organizationId,
      theme_id: row.place.themeId,
      project_id: row.place.projectId,
      created_by: row.personId,
      created_at: row.at,
    })
    .execute()
}

export async function setPlace(tx: Tx, id: string, place: WorkPlace): Promise<void> {
  await tx
    .updateTable('work')
    .set({ organization_id: place.organizationId, theme_id: place.themeId, project_id: place.projectId })
    .where('id', '=', id)
    .execute()
}

/** Every work of a theme, drafts and what is on offer, goes to another. */
export async function passWorks(tx: Tx, fromThemeId: string, toThemeId: string): Promise<void> {
  await tx.updateTable('work').set({ theme_id: toThemeId }).where('theme_id', '=', fromThemeId).execute()
  await tx
    .updateTable('catalogue_entry')
    .set({ theme_id: toThemeId })
    .where('theme_id', '=', fromThemeId)
    .execute()
}

/** What every edition says of itself. */
export interface Cover {
  readonly title: LocalText
  readonly summary: LocalText
  readonly updatedOn: string | null
}

const columnsOf = ({ title, summary, updatedOn }: Cover) => ({
  title: JSON.stringify(title),
  summary: JSON.stringify(summary),
  updated_on: updatedOn,
})

export async function insertEdition(
  tx: Tx,
  row: {
    id: string
    workId: string
    number: number
    cover: Cover
    personId: string
    at: Date
    /** A copy goes on counting where its source stood: a form of the older edition must not pass for one of the copy. */
    version?: number
  },
): Promise<void> {
  await tx
    .insertInto('edition')
    .values({
      id: row.id,
      work_id: row.workId,
      number: row.number,
      ...columnsOf(row.cover),
      edited_by: row.personId,
      edited_at: row.at,
      version: row.version ?? 1,
    })
    .execute()
}

/** Counts one more edit of an edition that is still at `version`; false when somebody was faster. */
export async function updateEdition(
  tx: Tx,
  row: { id: string; version: number; cover: Cover; personId: string; at: Date },
): Promise<boolean> {
  const updated = await tx
    .updateTable('edition')
    .set((eb) => ({
      ...columnsOf(row.cover),
      version: eb('version', '+', 1),
      edited_by: row.personId,
      edited_at: row.at,
    }))
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Says who edited last, without counting an edit of the cover; with `cover`, in its translation. */
export async function signEdition(
  tx: Tx,
  row: { id: string; personId: string; at: Date; cover?: Pick<Cover, 'title' | 'summary'> },
): Promise<void> {
  await tx
    .updateTable('edition')
    .set({
      edited_by: row.personId,
      edited_at: row.at,
      ...(row.cover && {
        title: JSON.stringify(row.cover.title),
        summary: JSON.stringify(row.cover.summary),
      }),
    })
    .where('id', '=', row.id)
    .execute()
  await addEditor(tx, row.id, row.personId)
}

export async function addEditor(tx: Tx, editionId: string, personId: string): Promise<void> {
  await tx
    .insertInto('edition_editor')
    .values({ edition_id: editionId, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Removes a draft; its work goes with it when there was no other edition. Says whether it went. */
export async function deleteEdition(tx: Tx, workId: string, editionId: string): Promise<boolean> {
  await tx.deleteFrom('edition').where('id', '=', editionId).execute()
  await tx.deleteFrom('entity').where('id', '=', editionId).execute()
  const left = await tx
    .selectFrom('edition')
    .select('id')
    .where('work_id', '=', workId)
    .limit(1)
    .executeTakeFirst()
  return left === undefined
}

export async function deleteWork(tx: Tx, workId: string): Promise<void> {
  await tx.deleteFrom('work').where('id', '=', workId).execute()
  await tx.deleteFrom('entity').where('id', '=', workId).execute()
}

/** Gives a work its public address at its first publication; later ones keep it. Until then its id stands there. */
export async function freezeSlug(
  tx: Tx,
  work: Work,
  { slugStem: stem, pages = [] }: Pick<EditionKind<never>, 'slugStem' | 'pages'>,
): Promise<string> {
  if (work.slug !== work.id) return work.slug
  const title = work.title.it
  const slug = await claimSlug(tx, {
    kind: work.kind,
    table: 'work',
    ofSeveralKinds: true,
    wanted: pages.includes(slugOf(title)) ? `${stem} ${title}` : title,
    stem,
  })
  await tx.updateTable('work').set({ slug }).where('id', '=', work.id).execute()
  return slug
}

export interface Edition {
  id: string
  number: number
  published_at: Date
  /** Who published it; null when that person is forgotten. */
  published_by: string | null
  withdrawn_at: Date | null
  /** Why it was withdrawn. */
  reason: string | null
}

/** Every edition of a work that was published, the latest first. */
export async function listEditions(db: Db, workId: string): Promise<Edition[]> {
  const { rows } = await sql<Edition>`
    select e.id, e.number, p.published_at, n.given_name || ' ' || n.family_name as published_by,
      w.withdrawn_at, w.reason
    from edition e
    join publication p on p.edition_id = e.id
    left join person_name n on n.id = p.published_by
    left join withdrawal w on w.edition_id = e.id
    where e.work_id = ${workId} order by e.number desc limit 500`.execute(db)
  return rows
}

/** What an edition says of itself; null when there is none. */
export async function findCover(db: Db, editionId: string): Promise<Cover | null> {
  const row = await db
    .selectFrom('edition')
    .select(['title', 'summary', 'updated_on as updatedOn'])
    .where('id', '=', editionId)
    .executeTakeFirst()
  return row ?? null
}
