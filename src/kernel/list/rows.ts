// SPDX-License-Identifier: AGPL-3.0-or-later
/** The SQL of a list: one page by keyset, a count, and all rows in batches. The room gives the fragments, this file their order. */
import type { RawBuilder } from 'kysely'
import type { Actor } from '../access.ts'
import { type Db, sql } from '../db/db.ts'
import type { ValuesOf } from '../forms/form.ts'
import type { Asked } from './address.ts'
import type { Filters } from './filters.ts'
import type { List } from './list.ts'
import type { Found } from './shown.ts'

/** A piece of SQL with its values. */
export type Fragment = RawBuilder<unknown>

export interface Source<F extends Filters, S extends string> {
  /** What each row has, and where from. */
  readonly select: Fragment
  readonly from: Fragment
  /** The id of a row: settles ties of every order and marks the edge of a page. */
  readonly id: Fragment
  /** What each order sorts by: never null (`coalesce`), and with an index where the table grows. */
  readonly sorts: Readonly<Record<S, Fragment>>
  /** The rows that the actor may know of; null: all of them, for everybody. Required, so that nobody forgets it. */
  readonly visible: (actor: Actor | null) => Fragment | null
  /** Where the words of a filter are looked for: a `tsvector` of the configuration `register_words`, with a GIN index. */
  readonly words?: { readonly of: string & keyof F; readonly in: Fragment }
  /** A condition for each other filter that is set; what is not set may stand as it is. */
  readonly where: (filters: ValuesOf<F>) => readonly (Fragment | null | false | '')[]
  /** Conditions that cost much to ask of a row: they are asked last, of one row after the other, until there are enough. */
  readonly dear?: (filters: ValuesOf<F>) => readonly (Fragment | null | false | '')[]
}

export type SourceOf<L> = L extends List<infer _Row, infer F, infer S> ? Source<F, S> : never

export const PAGE_ROWS = 25
/** Beyond this a list says "more than": counting on would cost more than the page. */
export const COUNTED = 200
/** The same where each row costs much to count. */
export const DEARLY_COUNTED = 100
const BATCH = 500

type AnySource = Source<Filters, string>

const those = (all: readonly (Fragment | null | false | '')[]): Fragment[] =>
  all.filter((one) => one !== null && one !== false && one !== '')

/** Every word that was typed, or a word that begins with it, for `to_tsquery('register_words', ...)`; null where none was. */
export const wordsAsked = (typed: string): string | null =>
  typed
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 10)
    .map((word) => `${word}:*`)
    .join(' & ') ?? null

function wordsFound({ words }: AnySource, { filters }: Asked): Fragment | null {
  const typed = words && filters[words.of]
  const asked = typeof typed === 'string' ? wordsAsked(typed) : null
  return words && asked ? sql`${words.in} @@ to_tsquery('register_words', ${asked})` : null
}

const whole = (all: readonly Fragment[]): Fragment =>
  all.length === 0 ? sql`true` : sql.join([...all], sql` and `)

/** A way through the rows: from behind one of them, up or down. */
interface Way {
  readonly by: Fragment
  readonly behind: Fragment
  readonly order: Fragment
  /** The same order where only `kept_by` and `kept_id` are there. */
  readonly kept: Fragment
}

/**
 * The row at the edge is looked up by its id and compared as (what is sorted by, id): a page costs the same wherever it is, and
 * rows that come or go meanwhile move no other.
 */
function wayOf(
  { sorts, from, id }: AnySource,
  sort: Asked['sort'],
  edge: string | null,
  backwards = false,
): Way {
  const by = sorts[sort.by]!
  const [compare, order] =
    (sort.direction === 'descending') !== backwards ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  return {
    by,
    behind: edge
      ? sql`(${by}, ${id}) ${compare} (select ${by}, ${id} from ${from} where ${id} = ${edge})`
      : sql`true`,
    order: sql`${by} ${order}, ${id} ${order}`,
    kept: sql`kept_by ${order}, kept_id ${order}`,
  }
}

/** What the rows of a list must be, from what an index knows to what is dear. */
interface Conditions {
  readonly words: Fragment | null
  readonly cheap: Fragment
  readonly dear: Fragment | null
}

function conditionsOf(source: AnySource, asked: Asked, actor: Actor | null): Conditions {
  const cheap = those([source.visible(actor), ...source.where(asked.filters)])
  const dear = those(source.dear?.(asked.filters) ?? [])
  return { words: wordsFound(source, asked), cheap: whole(cheap), dear: dear.length > 0 ? whole(dear) : null }
}

/** Which rows, in their order and of those no more than a number. Its limit stands in the text: a prepared plan that does not know it reads for a tenth of the table. */
interface Paging {
  readonly way: Way
  readonly limit: number
}

const walked = ({ from, id }: AnySource, where: Fragment, { way, limit }: Paging): Fragment =>
  sql`select ${id} as kept_id, ${way.by} as kept_by from ${from} where ${where} and ${way.behind} order by ${way.order} limit ${sql.lit(limit)}`

/** Of rows that are in order, those that are `wanted`: asked of one after the other, until there are enough. */
const sifted = (
  { from, id }: AnySource,
  ordered: Fragment,
  wanted: Fragment,
  { way, limit }: Paging,
): Fragment => sql`
  select kept_id, kept_by from (${ordered}) as ordered, lateral (select from ${from} where ${id} = kept_id and ${wanted} offset 0) as wanted
  order by ${way.kept} limit ${sql.lit(limit)}`

/**
 * Rows are walked in their order, by an index where the table grows. Those with certain words lie in no order: they are found and put
 * in order first. What is shown of a row is read when it is known to be shown.
 */
function found(source: AnySource, { words, cheap, dear }: Conditions, paging: Paging): Fragment {
  const { from, id } = source
  const { way } = paging
  if (words) {
    const wanted = dear ? sql`${cheap} and ${dear}` : cheap
    return sql`
      with found as materialized (select ${id} as kept_id, ${way.by} as kept_by, ${way.behind} as behind from ${from} where ${words})
      ${sifted(source, sql`select kept_id, kept_by from found where behind order by ${way.kept}`, wanted, paging)}`
  }
  if (!dear) return walked(source, cheap, paging)
  const ordered = sql`select ${id} as kept_id, ${way.by} as kept_by from ${from} where ${cheap} and ${way.behind} order by ${way.order}`
  return sifted(source, ordered, dear, paging)
}

/** How many there are, up to one more than `most`. */
function countOf({ from, id }: AnySource, { words, cheap, dear }: Conditions, most: number): Fragment {
  const where = words ? sql`${words} and ${cheap}` : cheap
  const rows = dear
    ? sql`from (select ${id} as kept_id from ${from} where ${where} offset 0) as kept, lateral (select from ${from} where ${id} = kept_id and ${dear} offset 0) as wanted`
    : sql`from ${from} where ${where}`
  return sql`(select count(*) from (select ${rows} limit ${sql.lit(most + 1)}) as counted)`
}

/** What is shown of rows that were found, in their order. */
const shown = ({ select, from, id }: AnySource, found: Fragment, way: Way): Fragment => sql`
  select row.* from (${found}) as kept, lateral (select ${select} from ${from} where ${id} = kept_id offset 0) as row order by ${way.kept}`

/** One page of at most so many rows and how many there are, up to `COUNTED`, in one statement. */
export async function findRows<Row>(
  db: Db,
  source: AnySource,
  asked: Asked,
  actor: Actor | null,
  length = PAGE_ROWS,
): Promise<Found<Row>> {
  const conditions = conditionsOf(source, asked, actor)
  const most = conditions.dear ? DEARLY_COUNTED : COUNTED
  const backwards = asked.before !== null
  const edge = asked.before ?? asked.after
  const way = wayOf(source, asked.sort, edge, backwards)
  const page = shown(source, found(source, conditions, { way, limit: length + 1 }), way)
  // PostgreSQL counts when the first row asks for it: where all of them are on the page none does.
  const counts = edge === null ? sql`row_number() over () > ${sql.lit(length)}` : sql`true`
  const { rows: read } = await sql<Row & { counted: number | null }>`
    select page.*, case when ${counts} then ${countOf(source, conditions, most)} end as counted from (${page}) as page`.execute(
    db,
  )
  const beyond = read.length > length
  const counted = read.at(-1)?.counted ?? read.length
  const rows = read.slice(0, length).map(({ counted: _all, ...row }) => row as Row)
  return {
    rows: backwards ? rows.reverse() : rows,
    total: Math.min(counted, most),
    more: counted > most,
    hasBefore: backwards ? beyond : edge !== null,
    hasAfter: backwards || beyond,
  }
}

/**
 * Every row that the filters leave, in batches. No connection is held between two of them, however slowly the answer is read;
 * what others write meanwhile may or may not be in it.
 */
export async function* allRows<Row extends { id: string }>(
  db: Db,
  source: AnySource,
  asked: Asked,
  actor: Actor | null,
): AsyncGenerator<Row[], void> {
  const { words, cheap, dear } = conditionsOf(source, asked, actor)
  const where = whole(those([words, cheap, dear]))
  let edge: string | null = null
  for (;;) {
    const way = wayOf(source, asked.sort, edge)
    const next = shown(source, walked(source, where, { way, limit: BATCH }), way)
    const { rows }: { rows: Row[] } = await sql<Row>`${next}`.execute(db)
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    edge = rows.at(-1)!.id
  }
}
