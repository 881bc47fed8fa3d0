// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { placesNamed, runsOf, stepPath, ticksTo } from './chart-scale.ts'
import type { Children } from './children.ts'
import { linkTo } from './link-to.ts'
import { type Column, Table } from './table.tsx'

export interface FromTable {
  ctx: ViewContext
  /** What the chart shows, in a few words: its name for whoever does not see it, and the caption of its table. */
  title: string
  /** What is to be seen in it, in one sentence. */
  sentence: Children
  /** Italian path of the same rows as CSV. */
  csv?: string
}

interface BarChartProps<Row> extends FromTable {
  rows: readonly Row[]
  /** Headings: what a row is, what its bar counts. Then columns that have no bar. */
  columns: { name: string; value: string; more?: readonly Column<Row>[] }
  nameOf: (row: Row) => Children
  countOf: (row: Row) => number
}

/** Bars in the table that they are made of: each stands beside its number, at every width. */
export function BarChart<Row>(props: BarChartProps<Row>) {
  const { ctx, title, sentence, rows, columns, nameOf, countOf, csv } = props
  const largest = Math.max(1, ...rows.map(countOf))
  const drawn: Column<Row>[] = [
    { header: columns.name, cell: nameOf },
    { header: columns.value, cell: (row) => <Bar ctx={ctx} value={countOf(row)} largest={largest} /> },
    ...(columns.more ?? []),
  ]
  return (
    <div class="chart">
      <p class="chart-sentence">{sentence}</p>
      <Table ctx={ctx} caption={title} columns={drawn} rows={rows} />
      {csv && <CsvLink ctx={ctx} to={csv} title={title} />}
    </div>
  )
}

function Bar({ ctx, value, largest }: { ctx: ViewContext; value: number; largest: number }) {
  return (
    <span class="chart-bar">
      <svg width="100%" height="16" aria-hidden="true">
        <rect class="chart-fill" width={`${Math.round((value / largest) * 1000) / 10}%`} height="16" />
      </svg>
      <span>{ctx.number(value)}</span>
    </span>
  )
}

export interface ChartPoint {
  /** Of its place, such as a quarter: short, since many stand side by side. */
  readonly label: string
  /** Null: not known, or not said. The line is broken there. */
  readonly value: number | null
}

interface StepChartProps extends Omit<FromTable, 'csv'> {
  /** Of this chart on the page. */
  id: string
  points: readonly ChartPoint[]
}

const WIDTH = 640
const HEIGHT = 260
const LEFT = 56
const BOTTOM = 36
const TOP = 14
/** Names under the axis that do not touch one another, and on a phone. */
const NAMES = 6

/** How a count went over time, as steps; its table and CSV stand under it on the page (`ChartTable`). */
export function StepChart({ ctx, id, title, sentence, points }: StepChartProps) {
  const known = points.flatMap(({ value }) => value ?? [])
  if (known.length === 0) return <p class="chart-sentence">{sentence}</p>
  const ticks = ticksTo(Math.max(...known))
  const at = (place: number) => LEFT + (place / points.length) * (WIDTH - LEFT)
  const height = (value: number) => HEIGHT - BOTTOM - (value / ticks.at(-1)!) * (HEIGHT - BOTTOM - TOP)
  return (
    <figure class="chart">
      <figcaption class="chart-sentence">{sentence}</figcaption>
      <svg class="chart-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-nome`}>
        <title id={`${id}-nome`}>{title}</title>
        <Axes ctx={ctx} ticks={ticks} height={height} points={points} at={at} />
        {runsOf(points.map(({ value }) => value)).map((run) => (
          <path class="chart-line" d={stepPath(run, at, height)} key={String(run[0]!.place)} />
        ))}
      </svg>
    </figure>
  )
}

interface AxesProps {
  ctx: ViewContext
  ticks: readonly number[]
  height: (value: number) => number
  points: readonly ChartPoint[]
  at: (place: number) => number
}

/** Lines of round values, and some of the places by their names: on a phone only the ends are named. */
function Axes({ ctx, ticks, height, points, at }: AxesProps) {
  const named = placesNamed(points.length, NAMES)
  return (
    <g>
      {ticks.map((tick, index) => (
        <g key={String(tick)}>
          <line class="chart-grid" x1={LEFT} x2={WIDTH} y1={height(tick)} y2={height(tick)} />
          <text
            class={isEnd(index, ticks.length) ? 'chart-words' : 'chart-words chart-between'}
            x={LEFT - 8}
            y={height(tick)}
            text-anchor="end"
            dominant-baseline="middle"
          >
            {ctx.number(tick)}
          </text>
        </g>
      ))}
      {named.map((place, index) => (
        <text
          class={isEnd(index, named.length) ? 'chart-words' : 'chart-words chart-between'}
          x={index === named.length - 1 && index > 0 ? WIDTH : at(place)}
          y={HEIGHT - 6}
          text-anchor={index === named.length - 1 && index > 0 ? 'end' : 'start'}
          key={String(place)}
        >
          {points[place]!.label}
        </text>
      ))}
    </g>
  )
}

const isEnd = (index: number, count: number): boolean => index === 0 || index === count - 1

interface ChartTableProps<Row> {
  ctx: ViewContext
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  csv: string
}

/** The rows of a chart, folded where they are many: whoever wants the numbers opens it, or takes them along. */
export function ChartTable<Row>({ ctx, caption, columns, rows, csv }: ChartTableProps<Row>) {
  return (
    <>
      <details class="chart-table">
        <summary>{ctx.t('La tabella dei numeri')}</summary>
        <Table ctx={ctx} caption={caption} columns={columns} rows={rows} />
      </details>
      <CsvLink ctx={ctx} to={csv} title={caption} />
    </>
  )
}

export const CsvLink = ({ ctx, to, title }: { ctx: ViewContext; to: string; title: string }) => (
  <p>
    <a href={linkTo(ctx, to)} download>
      {ctx.t('Scarica la tabella (CSV)')}
      <span class="visually-hidden">: {title}</span>
    </a>
  </p>
)
