// SPDX-License-Identifier: AGPL-3.0-or-later
import { addressOf, nextSort } from '#kernel/list/address.ts'
import type { Cell, Column as ListColumn } from '#kernel/list/list.ts'
import { csvPath, type ListShown, workbookPath } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from './button.tsx'
import type { Children } from './children.ts'
import { EmptyState } from './empty-state.tsx'
import { ListFilters } from './list-filters.tsx'
import { Page, type PageProps } from './page.tsx'
import { Pager } from './pager.tsx'
import { type Column, Table } from './table.tsx'

interface ListProps<Row> {
  ctx: ViewContext
  shown: ListShown<Row>
  /** What the table is called, for screen readers. */
  title: string
  /** How many of the things, in words: '{count, plural, one {# atto} other {# atti}}' (source text). */
  things: string
  /** Cells that are more than the text of their column, such as a link; by the name of the column. */
  cells?: Readonly<Record<string, (row: Row) => Children>>
  /** What is said while there is nothing at all: what to do next. */
  empty: { title: string; text: Children; action?: Children }
  /** What the button of its filters says, when it is not 'Filtra'. */
  find?: string
  /** What is said of how the list was asked, under its filters. */
  note?: Children
}

/** The page of a register. */
export function ListPage<Row>(props: ListProps<Row> & Omit<PageProps, 'children'>) {
  const { ctx, shown, things, cells, empty, find, note, ...page } = props
  const { asked } = shown
  // Search engines keep the list itself, not each of its views.
  const isView = Object.keys(asked.typed).length > 0 || (asked.after ?? asked.before) !== null
  return (
    <Page ctx={ctx} noindex={isView} {...page}>
      <ListBody
        ctx={ctx}
        shown={shown}
        title={page.title}
        things={things}
        cells={cells}
        empty={empty}
        find={find}
        note={note}
      />
    </Page>
  )
}

/** A register: filters, how many there are, the table, its pages, and the same rows to take away. */
export function ListBody<Row>(props: ListProps<Row>) {
  const { ctx, shown, cells = {}, empty, find, note } = props
  const filtered = Object.keys(shown.asked.typed).length > 0
  if (shown.rows.length === 0)
    return (
      <>
        {filtered && <ListFilters ctx={ctx} shown={shown} find={find} />}
        {filtered && note}
        <NothingShown ctx={ctx} filtered={filtered} path={shown.path} empty={empty} />
      </>
    )
  return (
    <>
      <ListFilters ctx={ctx} shown={shown} find={find} />
      {note}
      <Count {...props} />
      <Table
        ctx={ctx}
        caption={props.title}
        hideCaption
        columns={columnsOf(ctx, shown, cells)}
        rows={shown.rows}
      />
      <Pager
        ctx={ctx}
        before={shown.hasBefore ? edgeAddress(shown, 'before') : undefined}
        after={shown.hasAfter ? edgeAddress(shown, 'after') : undefined}
      />
      <Downloads ctx={ctx} shown={shown} />
    </>
  )
}

function Downloads<Row>({ ctx, shown }: Pick<ListProps<Row>, 'ctx' | 'shown'>) {
  const { list, path, asked } = shown
  return (
    <p>
      {ctx.t('Scarica l’elenco:')}{' '}
      <a href={ctx.href(addressOf(list, csvPath(path), asked))} download>
        CSV
      </a>
      {' · '}
      <a href={ctx.href(addressOf(list, workbookPath(path), asked))} download>
        {ctx.t('Excel (XLSX)')}
      </a>
    </p>
  )
}

/** 'Mostra 25 di 132 atti'; where all of them are shown, their number alone. */
function Count<Row>({ ctx, shown, things }: ListProps<Row>) {
  const { rows, total, more } = shown
  const counted = ctx.t(things, { count: total })
  const values = { shown: rows.length, things: counted }
  return (
    <p class="list-count">
      {more
        ? ctx.t('Mostra {shown, number} di oltre {things}', values)
        : rows.length === total
          ? counted
          : ctx.t('Mostra {shown, number} di {things}', values)}
    </p>
  )
}

interface NothingProps extends Pick<ListProps<unknown>, 'empty'> {
  ctx: ViewContext
  filtered: boolean
  path: string
}

/** Nothing yet, or nothing that the filters leave: each says what to do next. */
function NothingShown({ ctx, filtered, path, empty }: NothingProps) {
  const { t } = ctx
  if (!filtered)
    return (
      <EmptyState ctx={ctx} title={empty.title} action={empty.action}>
        {empty.text}
      </EmptyState>
    )
  return (
    <EmptyState
      ctx={ctx}
      icon="it-search"
      title={t('Nessun risultato con questi filtri')}
      action={
        <LinkButton ctx={ctx} to={path} tone="outline">
          {t('Togli tutti i filtri')}
        </LinkButton>
      }
    >
      <p>{t('Prova con meno parole, o togli un filtro.')}</p>
    </EmptyState>
  )
}

type Edge = 'before' | 'after'

function edgeAddress<Row>({ list, path, asked, rows }: ListShown<Row>, edge: Edge): string {
  const row = (edge === 'before' ? rows[0] : rows.at(-1)) as unknown as { id: string }
  return addressOf(list, path, asked, { [edge]: row.id })
}

function columnsOf<Row>(
  ctx: ViewContext,
  { list, path, asked }: ListShown<Row>,
  cells: NonNullable<ListProps<Row>['cells']>,
): Column<Row>[] {
  return Object.entries(list.columns)
    .filter(([, column]) => column.only !== 'download')
    .map(([name, column]) => ({
      header: ctx.t(column.header),
      numeric: column.kind === 'number',
      cell: cells[name] ?? ((row) => said(ctx, column.kind, column.value(row, ctx))),
      sort: Object.hasOwn(list.sorts, name)
        ? {
            to: addressOf(list, path, asked, { sort: nextSort(list, asked, name) }),
            now: asked.sort.by === name ? asked.sort.direction : null,
          }
        : undefined,
    }))
}

function said(ctx: ViewContext, kind: ListColumn<never>['kind'], cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return ctx.number(cell)
  return kind === 'day' ? ctx.date(cell, 'short') : cell
}
