// SPDX-License-Identifier: AGPL-3.0-or-later
/** Fewer corners, by arcs: two areas that share an arc lose the same corners, so that no gap opens between them. */
import { PER_DEGREE } from '#kernel/outline.ts'

/** In ten-thousandths of a degree. */
export type Corner = readonly [x: number, y: number]

/** Of one degree of latitude; of longitude it is this at the equator. */
const METRES = 111_320

/** Twice the area of the triangle of three corners, in square metres. */
function triangle([aX, aY]: Corner, [bX, bY]: Corner, [cX, cY]: Corner): number {
  const narrow = Math.cos((bY / PER_DEGREE) * (Math.PI / 180))
  const cross = (bX - aX) * (cY - aY) - (cX - aX) * (bY - aY)
  return Math.abs(cross) * narrow * (METRES / PER_DEGREE) ** 2
}

const same = (a: Corner, b: Corner) => a[0] === b[0] && a[1] === b[1]

/**
 * Takes away, one at a time, the corner whose triangle with its neighbours is the smallest, until every triangle is as large as that of
 * two sides of `metres` (M. Visvalingam and J. D. Whyatt, Line generalisation by repeated elimination of points, 1993).
 * Its ends stay. So does one corner between them, three in an arc that is a whole ring: an island does not become a line.
 */
export function simplifyArc(arc: readonly Corner[], metres: number): Corner[] {
  const left = arc.filter((corner, index) => index === 0 || !same(corner, arc[index - 1]!))
  const least = left.length > 1 && same(left[0]!, left.at(-1)!) ? 4 : 3
  const areas = left.map((_, index) => areaAt(left, index) ?? Infinity)
  while (left.length > least) {
    const smallest = areas.indexOf(Math.min(...areas))
    if (areas[smallest]! >= metres * metres) break
    left.splice(smallest, 1)
    areas.splice(smallest, 1)
    for (const index of [smallest - 1, smallest]) areas[index] = areaAt(left, index) ?? Infinity
  }
  return left
}

/** Null for the ends. */
const areaAt = (arc: readonly Corner[], index: number): number | null =>
  index > 0 && index < arc.length - 1 ? triangle(arc[index - 1]!, arc[index]!, arc[index + 1]!) : null
