// SPDX-License-Identifier: AGPL-3.0-or-later
import { isArchived, isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import { type Period, statementOn, wordingOn } from '../rules.ts'
import type { funds } from './list.ts'
import type { WordingPlace, Wordings } from './wording.ts'

export interface FundRecord {
  short_name: string
  name: LocalText
  /** Days of its programme. */
  starts_on: string | null
  ends_on: string | null
  /** The rules that its wordings come from, as they are cited. */
  basis: string
  wordings: Wordings
}

export interface Fund extends FundRecord {
  id: string
  slug: string
  version: number
}

export const fundsSource: SourceOf<typeof funds> = {
  select: sql`f.id, f.slug, f.short_name, f.name, f.starts_on, f.ends_on, f.basis, ${isArchived(sql`f.id`)} as archived`,
  from: sql`fund f`,
  id: sql`f.id`,
  sorts: { fondo: sql`f.short_name` },
  visible: () => null,
  where: ({ archiviati }) => [archiviati ? isArchived(sql`f.id`) : isInUse(sql`f.id`)],
}

const FUND = ['id', 'slug', 'short_name', 'name', 'starts_on', 'ends_on', 'basis', 'version'] as const

export async function findFund(db: Db, slug: string): Promise<Fund | null> {
  const row = await db.selectFrom('fund').select(FUND).where('slug', '=', slug).executeTakeFirst()
  return row ? { ...row, wordings: await wordingsOf(db, row.id) } : null
}

export async function wordingsOf(db: Db, fundId: string): Promise<Wordings> {
  const rows = await db
    .selectFrom('fund_wording')
    .select(['place', 'wording'])
    .where('fund_id', '=', fundId)
    .execute()
  return Object.fromEntries(rows.map(({ place, wording }) => [place, wording]))
}

export interface FundName {
  id: string
  slug: string
  short_name: string
  name: LocalText
}

/** Funds to choose from, the newest programme first. */
export async function listFunds(db: Db): Promise<FundName[]> {
  return db
    .selectFrom('fund')
    .select(['id', 'slug', 'short_name', 'name'])
    .where(sql<boolean>`${isInUse(sql`fund.id`)}`)
    .orderBy(sql`starts_on desc nulls last`)
    .orderBy('short_name')
    .limit(200)
    .execute()
}

export async function insertFund(tx: Tx, { wordings, ...fund }: Omit<Fund, 'version'>): Promise<void> {
  await tx
    .insertInto('fund')
    .values({ ...fund, name: JSON.stringify(fund.name) })
    .execute()
  await setWordings(tx, fund.id, wordings)
}

/** Whether the fund still had this version: otherwise nothing is written. */
export async function updateFund(
  tx: Tx,
  id: string,
  version: number,
  { wordings, ...fund }: FundRecord,
): Promise<boolean> {
  const row = await tx
    .updateTable('fund')
    .set({ ...fund, name: JSON.stringify(fund.name), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await setWordings(tx, id, wordings)
  return true
}

async function setWordings(tx: Tx, fundId: string, wordings: Wordings): Promise<void> {
  await tx.deleteFrom('fund_wording').where('fund_id', '=', fundId).execute()
  const rows = (Object.entries(wordings) as [WordingPlace, LocalText][]).map(([place, wording]) => ({
    fund_id: fundId,
    place,
    wording: JSON.stringify(wording),
  }))
  if (rows.length > 0) await tx.insertInto('fund_wording').values(rows).execute()
}

/** What must be said of the money at a place on a day: the project's own wording, or that of its fund. */
export async function findWording(
  db: Db,
  project: (Period & { fund_id: string | null; statement: LocalText }) | null,
  place: WordingPlace,
  day: string,
): Promise<LocalText | null> {
  const asksFund = project?.fund_id && project.statement.it === '' && statementOn(project, day) !== null
  return wordingOn(project, asksFund ? await wordingsOf(db, project.fund_id!) : {}, place, day)
}

/** Of those in use or not, by their id. */
export async function fundNames(db: Db): Promise<Map<string, FundName>> {
  const rows = await db.selectFrom('fund').select(['id', 'slug', 'short_name', 'name']).limit(500).execute()
  return new Map(rows.map((fund) => [fund.id, fund]))
}
