// SPDX-License-Identifier: AGPL-3.0-or-later
/** From shapes on the ground to the numbers of a drawing. */
import { geoMercator } from 'd3-geo'
import { type GroundPoint, type Outline, PER_DEGREE } from '#kernel/outline.ts'

/** Wide enough that a whole number is a third of a pixel of the widest window; high as the ground asks. */
const WIDTH = 1000
/** Room for the lines and points at the edge. */
const EDGE = 12

export interface Drawing {
  readonly width: number
  readonly height: number
  /** Two drawings of one ground are alike. */
  readonly ground: string
  /** Whole numbers: two areas that share a corner share it in the drawing too. */
  readonly place: (longitude: number, latitude: number) => readonly [number, number]
}

/** The drawing that holds all of the shapes; null when there is nothing to draw. Mercator keeps angles: small regions keep their shape. */
export function drawingOf(outlines: readonly Outline[], points: readonly GroundPoint[]): Drawing | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  const reach = (longitude: number, latitude: number) => {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  for (const outline of outlines)
    for (const ring of outline) for (let at = 0; at < ring.length; at += 2) reach(ring[at]!, ring[at + 1]!)
  for (const { longitude, latitude } of points) reach(longitude, latitude)
  if (west > east) return null
  // A single point has no width: a tenth of a degree around it has.
  const room = Math.max(0, PER_DEGREE / 10 - (east - west), PER_DEGREE / 10 - (north - south)) / 2
  const degrees = (x: number, y: number): [number, number] => [x / PER_DEGREE, y / PER_DEGREE]
  const corners = [degrees(west - room, north + room), degrees(east + room, south - room)]
  const projection = geoMercator().fitWidth(WIDTH - 2 * EDGE, { type: 'MultiPoint', coordinates: corners })
  const [, height] = projection(corners[1]!)!
  return {
    width: WIDTH,
    height: Math.ceil(height) + 2 * EDGE,
    ground: corners.join(' '),
    place: (longitude, latitude) => {
      const [x, y] = projection(degrees(longitude, latitude))!
      return [Math.round(x) + EDGE, Math.round(y) + EDGE]
    },
  }
}

/** A space where the sign does not part two numbers already (SVG 2, 9.3.9). */
const next = (value: number, first: boolean) => (first || value < 0 ? `${value}` : ` ${value}`)

/**
 * Paths of outlines that are still held by whoever gave them, each for the ground it was last drawn on: outlines are read once and
 * shown to everybody (`Published`), and to place their corners is half of the work of a large map.
 */
const drawn = new WeakMap<Outline, { ground: string; path: string }>()

/** The commands of a path: each ring from its first corner by steps, those that round to nothing left out. */
export function pathOf(outline: Outline, drawing: Drawing): string {
  const before = drawn.get(outline)
  if (before?.ground === drawing.ground) return before.path
  const path = drawPath(outline, drawing)
  drawn.set(outline, { ground: drawing.ground, path })
  return path
}

function drawPath(outline: Outline, { place }: Drawing): string {
  let path = ''
  for (const ring of outline) {
    let [x, y] = place(ring[0]!, ring[1]!)
    let steps = ''
    for (let at = 2; at < ring.length; at += 2) {
      const [toX, toY] = place(ring[at]!, ring[at + 1]!)
      if (toX === x && toY === y) continue
      steps += next(toX - x, steps === '') + next(toY - y, false)
      x = toX
      y = toY
    }
    const [startX, startY] = place(ring[0]!, ring[1]!)
    if (steps !== '') path += `M${startX}${next(startY, false)}l${steps}z`
  }
  return path
}

/** Twice the area of a ring, and the latitude of the middle of what it holds. */
function middleOf(ring: readonly number[]) {
  const [fromX, fromY] = [ring[0]!, ring[1]!]
  let [area, sum] = [0, 0]
  for (let at = 0; at < ring.length; at += 2) {
    const [x, y] = [ring[at]! - fromX, ring[at + 1]! - fromY]
    const nextX = ring[(at + 2) % ring.length]! - fromX
    const nextY = ring[(at + 3) % ring.length]! - fromY
    const cross = x * nextY - nextX * y
    area += cross
    sum += (y + nextY) * cross
  }
  return { ring, area: Math.abs(area), latitude: area === 0 ? fromY : fromY + sum / (3 * area) }
}

/** Where a line from west to east enters and leaves the area. */
function crossings(outline: Outline, latitude: number): number[] {
  const found: number[] = []
  for (const ring of outline)
    for (let at = 0; at < ring.length; at += 2) {
      const [x, y] = [ring[at]!, ring[at + 1]!]
      const [nextX, nextY] = [ring[(at + 2) % ring.length]!, ring[(at + 3) % ring.length]!]
      if (y > latitude !== nextY > latitude) found.push(x + ((latitude - y) * (nextX - x)) / (nextY - y))
    }
  return found.sort((a, b) => a - b)
}

interface Span {
  longitude: number
  latitude: number
  wide: number
}

/** The widest stretch of the area at a latitude. */
function widestAt(outline: Outline, latitude: number): Span {
  const edges = crossings(outline, latitude)
  const stretches = edges.flatMap((west, at) =>
    at % 2 === 0 && edges[at + 1] !== undefined ? { west, wide: edges[at + 1]! - west } : [],
  )
  const { west, wide } = stretches.toSorted((a, b) => b.wide - a.wide)[0] ?? { west: 0, wide: 0 }
  return { longitude: west + wide / 2, latitude, wide }
}

/** How much wider a stretch must be before words leave the middle for it. */
const WORTH_MOVING = 1.4

/** Where the words of an area stand: half way up its largest ring, or a fourth more or less where that is much wider. Null: nowhere. */
export function wordsAt(outline: Outline): GroundPoint | null {
  const largest = outline.map(middleOf).toSorted((a, b) => b.area - a.area)[0]
  if (!largest) return null
  const { latitude, ring } = largest
  const heights = ring.filter((_, at) => at % 2 === 1)
  const fourth = (Math.max(...heights) - Math.min(...heights)) / 4
  const middle = widestAt(outline, latitude)
  const others = [latitude - fourth, latitude + fourth].map((height) => widestAt(outline, height))
  const best = others.toSorted((a, b) => b.wide - a.wide)[0]!
  const chosen = best.wide > WORTH_MOVING * middle.wide ? best : middle
  return chosen.wide > 0 ? chosen : null
}
