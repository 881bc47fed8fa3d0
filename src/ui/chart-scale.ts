// SPDX-License-Identifier: AGPL-3.0-or-later
/** The arithmetic of charts: where a value stands, and which values an axis names. */

/** Round values from 0 to at least the largest, `count` steps at most: 1, 2 or 5 times a power of ten, never less than one. */
export function ticksTo(largest: number, count = 4): number[] {
  const wanted = Math.max(largest, 1) / count
  const power = 10 ** Math.floor(Math.log10(wanted))
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((each) => each >= wanted)!)
  const steps = Math.ceil(Math.max(largest, 1) / step)
  return Array.from({ length: steps + 1 }, (_, index) => index * step)
}

/** Of many places on an axis the first, the last and some between, evenly: `most` at most. */
export function placesNamed(places: number, most: number): number[] {
  if (places <= most) return Array.from({ length: places }, (_, index) => index)
  const step = (places - 1) / (most - 1)
  return Array.from({ length: most }, (_, index) => Math.round(index * step))
}

/** Runs of values that stand side by side: where one is missing the line is broken, since nothing is known between. */
export function runsOf(values: readonly (number | null)[]): { place: number; value: number }[][] {
  const runs: { place: number; value: number }[][] = []
  let open: { place: number; value: number }[] | null = null
  for (const [place, value] of values.entries()) {
    if (value === null) {
      open = null
      continue
    }
    if (!open) {
      open = []
      runs.push(open)
    }
    open.push({ place, value })
  }
  return runs
}

/** A path that keeps each value for the width of its place, as what is counted at the end of a period. */
export function stepPath(
  run: readonly { place: number; value: number }[],
  at: (place: number) => number,
  height: (value: number) => number,
): string {
  const pieces = run.map(
    ({ place, value }, index) =>
      `${index === 0 ? 'M' : 'L'}${round(at(place))} ${round(height(value))}H${round(at(place + 1))}`,
  )
  return pieces.join('')
}

const round = (value: number): number => Math.round(value * 10) / 10
