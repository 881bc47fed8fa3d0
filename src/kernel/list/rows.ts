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
  /** A condition for each filter that is set; what is not set may stand as it is. */
  readonly where: (filters: ValuesOf<F>) => readonly (Fragment | null | false | '')[]
}

export type SourceOf<L> = L extends List<infer _Row, infer F, infer S> ? Source<F, S> : never

export const PAGE_ROWS = 25
/** Beyond this a list says "more than": counting on would cost more than the page. */
export const COUNTED = 500
const BATCH = 500

type AnySource = Source<Filters, string>

const conditions = (source: AnySource, asked: Asked, actor: Actor | null): Fragment[] =>
  [source.visible(actor), ...source.where(asked.filters)].filter(
    (one) => one !== null && one !== false && one !== '',
  )

const whole = (all: readonly Fragment[]): Fragment =>
  all.length === 0 ? sql`true` : sql.join([...all], sql` and `)

interface Stretch {
  readonly sort: Asked['sort']
  readonly where: readonly Fragment[]
  /** Begins behind this row. */
  readonly behind: string | null
  readonly backwards?: boolean
  readonly limit: number
}

/**
 * Rows in their order behind one of them. The row is looked up by its id and compared as (what is sorted by, id): a page costs
 * the same wherever it is, and rows that come or go meanwhile move no other.
 */
async function stretch<Row>(db: Db, source: AnySource, asked: Stretch): Promise<Row[]> {
  const { select, from, id } = source
  const by = source.sorts[asked.sort.by]!
  const down = (asked.sort.direction === 'descending') !== (asked.backwards ?? false)
  const [compare, order] = down ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const behind = asked.behind
    ? [sql`(${by}, ${id}) ${compare} (select ${by}, ${id} from ${from} where ${id} = ${asked.behind})`]
    : []
  // The limit stands in the text: a prepared plan that does not know it reads for a tenth of the table.
  const { rows } = await sql<Row>`
    select ${select} from ${from}
    where ${whole([...asked.where, ...behind])}
    order by ${by} ${order}, ${id} ${order} limit ${sql.lit(asked.limit)}`.execute(db)
  return asked.backwards ? rows.reverse() : rows
}

/** One page and how many there are, up to `COUNTED`. */
export async function findRows<Row>(
  db: Db,
  source: AnySource,
  asked: Asked,
  actor: Actor | null,
): Promise<Found<Row>> {
  const where = conditions(source, asked, actor)
  const backwards = asked.before !== null
  const behind = asked.before ?? asked.after
  const found = await stretch<Row>(db, source, {
    sort: asked.sort,
    where,
    behind,
    backwards,
    limit: PAGE_ROWS + 1,
  })
  const beyond = found.length > PAGE_ROWS
  // Where all of them are on the page there is nothing to count.
  const counted = behind === null && !beyond ? found.length : await countRows(db, source, where)
  const rows = backwards ? found.slice(-PAGE_ROWS) : found.slice(0, PAGE_ROWS)
  return {
    rows,
    total: Math.min(counted, COUNTED),
    more: counted > COUNTED,
    hasBefore: backwards ? beyond : behind !== null,
    hasAfter: backwards || beyond,
  }
}

async function countRows(db: Db, source: AnySource, where: readonly Fragment[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from ${source.from} where ${whole(where)} limit ${sql.lit(COUNTED + 1)}) as counted`.execute(
    db,
  )
  return rows[0]!.count
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
  const where = conditions(source, asked, actor)
  let behind: string | null = null
  for (;;) {
    const rows: Row[] = await stretch<Row>(db, source, { sort: asked.sort, where, behind, limit: BATCH })
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    behind = rows.at(-1)!.id
  }
}

/** Whether a row's `tsvector` of the configuration `register_words` has every word, or a word that begins with it. */
export function hasWords(column: Fragment, typed: string): Fragment {
  const found = typed.match(/[\p{L}\p{N}]+/gu) ?? []
  if (found.length === 0) return sql`true`
  const asked = found
    .slice(0, 10)
    .map((word) => `${word}:*`)
    .join(' & ')
  return sql`${column} @@ to_tsquery('register_words', ${asked})`
}
