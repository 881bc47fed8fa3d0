// SPDX-License-Identifier: AGPL-3.0-or-later
/** When what is being typed is sent: soon after the typing rests, and now and then while it does not. No browser in here. */

/** Typing that has stopped for so long rests. */
const REST_MS = 3000
/** And who never rests loses no more than this. */
const LONGEST_MS = 15_000

interface PaceDeps {
  /** Does work after some milliseconds; what it returns calls it off. */
  later(ms: number, work: () => void): () => void
  /** Milliseconds of a clock that only goes forward. */
  now(): number
  act(): void
}

export class Pace {
  readonly #deps: PaceDeps
  #since: number | null = null
  #callOff: () => void = () => undefined

  constructor(deps: PaceDeps) {
    this.#deps = deps
  }

  get isWaiting(): boolean {
    return this.#since !== null
  }

  changed(): void {
    const now = this.#deps.now()
    this.#since ??= now
    this.#callOff()
    const wait = Math.max(0, Math.min(REST_MS, this.#since + LONGEST_MS - now))
    this.#callOff = this.#deps.later(wait, () => {
      this.stop()
      this.#deps.act()
    })
  }

  /** Until the next change. */
  stop(): void {
    this.#callOff()
    this.#since = null
  }
}
