// SPDX-License-Identifier: AGPL-3.0-or-later
/** The languages of an office, as everybody may read them. */
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Channel, LanguageLevel } from './language-words.ts'

export interface LanguageRecord {
  /** BCP 47. */
  language: string
  level: LanguageLevel
  channel: Channel | null
  /** 1 is Monday. */
  weekdays: number[] | null
  from_minute: number | null
  to_minute: number | null
  notice_days: number | null
  provider_id: string | null
  note: LocalText
}

export interface OfficeLanguage extends LanguageRecord {
  id: string
  version: number
  provider: string | null
  provider_slug: string | null
}

const columns = sql`g.id, g.version, g.language, g.level, g.channel, g.weekdays, g.from_minute, g.to_minute, g.notice_days,
  g.provider_id, g.note, o.name as provider, o.slug as provider_slug`
const joined = sql`office_language g left join organization_label o on o.id = g.provider_id`

/** Of one office no more than these. */
export const MOST_LANGUAGES = 80

export async function listLanguages(db: Db, officeId: string): Promise<OfficeLanguage[]> {
  const { rows } = await sql<OfficeLanguage>`
    select ${columns} from ${joined} where g.office_id = ${officeId}
    order by g.position, g.id limit ${sql.lit(MOST_LANGUAGES)}`.execute(db)
  return rows
}

/** The same of several offices, by the id of each. */
export async function listLanguagesOf(
  db: Db,
  officeIds: readonly string[],
): Promise<Map<string, OfficeLanguage[]>> {
  const { rows } = await sql<OfficeLanguage & { office_id: string }>`
    select g.office_id, ${columns} from ${joined} where g.office_id = any(${[...officeIds]}::uuid[])
    order by g.position, g.id limit 100000`.execute(db)
  return Map.groupBy(rows, ({ office_id }) => office_id)
}

export async function findLanguage(db: Db, officeId: string, id: string): Promise<OfficeLanguage | null> {
  const { rows } = await sql<OfficeLanguage>`
    select ${columns} from ${joined} where g.id = ${id} and g.office_id = ${officeId}`.execute(db)
  return rows[0] ?? null
}

/** Codes of which some office has a line, in small letters as addresses have them. */
export async function listCodes(db: Db): Promise<string[]> {
  const { rows } = await sql<{ language: string }>`
    select distinct lower(language) as language from office_language order by 1 limit 500`.execute(db)
  return rows.map(({ language }) => language)
}

export interface Around {
  /** How many lines the office has. */
  count: number
  last: number
  /** Another line says the same. */
  same: boolean
  provider_known: boolean
}

/** What a line has to fit in. */
export async function findAround(
  db: Db,
  officeId: string,
  record: LanguageRecord,
  own: string | null,
): Promise<Around> {
  const { rows } = await sql<Around>`
    select count(*)::int as count, coalesce(max(position), 0) as last,
      coalesce(bool_or(id is distinct from ${own}::uuid and language = ${record.language} and level = ${record.level}
        and channel is not distinct from ${record.channel}::text and weekdays is not distinct from ${record.weekdays}::smallint[]
        and from_minute is not distinct from ${record.from_minute}::int), false) as same,
      ${record.provider_id}::uuid is null or exists (select from organization_label where id = ${record.provider_id}) as provider_known
    from office_language where office_id = ${officeId}`.execute(db)
  return rows[0]!
}

export async function insertLanguage(
  tx: Tx,
  line: LanguageRecord & { id: string; office_id: string; position: number },
): Promise<void> {
  await tx
    .insertInto('office_language')
    .values({ ...line, note: JSON.stringify(line.note) })
    .execute()
}

/** Whether the line still had this version: otherwise nothing is written. */
export async function updateLanguage(
  tx: Tx,
  id: string,
  version: number,
  record: LanguageRecord,
): Promise<boolean> {
  const row = await tx
    .updateTable('office_language')
    .set({ ...record, note: JSON.stringify(record.note), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether it was there to be taken away. */
export async function deleteLanguage(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.deleteFrom('office_language').where('id', '=', id).returning('id').executeTakeFirst()
  return row !== undefined
}

export async function countLanguages(db: Db, officeId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from office_language where office_id = ${officeId}`.execute(db)
  return rows[0]!.n
}

/** Lines that the other office does not have, after its own and no more than it may have; those that it has go. */
export async function moveLanguages(
  tx: Tx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await sql`
    update office_language g set office_id = ${to}, position = g.position + own.last
    from (select coalesce(max(position), 0) as last from office_language where office_id = ${to}) own
    where g.id in (select l.id from office_language l where l.office_id = ${from} and not exists (
      select from office_language o where o.office_id = ${to} and o.language = l.language and o.level = l.level
        and o.channel is not distinct from l.channel and o.weekdays is not distinct from l.weekdays
        and o.from_minute is not distinct from l.from_minute)
      order by l.position, l.id limit (select ${sql.lit(MOST_LANGUAGES)} - count(*) from office_language where office_id = ${to}))`.execute(
    tx,
  )
  await sql`delete from office_language where office_id = ${from}`.execute(tx)
}
