// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a question is read with: the words that editors keep, and those of the sheets. Nothing of it is kept anywhere. */
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql } from '#kernel/db/db.ts'

type Fragment = ReturnType<typeof sql>

export interface Said {
  term: string
  means: string[]
  services: string[]
}

/** Words of editors that a question holds, or begins. `plain`: see `plainOf`, which leaves no sign in it that `like` would read. */
export async function listSaid(db: Db, plain: string): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select t.term, t.means, array(select s.work_id from service_term_work s where s.term_id = t.id) as services
    from service_term t
    where (' ' || ${plain}::text || ' ' like '% ' || t.plain || ' %'
        or (length(${plain}::text) >= 3 and t.plain like ${plain}::text || '%'))
      and ${isInUse(sql`t.id`)}
    order by t.plain limit 50`.execute(db)
  return rows
}

/** What is looked for, as the rows of the search are asked: each a query of PostgreSQL of words that begin so. */
export interface Searched {
  readonly words: string
  /** Words that mean the same. */
  readonly others: readonly string[]
  /** Services that the words of editors lead to. */
  readonly services: readonly string[]
}

const found = (
  words: string,
): Fragment => sql`exists (select from search_entry s where s.entity_id = e.work_id
  and s.words @@ to_tsquery((case s.language when 'en' then 'en_unaccent' else 'it_unaccent' end)::regconfig, ${words}))`

const NEARNESS = 4

/** How near a service `e` is: 0 its title says it, 1 editors say that it is meant, 2 its summary says it, 3 its text, 4 none of these. */
export const nearness = ({ words, others, services }: Searched): Fragment => sql`(case
  when ${found(within(words, 'A'))} then 0
  when e.work_id = any(${[...services]}::uuid[]) then 1
  ${sql.join(
    others.map((other) => sql`when ${found(within(other, 'AB'))} then 1`),
    sql` `,
  )}
  when ${found(within(words, 'AB'))} then 2
  when ${found(words)} then 3
  else ${sql.lit(NEARNESS)} end)`

/** Of the title (A) or the summary (B) alone. */
const within = (words: string, weights: 'A' | 'AB'): string => words.replace(/:\*/g, `:*${weights}`)

export const isNear = (searched: Searched): Fragment => sql`${nearness(searched)} < ${sql.lit(NEARNESS)}`

export async function findsAny(db: Db, searched: Searched): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from catalogue_entry e where e.kind = 'service' and ${isNear(searched)}) as any`.execute(
    db,
  )
  return rows[0]!.any
}

/** Known words near each of these, the nearest first: of titles and summaries of services, and those that editors keep. */
export async function listNearby(
  db: Db,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ asked: string; words: string[] }>`
    with vocabulary as materialized (
      select distinct known.word from (
        select regexp_split_to_table(lower(unaccent(s.title || ' ' || s.summary)), '[^[:alnum:]]+') as word
        from search_entry s where s.kind = 'service'
        union all
        select regexp_split_to_table(t.plain, ' ') from service_term t where ${isInUse(sql`t.id`)}) known
      where length(known.word) >= 3)
    select a.asked, array(select v.word from vocabulary v
      where similarity(v.word, a.asked) >= 0.25 or v.word like a.asked || '%'
      order by v.word like a.asked || '%' desc, similarity(v.word, a.asked) desc, v.word limit 8) as words
    from unnest(${[...words]}::text[]) as a (asked)`.execute(db)
  return new Map(rows.map(({ asked, words: known }) => [asked, known]))
}
