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
}

export type SourceOf<L> = L extends List<infer _Row, infer F, infer S> ? Source<F, S> : never

export const PAGE_ROWS = 25
/** Beyond this a list says "more than": counting on would cost more than the page. */
export const COUNTED = 500
const BATCH = 500

type AnySource = Source<Filters, string>

const conditions = (source: AnySource, asked: Asked, actor: Actor | null): Fragment[] =>
  [source.visible(actor), wordsFound(source, asked), ...source.where(asked.filters)].filter(
    (one) => one !== null && one !== false && one !== '',
  )

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

/** Rows read in their order, by an index where the table grows, until there are enough. */
const walk = ({ select, from }: AnySource, where: Fragment, way: Way, limit: number): Fragment =>
  // The limit stands in the text: a prepared plan that does not know it reads for a tenth of the table.
  sql`select ${select} from ${from} where ${where} and ${way.behind} order by ${way.order} limit ${sql.lit(limit)}`

/** How many rows there are, up to one more than `COUNTED`. */
const countOf = (rows: Fragment): Fragment =>
  sql`(select count(*) from (select ${rows} limit ${sql.lit(COUNTED + 1)}) as counted)`

/** A page that is walked to. PostgreSQL counts when the first row asks for it: where all of them are on the page none does. */
function walked(source: AnySource, where: Fragment, way: Way, edge: string | null, most: number): Fragment {
  const counts = edge === null ? sql`row_number() over () > ${sql.lit(most)}` : sql`true`
  return sql`
    select page.*, case when ${counts} then ${countOf(sql`from ${source.from} where ${where}`)} end as counted
    from (${walk(source, where, way, most + 1)}) as page`
}

/** Rows with certain words lie in no order, so that all of them are found before the first is known: once, and counted there. */
const gathered = ({ select, from, id }: AnySource, where: Fragment, way: Way, most: number): Fragment => sql`
  with kept as materialized (select ${id} as kept_id, ${way.by} as kept_by, ${way.behind} as behind from ${from} where ${where})
  select ${select}, ${countOf(sql`from kept`)} as counted from ${from}
  where ${id} in (select kept_id from kept where behind order by ${way.kept} limit ${sql.lit(most + 1)})
  order by ${way.order}`

/** One page of at most so many rows and how many there are, up to `COUNTED`, in one statement. */
export async function findRows<Row>(
  db: Db,
  source: AnySource,
  asked: Asked,
  actor: Actor | null,
  most = PAGE_ROWS,
): Promise<Found<Row>> {
  const where = whole(conditions(source, asked, actor))
  const backwards = asked.before !== null
  const edge = asked.before ?? asked.after
  const way = wayOf(source, asked.sort, edge, backwards)
  const page = wordsFound(source, asked)
    ? gathered(source, where, way, most)
    : walked(source, where, way, edge, most)
  const { rows: found } = await sql<Row & { counted: number | null }>`${page}`.execute(db)
  const beyond = found.length > most
  const counted = found.at(-1)?.counted ?? found.length
  const rows = found.slice(0, most).map(({ counted: _all, ...row }) => row as Row)
  return {
    rows: backwards ? rows.reverse() : rows,
    total: Math.min(counted, COUNTED),
    more: counted > COUNTED,
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
  const where = whole(conditions(source, asked, actor))
  let edge: string | null = null
  for (;;) {
    const next: Fragment = walk(source, where, wayOf(source, asked.sort, edge), BATCH)
    const { rows }: { rows: Row[] } = await sql<Row>`${next}`.execute(db)
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    edge = rows.at(-1)!.id
  }
}
