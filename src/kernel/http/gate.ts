// SPDX-License-Identifier: AGPL-3.0-or-later
import { TooMany } from '../errors.ts'

/** Whatever is asked of a gate waits here for its turn, without a connection of the database. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>

/** As many as wait for a slow page that is still of use to them. */
const MOST_WAITING = 500

/** Lets so many through at once, the others in the order in which they came. Throws `TooMany` when the queue is too long. */
export function gate(atOnce: number): Gate {
  let inside = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (waiting.length >= MOST_WAITING) throw new TooMany(30)
    if (inside < atOnce) inside++
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      // Who leaves hands the place on; only when nobody waits is it free.
      const next = waiting.shift()
      if (next) next()
      else inside--
    }
  }
}
