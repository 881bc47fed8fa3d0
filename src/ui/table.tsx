// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { linkTo } from './link-to.ts'

export interface Column<Row> {
  /** Heading, already in the language of the page. */
  header: string
  cell: (row: Row) => Children
  /** Figures: set at the end of the line. */
  numeric?: boolean
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: { to: string; now: 'ascending' | 'descending' | null }
}

interface TableProps<Row> {
  ctx: ViewContext
  caption: string
  /** Shows the caption only to screen readers, where a heading stands above. */
  hideCaption?: boolean
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** Said in place of the rows when there are none. */
  empty?: Children
}

/** Rows of data with a caption. At 320 px each row becomes a small list, without sideways scroll (WCAG 1.4.10). */
export function Table<Row>({ ctx, caption, hideCaption, columns, rows, empty }: TableProps<Row>) {
  return (
    <table class={classNames('table table-stacked', columns.some(({ sort }) => sort) && 'table-sortable')}>
      <caption class={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.header}
              scope="col"
              class={headingClass(column)}
              aria-sort={column.sort?.now ?? undefined}
            >
              {column.sort ? <SortLink ctx={ctx} header={column.header} {...column.sort} /> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // Rows have no identity here: the table is made once, as a string.
          <tr key={String(index)}>{columns.map((column, place) => cellOf(column, row, place))}</tr>
        ))}
        {rows.length === 0 && empty && (
          <tr>
            <td colSpan={columns.length} class="table-empty">
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

const headingClass = (column: { numeric?: boolean; sort?: unknown }) =>
  classNames(numeric(column), column.sort !== undefined && 'sortable')
const numeric = ({ numeric }: { numeric?: boolean }) => (numeric ? 'numeric' : undefined)

function cellOf<Row>(column: Column<Row>, row: Row, place: number) {
  return place === 0 ? (
    <th key={column.header} scope="row" class={numeric(column)}>
      {column.cell(row)}
    </th>
  ) : (
    <td key={column.header} class={numeric(column)} data-label={column.header}>
      {column.cell(row)}
    </td>
  )
}

interface SortLinkProps {
  ctx: ViewContext
  header: string
  to: string
  now: 'ascending' | 'descending' | null
}

function SortLink({ ctx, header, to, now }: SortLinkProps) {
  return (
    <a class="sort" href={linkTo(ctx, to)}>
      {header}
      {now && <Icon ctx={ctx} name={now === 'ascending' ? 'it-arrow-up' : 'it-arrow-down'} size="sm" />}
    </a>
  )
}
