// SPDX-License-Identifier: AGPL-3.0-or-later
/** One saving at a time, the newest answer last, tried again until the server says that it is kept. No browser in here. */

export type Sent =
  /** Kept, at an hour that the server says. */
  | { kind: 'kept'; time: string }
  /** The network or the server failed: worth trying again. */
  | { kind: 'again' }
  /** Not taken, with the reason in words: trying again would not help. */
  | { kind: 'refused'; words: string }

export type SaveState = { kind: 'saving' } | { kind: 'failed' } | Exclude<Sent, { kind: 'again' }>

export interface SaveDeps {
  send(body: string): Promise<Sent>
  /** Does work after some milliseconds; what it returns calls it off. */
  later(ms: number, work: () => void): () => void
  show(state: SaveState): void
}

/** Waits between tries, in milliseconds; the last one repeats. */
const WAITS = [2000, 5000, 10_000, 30_000]

export class SaveQueue {
  readonly #deps: SaveDeps
  #waiting: string | null = null
  #inFlight: string | null = null
  #refused = false
  #failures = 0
  #callOff: (() => void) | null = null

  constructor(deps: SaveDeps) {
    this.#deps = deps
  }

  /** What is not known to be kept; null when all is. */
  get unsaved(): string | null {
    return this.#waiting ?? this.#inFlight
  }

  /** Whether leaving now could lose something. */
  get isUnsafe(): boolean {
    return this.unsaved !== null || this.#refused
  }

  /** Takes the newest answer: an older one that has not left yet is no longer wanted. */
  put(body: string): void {
    this.#waiting = body
    this.#refused = false
    void this.#work()
  }

  /** Tries at once what failed before, when the network is back. */
  tryNow(): void {
    void this.#work()
  }

  /** Forgets what waits: the form itself is on its way with it. */
  stop(): void {
    this.#callOff?.()
    this.#callOff = null
    this.#waiting = null
    this.#inFlight = null
    this.#refused = false
  }

  async #work(): Promise<void> {
    this.#callOff?.()
    this.#callOff = null
    while (this.#waiting !== null && this.#inFlight === null) {
      const body = this.#waiting
      this.#waiting = null
      this.#inFlight = body
      this.#deps.show({ kind: 'saving' })
      const sent = await this.#deps.send(body).catch((): Sent => ({ kind: 'again' }))
      // Stopped meanwhile: what came back no longer concerns anybody.
      if (this.#inFlight !== body) return
      this.#inFlight = null
      if (sent.kind === 'again') return this.#waitAndTry(body)
      this.#failures = 0
      this.#refused = sent.kind === 'refused'
      if (this.#waiting === null) this.#deps.show(sent)
    }
  }

  #waitAndTry(body: string): void {
    this.#waiting ??= body
    const wait = WAITS[Math.min(this.#failures, WAITS.length - 1)]!
    this.#failures++
    this.#deps.show({ kind: 'failed' })
    this.#callOff = this.#deps.later(wait, () => void this.#work())
  }
}
