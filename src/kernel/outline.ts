// SPDX-License-Identifier: AGPL-3.0-or-later
/** Shapes on the ground, as they are stored and drawn: whole numbers, which are short and never drift. */

/** One degree. A step of one is eleven metres or less: finer than any outline that we keep. */
export const PER_DEGREE = 10_000

/**
 * The rings around an area, holes and islands alike: in each the longitude and the latitude of its corners in turn, in
 * ten-thousandths of a degree. The last corner is joined to the first. What lies in an odd number of rings is inside.
 */
export type Outline = readonly (readonly number[])[]

/** A point on the ground, in ten-thousandths of a degree. */
export interface GroundPoint {
  readonly longitude: number
  readonly latitude: number
}
