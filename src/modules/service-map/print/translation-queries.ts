// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Memory } from './blocks.ts'
import type { OwnLanguage, PrintLanguage } from './words.ts'

export interface Translation {
  block: string
  source: string
  words: string
}

export async function listTranslations(
  db: Db,
  workId: string,
  language: OwnLanguage,
): Promise<Translation[]> {
  return db
    .selectFrom('service_translation')
    .select(['block', 'source', 'words'])
    .where('work_id', '=', workId)
    .where('language', '=', language)
    .orderBy('block')
    .limit(1000)
    .execute()
}

/** Words for these Italian texts, of the sheet itself or of another that says the same. */
export async function findMemory(
  db: Db,
  { workId, language, sources }: { workId: string; language: PrintLanguage; sources: readonly string[] },
): Promise<Memory> {
  const { rows } = await sql<{ source: string; words: string }>`
    select distinct on (t.source) t.source, t.words
    from unnest(${[...sources]}::text[]) as asked (source)
    join service_translation t on t.language = ${language} and md5(t.source) = md5(asked.source) and t.source = asked.source
    order by t.source, t.work_id = ${workId} desc, t.work_id, t.block`.execute(db)
  return new Map(rows.map(({ source, words }) => [source, words]))
}

export async function putTranslation(
  tx: Tx,
  row: Translation & { work_id: string; language: OwnLanguage },
): Promise<void> {
  const { source, words } = row
  await tx
    .insertInto('service_translation')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['work_id', 'language', 'block']).doUpdateSet({ source, words }),
    )
    .execute()
}

export async function deleteTranslation(
  tx: Tx,
  { work_id, language, block }: { work_id: string; language: OwnLanguage; block: string },
): Promise<void> {
  await tx
    .deleteFrom('service_translation')
    .where('work_id', '=', work_id)
    .where('language', '=', language)
    .where('block', '=', block)
    .execute()
}

/** Of how many of these Italian texts each language has the words. */
export async function countTranslated(
  db: Db,
  sources: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ language: string; count: number }>`
    select language, count(distinct source)::int as count from service_translation
    where source = any(${[...sources]}::text[]) group by language limit 50`.execute(db)
  return new Map(rows.map(({ language, count }) => [language, count]))
}
