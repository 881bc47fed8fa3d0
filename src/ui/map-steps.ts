// SPDX-License-Identifier: AGPL-3.0-or-later
/** Values of a map in steps of one hue: more than five are not told apart by eye. */
export const MOST_STEPS = 5

/** Values from and to, both within. */
export interface Step {
  readonly from: number
  readonly to: number
  /** 1 the lightest, 5 the darkest: few steps stand far apart. */
  readonly shade: number
}

/** One step for each value while they are few; else steps that hold about as many different values each. */
export function stepsOf(values: readonly number[]): Step[] {
  const different = [...new Set(values)].sort((a, b) => a - b)
  const count = Math.min(MOST_STEPS, different.length)
  return Array.from({ length: count }, (_, step) => {
    const first = Math.round((step * different.length) / count)
    const last = Math.round(((step + 1) * different.length) / count) - 1
    const shade = count === 1 ? 1 : 1 + Math.round((step * (MOST_STEPS - 1)) / (count - 1))
    return { from: different[first]!, to: different[last]!, shade }
  })
}

/** The shade of one of the values that the steps were made of. */
export const shadeOf = (value: number, steps: readonly Step[]): number =>
  steps.find(({ from, to }) => value >= from && value <= to)?.shade ?? 1
