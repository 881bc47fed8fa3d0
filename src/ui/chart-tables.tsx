// SPDX-License-Identifier: AGPL-3.0-or-later
/** Charts that are tables of several numbers a row: bars made of parts, and numbers on a ground that is the darker the higher they are. */
import { CsvLink, type FromTable } from './chart.tsx'
import type { Children } from './children.ts'
import { shadeOf, stepsOf } from './map-steps.ts'
import { type Column, Table } from './table.tsx'

/** Whole names, so that the sheet can be compared with them. */
const PARTS = ['chart-part-1', 'chart-part-2', 'chart-part-3'] as const
/** None, then the steps from the lightest. */
const HEAT = ['heat-0', 'heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5'] as const

interface Counted<Row> {
  /** Heading, already in the language of the page. */
  readonly label: string
  readonly countOf: (row: Row) => number
}

interface StackedBarsProps<Row> extends FromTable {
  rows: readonly Row[]
  /** Heading of what a row is. */
  name: string
  nameOf: (row: Row) => Children
  /** At most three: more colours are not told apart. Their numbers stand beside the bar. */
  parts: readonly Counted<Row>[]
  /** Heading of the sum. */
  total: string
}

/** Bars made of parts, in the table that they are made of. */
export function StackedBars<Row>(props: StackedBarsProps<Row>) {
  const { ctx, title, sentence, rows, name, nameOf, parts, total, csv } = props
  const sumOf = (row: Row) => parts.reduce((sum, { countOf }) => sum + countOf(row), 0)
  const largest = Math.max(1, ...rows.map(sumOf))
  const columns: Column<Row>[] = [
    { header: name, cell: nameOf },
    {
      header: total,
      cell: (row) => (
        <span class="chart-bar">
          <Parts counts={parts.map(({ countOf }) => countOf(row))} largest={largest} />
          <span>{ctx.number(sumOf(row))}</span>
        </span>
      ),
    },
    ...parts.map(({ label, countOf }) => ({
      header: label,
      numeric: true,
      cell: (row: Row) => ctx.number(countOf(row)),
    })),
  ]
  return (
    <div class="chart">
      <p class="chart-sentence">{sentence}</p>
      <ul class="chart-legend">
        {parts.map(({ label }, index) => (
          <li key={label}>
            <svg class="chart-parts" width="16" height="16" aria-hidden="true">
              <rect class={PARTS[index]} width="16" height="16" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <Table ctx={ctx} caption={title} columns={columns} rows={rows} />
      {csv && <CsvLink ctx={ctx} to={csv} title={title} />}
    </div>
  )
}

function Parts({ counts, largest }: { counts: readonly number[]; largest: number }) {
  const percent = (count: number) => `${Math.round((count / largest) * 1000) / 10}%`
  const before = (index: number) => counts.slice(0, index).reduce((sum, count) => sum + count, 0)
  return (
    <svg class="chart-parts" width="100%" height="16" aria-hidden="true">
      {counts.map((count, index) => (
        <rect
          class={PARTS[index]}
          x={percent(before(index))}
          width={percent(count)}
          height="16"
          key={String(index)}
        />
      ))}
    </svg>
  )
}

interface HeatTableProps<Row> extends FromTable {
  rows: readonly Row[]
  /** Heading of what a row is. */
  name: string
  nameOf: (row: Row) => Children
  /** Columns of one measure: their grounds are told apart by the same steps. */
  cells: readonly { readonly header: string; readonly countOf: (row: Row) => number }[]
  /** Columns of another measure. */
  more?: readonly Column<Row>[]
}

/** Numbers in a table, each on a ground that is the darker the higher it is; none has a dashed edge and no ground. */
export function HeatTable<Row>(props: HeatTableProps<Row>) {
  const { ctx, title, sentence, rows, name, nameOf, cells, more, csv } = props
  const steps = stepsOf(rows.flatMap((row) => cells.map(({ countOf }) => countOf(row)).filter((n) => n > 0)))
  const columns: Column<Row>[] = [
    { header: name, cell: nameOf },
    ...cells.map(({ header, countOf }) => ({
      header,
      numeric: true,
      cell: (row: Row) => {
        const count = countOf(row)
        return (
          <span class={`heat ${HEAT[count === 0 ? 0 : shadeOf(count, steps)]}`}>{ctx.number(count)}</span>
        )
      },
    })),
    ...(more ?? []),
  ]
  return (
    <div class="chart">
      <p class="chart-sentence">{sentence}</p>
      <Table ctx={ctx} caption={title} columns={columns} rows={rows} />
      {csv && <CsvLink ctx={ctx} to={csv} title={title} />}
    </div>
  )
}
