// SPDX-License-Identifier: AGPL-3.0-or-later
import type { GroundPoint, Outline } from '#kernel/outline.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { classNames } from './class-names.ts'
import { linkTo } from './link-to.ts'
import { type Drawing, drawingOf, pathOf, wordsAt } from './map-drawing.ts'
import { type Step, shadeOf, stepsOf } from './map-steps.ts'
import { type Column, Table } from './table.tsx'

export interface MapArea {
  readonly name: string
  /** Null: it stands in the table only. */
  readonly outline: Outline | null
  /** Null: no data, which is not the same as none. */
  readonly value: number | null
  /** Two or three letters written in it, before its value. Nothing is written in areas without. */
  readonly label?: string
  /** Italian path or anchor that it leads to. */
  readonly to?: string
}

export interface MapPoint extends GroundPoint {
  readonly name: string
}

interface AreaMapProps<A extends MapArea> {
  ctx: ViewContext
  /** Of this map on the page. */
  id: string
  /** What the picture shows, in a few words: its name for whoever does not see it, and the caption of the table. */
  title: string
  /** What is to be seen in it, in one sentence. */
  sentence: Children
  areas: readonly A[]
  points?: readonly MapPoint[]
  /** The land around, drawn without a value. */
  ground?: readonly Outline[]
  /** What the values count, and what a point is. */
  legend: { title: string; points?: string }
  /** A value in words: '3 enti'. */
  inWords: (value: number) => string
  /** Headings of the table: what an area is, what its value is; then columns that the map has no room for. */
  table: { area: string; value: string; more?: readonly Column<A>[] }
  /** Who drew the shapes, under which licence. */
  source?: Children
}

/** A map of values by area, with one sentence before it and its table, made of the same rows, beside or under it. */
export function AreaMap<A extends MapArea>(props: AreaMapProps<A>) {
  const { ctx, sentence, areas, points = [], ground = [], title, table, source } = props
  const outlines = areas.flatMap(({ outline }) => outline ?? [])
  const drawing = outlines.length + ground.length > 0 ? drawingOf([outlines, ...ground], points) : null
  const columns: Column<A>[] = [
    { header: table.area, cell: ({ name, to }) => (to ? <a href={linkTo(ctx, to)}>{name}</a> : name) },
    { header: table.value, numeric: true, cell: ({ value }) => numberOf(ctx, value) },
    ...(table.more ?? []),
  ]
  return (
    <div>
      <p class="map-sentence">{sentence}</p>
      <div class={classNames('map-beside', !drawing && 'map-none-drawn')}>
        {drawing && (
          <figure class="map">
            <Picture {...props} drawing={drawing} />
            <Legend {...props} />
            {source && <p class="map-source">{source}</p>}
          </figure>
        )}
        <Table ctx={ctx} caption={title} columns={columns} rows={areas} />
      </div>
    </div>
  )
}

const numberOf = (ctx: ViewContext, value: number | null) =>
  value === null ? ctx.t('Nessun dato') : ctx.number(value)

const stepsFor = (areas: readonly MapArea[]): Step[] =>
  stepsOf(areas.flatMap(({ outline, value }) => (outline && value !== null ? value : [])))

/** An image is one thing, whose parts nobody reaches (WAI-ARIA 1.2, children presentational): with links in it, it is a group. */
function Picture<A extends MapArea>(props: AreaMapProps<A> & { drawing: Drawing }) {
  const { ctx, id, title, inWords, areas, points = [], ground = [], drawing } = props
  const steps = stepsFor(areas)
  const role = areas.some(({ outline, to }) => outline && to) ? 'group' : 'img'
  return (
    <svg
      class="map-picture"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role={role}
      aria-labelledby={`${id}-nome`}
    >
      <title id={`${id}-nome`}>{title}</title>
      <defs>
        <pattern id={`${id}-trama`} width="12" height="12" patternUnits="userSpaceOnUse">
          <path class="map-hatch" d="M-3 3l6-6M0 12l12-12M9 15l6-6" />
        </pattern>
      </defs>
      {ground.map((outline, index) => (
        <path class="map-ground" d={pathOf(outline, drawing)} fill-rule="evenodd" key={String(index)} />
      ))}
      {areas.map((area) => (
        <Area
          ctx={ctx}
          id={id}
          inWords={inWords}
          drawing={drawing}
          area={area}
          steps={steps}
          key={area.name}
        />
      ))}
      {points.map((point) => (
        <Point point={point} drawing={drawing} key={point.name} />
      ))}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: neither a group nor a text of a drawing takes the focus */}
      <g aria-hidden="true">
        {areas.map((area) => (
          <AreaWords ctx={ctx} area={area} drawing={drawing} key={area.name} />
        ))}
      </g>
    </svg>
  )
}

interface AreaProps {
  ctx: ViewContext
  id: string
  inWords: (value: number) => string
  drawing: Drawing
  area: MapArea
  steps: readonly Step[]
}

/** Colour is never alone: the value stands in the area where there is room, in its name, and in the table (WCAG 1.4.1). */
function Area({ ctx, id, inWords, drawing, area, steps }: AreaProps) {
  const { name, outline, value, to } = area
  if (!outline) return null
  const said = `${name}: ${value === null ? ctx.t('Nessun dato') : inWords(value)}`
  const shape = (
    <path
      class={value === null ? 'map-area' : `map-area map-shade-${shadeOf(value, steps)}`}
      fill={value === null ? `url(#${id}-trama)` : undefined}
      fill-rule="evenodd"
      d={pathOf(outline, drawing)}
    >
      <title>{said}</title>
    </path>
  )
  if (!to) return shape
  return (
    <a class="map-link" href={linkTo(ctx, to)} aria-label={said}>
      {shape}
    </a>
  )
}

/** Letters and value, over all areas; whoever hears the map hears the whole name instead. */
function AreaWords({ ctx, area, drawing }: { ctx: ViewContext; area: MapArea; drawing: Drawing }) {
  const { label, outline, value } = area
  const middle = label && outline && wordsAt(outline)
  if (!middle) return null
  const [x, y] = drawing.place(middle.longitude, middle.latitude)
  return (
    <text class="map-words" x={x} y={y} text-anchor="middle">
      {label}
      {value !== null && (
        <tspan class="map-value" x={x} dy="1.05em">
          {ctx.number(value)}
        </tspan>
      )}
    </text>
  )
}

function Point({ point, drawing }: { point: MapPoint; drawing: Drawing }) {
  const [x, y] = drawing.place(point.longitude, point.latitude)
  return (
    <circle class="map-point" cx={x} cy={y} r="8">
      <title>{point.name}</title>
    </circle>
  )
}

/** What colours, pattern and points say, in words. */
function Legend<A extends MapArea>({ ctx, id, areas, points = [], legend, inWords }: AreaMapProps<A>) {
  const steps = stepsFor(areas)
  const lacks = areas.some(({ outline, value }) => outline && value === null)
  return (
    <figcaption class="map-legend">
      <p class="map-legend-title">{legend.title}</p>
      <ul>
        {steps.map(({ from, to, shade }) => (
          <li key={String(from)}>
            <Key class={`map-area map-shade-${shade}`} />
            {from === to ? inWords(from) : `${ctx.number(from)}–${inWords(to)}`}
          </li>
        ))}
        {lacks && (
          <li>
            <Key class="map-area" fill={`url(#${id}-trama)`} />
            {ctx.t('Nessun dato')}
          </li>
        )}
        {legend.points && points.length > 0 && (
          <li>
            <svg class="map-key" viewBox="0 0 36 24" aria-hidden="true">
              <circle class="map-point" cx="18" cy="12" r="8" />
            </svg>
            {legend.points}
          </li>
        )}
      </ul>
    </figcaption>
  )
}

const Key = ({ class: name, fill }: { class: string; fill?: string }) => (
  <svg class="map-key" viewBox="0 0 36 24" aria-hidden="true">
    <rect class={name} fill={fill} x="1" y="1" width="34" height="22" />
  </svg>
)
