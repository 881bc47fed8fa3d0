// SPDX-License-Identifier: AGPL-3.0-or-later
/** The search box: one table that each verb keeps up to date in its own transaction. */

import { type Db, sql, type Tx } from './db/db.ts'
import type { Locale } from './i18n/locale.ts'

export interface SearchEntry {
  entityId: string
  language: Locale
  kind: string
  title: string
  summary?: string
  body?: string
  /** Italian path. */
  path: string
  /** The entity that this one is a part of, when it is found on its own: its entries go when those of the whole are taken out. */
  partOf?: string
}

/** PostgreSQL refuses a tsvector over 1 MB. */
const BODY_CHARACTERS = 200_000

export async function putInSearch(tx: Tx, entry: SearchEntry, at: Date): Promise<void> {
  const row = {
    kind: entry.kind,
    title: entry.title,
    summary: entry.summary ?? '',
    body: (entry.body ?? '').slice(0, BODY_CHARACTERS),
    path: entry.path,
    part_of_id: entry.partOf ?? null,
    updated_at: at,
  }
  await tx
    .insertInto('search_entry')
    .values({ entity_id: entry.entityId, language: entry.language, ...row })
    .onConflict((conflict) => conflict.columns(['entity_id', 'language']).doUpdateSet(row))
    .execute()
}

/** Takes out an entity and the parts of it, in every language. */
export async function takeFromSearch(tx: Tx, entityId: string): Promise<void> {
  await tx
    .deleteFrom('search_entry')
    .where((entry) => entry.or([entry('entity_id', '=', entityId), entry('part_of_id', '=', entityId)]))
    .execute()
}

/** Empties the search, in the transaction that fills it again. */
export async function emptySearch(tx: Tx): Promise<void> {
  await tx.deleteFrom('search_entry').execute()
}

export interface SearchHit {
  entity_id: string
  language: Locale
  kind: string
  title: string
  /** A passage around the words found, as pieces: the odd ones are the words themselves. */
  passage: string[]
  path: string
  /** What it is a part of, as that is called. */
  part_of: { language: Locale; title: string } | null
}

export const SEARCH_PAGE = 25
// Characters that no text may hold mark the words found: HTML never passes through the database.
const FROM = '\u0002'
const TO = '\u0003'

export interface Found {
  hits: SearchHit[]
  total: number
  /** No entry has all the words: these have at least one. */
  loose: boolean
}

/**
 * Entries for the words, best first, in the language of the page and, where that lacks one, in Italian. Whoever writes a
 * whole question is not left with nothing: when no entry has all its words, those that have some of them come.
 */
export async function search(db: Db, words: string, locale: Locale, offset: number): Promise<Found> {
  const strict = await findEntries(db, askedWith(words, 'all'), locale, offset)
  if (strict.total > 0) return { ...strict, loose: false }
  // Beyond the last page nothing is counted.
  if (offset > 0 && (await findEntries(db, askedWith(words, 'all'), locale, 0)).total > 0)
    return { ...strict, loose: false }
  return { ...(await findEntries(db, askedWith(words, 'any'), locale, offset)), loose: true }
}

type Asked = (config: string) => ReturnType<typeof sql>

/** Each dash is one more "not" to PostgreSQL, which takes 32 of them: of a row of dashes one says as much. */
const onceExcluded = (words: string): string => words.replace(/[-!](?:[\s"]*[-!])+/g, '-')

/** The words as a query; with 'any' one of them is enough, and what was excluded stays excluded. */
const askedWith =
  (words: string, match: 'all' | 'any'): Asked =>
  (config) => {
    const all = sql`websearch_to_tsquery(${config}::regconfig, ${onceExcluded(words)})`
    return match === 'all' ? all : sql`regexp_replace(${all}::text, ' & (?!!)', ' | ', 'g')::tsquery`
  }

async function findEntries(
  db: Db,
  asked: Asked,
  locale: Locale,
  offset: number,
): Promise<{ hits: SearchHit[]; total: number }> {
  const config = locale === 'en' ? 'en_unaccent' : 'it_unaccent'
  const result = await sql<SearchHit & { headline: string; total: number }>`
    with asked as (
      select ${asked(config)} as here, ${asked('it_unaccent')} as italian
    ), found as (
      select s.entity_id, s.language, s.kind, s.title, s.path, s.part_of_id, s.summary, s.body,
             ts_rank(s.words, case s.language when ${locale} then asked.here else asked.italian end) as rank,
             count(*) over () as total
      from search_entry s, asked
      where (s.language = ${locale} and s.words @@ asked.here)
        or (s.language = 'it' and ${locale} <> 'it' and s.words @@ asked.italian
            and not exists (select from search_entry o where o.entity_id = s.entity_id and o.language = ${locale}))
      order by rank desc, s.title, s.entity_id
      limit ${SEARCH_PAGE} offset ${offset}
    )
    select found.entity_id, found.language, found.kind, found.title, found.path, found.total,
           (select jsonb_build_object('language', w.language, 'title', w.title) from search_entry w
            where w.entity_id = found.part_of_id and w.language in (${locale}, 'it')
            order by w.language = ${locale} desc limit 1) as part_of,
           ts_headline((case found.language when 'en' then 'en_unaccent' else 'it_unaccent' end)::regconfig,
                       left(found.summary || ' ' || found.body, 20000),
                       case found.language when ${locale} then asked.here else asked.italian end,
                       'StartSel=' || ${FROM} || ', StopSel=' || ${TO} || ', MaxWords=30, MinWords=15, MaxFragments=1') as headline
    from found, asked
    order by found.rank desc, found.title, found.entity_id`.execute(db)
  const hits = result.rows.map(({ headline, total: _total, ...hit }) => ({
    ...hit,
    passage: headline.split(new RegExp(`[${FROM}${TO}]`)),
  }))
  return { hits, total: result.rows[0]?.total ?? 0 }
}
