// SPDX-License-Identifier: AGPL-3.0-or-later
/** The same page over little and over much, the two asked in turns, so that both meet the same machine. */

export type Sides<T> = Record<'small' | 'large', T>

export interface Turns {
  /** Requests of each side that count, after those that only warm up. */
  readonly requests: number
  readonly warmUp: number
  /** At once. */
  readonly wide: number
}

/** Milliseconds of each request. */
export async function alternate(
  { requests, warmUp, wide }: Turns,
  ask: (side: keyof Sides<unknown>, index: number) => Promise<unknown>,
): Promise<Sides<number[]>> {
  const times: Sides<number[]> = { small: [], large: [] }
  let next = 0
  const worker = async () => {
    while (next < 2 * (requests + warmUp)) {
      const turn = next++
      const side = turn % 2 === 0 ? 'small' : 'large'
      const from = performance.now()
      await ask(side, turn >> 1)
      if (turn >> 1 >= warmUp) times[side].push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: wide }, worker))
  return times
}
