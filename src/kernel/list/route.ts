// SPDX-License-Identifier: AGPL-3.0-or-later
/** The routes of a register from one definition: its page, and the same rows as CSV and as a workbook. */
import { Readable } from 'node:stream'
import type { Access } from '../access.ts'
import { dayIn } from '../clock.ts'
import { Refused } from '../errors.ts'
import { refilled } from '../forms/form.ts'
import { type Ask, type Download, download, Elsewhere, type Page, page } from '../http/route.ts'
import { msg } from '../i18n/msg.ts'
import type { ViewContext } from '../render/context.ts'
import type { JSX } from '../render/jsx-runtime.ts'
import { addressOf, type RowChoices, readAddress } from './address.ts'
import { BYTE_ORDER_MARK, csvLine } from './csv.ts'
import type { Filters } from './filters.ts'
import type { AnyList, Cell, List } from './list.ts'
import { allRows, findRows, type Source } from './rows.ts'
import { csvPath, type ListShown, workbookPath } from './shown.ts'
import { SHEET_FULL, WORKBOOK_TYPE, workbook } from './workbook.ts'

interface ListRoute<Row, F extends Filters, S extends string, A extends Access, More> {
  readonly path: string
  readonly access: A
  readonly list: List<Row, F, S>
  /** Where it is asked what the day is, or whose session, a function of the request. */
  readonly source: Source<F, S> | ((ask: Ask<undefined, A>) => Source<F, S>)
  /** Rows to choose from, by the name of their filter. */
  readonly choices?: (ask: Ask<undefined, A>) => Promise<RowChoices>
  /** What the page shows beside its rows, such as whether this person may add one. */
  readonly more?: (ask: Ask<undefined, A>, rows: readonly Row[]) => More | Promise<More>
  readonly view: (ctx: ViewContext, shown: ListShown<Row>, more: More) => JSX.Element
}

interface PageData<Row, More> {
  shown: ListShown<Row>
  more: More
}

export function listPage<
  Row extends { id: string },
  F extends Filters,
  S extends string,
  A extends Access,
  More = undefined,
>(
  route: ListRoute<Row, F, S, A, More>,
): [Page<undefined, PageData<Row, More>, A>, Download<undefined, A>, Download<undefined, A>] {
  const { path, access } = route
  return [
    page<undefined, PageData<Row, More>, A>({
      path,
      access,
      load: (ask) => loadPage(route, ask),
      view: (ctx, { shown, more }) => route.view(ctx, shown, more),
    }),
    download<undefined, A>({
      path: csvPath(path),
      access,
      send: async (ask, _request, reply, ctx) =>
        reply
          .headers(headersOf(route.list, ask, 'csv', 'text/csv; charset=utf-8; header=present'))
          .send(Readable.from(csvOf(ctx, await readTable(route, ask, ctx)))),
    }),
    download<undefined, A>({
      path: workbookPath(path),
      access,
      send: async (ask, _request, reply, ctx) =>
        reply
          .headers(headersOf(route.list, ask, 'xlsx', WORKBOOK_TYPE))
          .send(Readable.from(workbook({ ...(await readTable(route, ask, ctx)), full: ctx.t(SHEET_FULL) }))),
    }),
  ]
}

type AnyRoute<Row, F extends Filters, S extends string, A extends Access> = Omit<
  ListRoute<Row, F, S, A, never>,
  'more' | 'view'
>

const sourceOf = <Row, F extends Filters, S extends string, A extends Access>(
  { source }: Pick<ListRoute<Row, F, S, A, never>, 'source'>,
  ask: Ask<undefined, A>,
): Source<F, S> => (typeof source === 'function' ? source(ask) : source)

async function loadPage<Row, F extends Filters, S extends string, A extends Access, More>(
  route: ListRoute<Row, F, S, A, More>,
  ask: Ask<undefined, A>,
): Promise<PageData<Row, More> | Elsewhere> {
  const { list, path } = route
  const choices = (await route.choices?.(ask)) ?? {}
  const asked = readAddress(list, ask.query, choices)
  const found = await findRows<Row>(ask.db, sourceOf(route, ask) as never, asked, ask.actor)
  // The row at the edge is gone, or the way back has reached the beginning: the first page has one address.
  const edgeIsGone = found.rows.length === 0 && (asked.after ?? asked.before) !== null
  if (edgeIsGone || (asked.before !== null && !found.hasBefore))
    return new Elsewhere(addressOf(list, path, asked))
  const more = (await route.more?.(ask, found.rows)) as More
  const form = refilled(list.form, asked.typed, { errors: asked.errors, key: '' })
  return { shown: { ...found, list, path, asked, form, choices }, more }
}

interface TableRead {
  readonly title: string
  readonly columns: readonly { header: string; kind?: 'text' | 'day' | 'number' }[]
  readonly rows: AsyncGenerator<Cell[][], void>
}

/**
 * All rows as cells. The first batch is read before the answer begins: a database that is away is still an error page, not
 * half a file.
 */
async function readTable<Row extends { id: string }, F extends Filters, S extends string, A extends Access>(
  route: AnyRoute<Row, F, S, A>,
  ask: Ask<undefined, A>,
  ctx: ViewContext,
): Promise<TableRead> {
  const { list } = route
  const asked = readAddress(list, ask.query, (await route.choices?.(ask)) ?? {})
  if (Object.keys(asked.errors).length > 0)
    throw new Refused(msg('Un filtro dell’indirizzo non va bene: torna all’elenco e scegli di nuovo.'))
  const columns = Object.values(list.columns).filter(({ only }) => only !== 'page')
  const batches = allRows<Row>(ask.db, sourceOf(route, ask) as never, asked, ask.actor)
  const first = await batches.next()
  const cells = (rows: readonly Row[]) => rows.map((row) => columns.map(({ value }) => value(row, ctx)))
  async function* rows(): AsyncGenerator<Cell[][], void> {
    if (!first.done) yield cells(first.value)
    for await (const batch of batches) yield cells(batch)
    // Figures of the demonstration travel without their page: they say of themselves what they are.
    if (ask.services.demo) yield [[ctx.t('Dimostrazione: dati inventati, senza valore')]]
  }
  return {
    title: list.name,
    columns: columns.map(({ header, kind }) => ({ header: ctx.t(header), kind })),
    rows: rows(),
  }
}

async function* csvOf({ locale }: ViewContext, { columns, rows }: TableRead): AsyncGenerator<string, void> {
  yield BYTE_ORDER_MARK +
    csvLine(
      columns.map(({ header }) => header),
      locale,
    )
  for await (const batch of rows) yield batch.map((row) => csvLine(row, locale)).join('')
}

function headersOf(
  list: AnyList,
  { services }: Ask<undefined>,
  ending: string,
  type: string,
): Record<string, string> {
  const day = dayIn(services.zone, services.clock.now())
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${list.name}-${day}.${ending}"`,
    // Rows of today, as far as this person may see them.
    'cache-control': 'private, no-store',
  }
}
