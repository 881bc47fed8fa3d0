// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sends what is being written to the form's own address, where it is kept for its writer: when the typing rests, and when the page is left. */
import { SaveQueue, type SaveState, type Sent } from '../autosave/save-queue.ts'
import { Pace } from './pace.ts'

const PATIENCE_MS = 15_000
/** Failures before anything is said: a network that blinks is nobody's business. */
const QUIET_FAILURES = 1

export interface Words {
  readonly kept: string
  readonly failed: string
  readonly closed: string
  readonly tooLong: string
  readonly signIn: string
}

/** What the page shows of it. `signIn`: where to go first. */
interface Shown {
  kept(words: string): void
  trouble(words: string, signIn?: string): void
}

interface Options {
  readonly form: HTMLFormElement
  readonly words: Words
  readonly show: Shown
  /** Whether the form holds something that is not saved. */
  isUnsaved(): boolean
  /** It was filled with what is kept already. */
  readonly isKept: boolean
}

export class KeptWriting {
  readonly #options: Options
  /** What was sent last; null while the form holds what is saved. */
  #sent: string | null
  /** Somebody has written here: what a browser fills in again at "Back" may have been saved long ago. */
  #isTouched = false
  #failures = 0
  #signIn: string | undefined
  #leaving = new AbortController()
  readonly #pace = new Pace({ later, now: () => performance.now(), act: () => this.#put() })
  readonly #queue = new SaveQueue({
    send: (body) => this.#send(body),
    later,
    show: (state) => this.#tell(state),
  })

  constructor(options: Options) {
    this.#options = options
    this.#sent = options.isKept ? this.#body() : null
  }

  /** Something was typed. */
  changed(): void {
    this.#isTouched = true
    this.#pace.changed()
  }

  /** The page goes out of sight, or comes back: what is not kept yet is sent, and what was refused is tried again. */
  tryNow(): void {
    if (this.#pace.isWaiting) this.#put()
    else if (this.#queue.unsaved !== null) this.#queue.tryNow()
    else if (this.#queue.isUnsafe) this.#put(true)
  }

  /** The page is left: the last request that a browser lets through. */
  lastTry(): void {
    this.#pace.stop()
    const body = this.#body()
    if (!this.#isNew(body) && !this.#queue.isUnsafe) return
    this.#sent = body
    // Firefox keeps a fetch alive since 133 only. What has more than 64 KB passes neither way, and was sent when the typing rested.
    const { action } = this.#options.form
    if (!navigator.sendBeacon(action, new URLSearchParams(body)))
      void fetch(action, request(body)).catch(() => undefined)
  }

  /** The form itself is on its way: what is in flight must not arrive after it. */
  stop(): void {
    this.#pace.stop()
    this.#queue.stop()
    this.#leaving.abort()
  }

  /** "Back" shows this very page again. */
  goOn(): void {
    this.#isTouched = false
    this.#leaving = new AbortController()
  }

  #put(again = false): void {
    this.#pace.stop()
    const body = this.#body()
    if (!this.#isNew(body) && !again) return
    this.#sent = body
    this.#queue.put(body)
  }

  #isNew(body: string): boolean {
    if (!this.#isTouched) return false
    return this.#sent === null ? this.#options.isUnsaved() : body !== this.#sent
  }

  /** All fields as they would be sent, but for the key, which is for sending; files were sent before, and go by their ids. */
  #body(): string {
    const body = new URLSearchParams()
    // The rich text writes what was typed into its text area when the form's data are asked for.
    for (const [name, value] of new FormData(this.#options.form))
      if (typeof value === 'string' && name !== '_key') body.append(name, value)
    body.append('_keep', '1')
    return body.toString()
  }

  async #send(body: string): Promise<Sent> {
    const stop = new AbortController()
    for (const signal of [AbortSignal.timeout(PATIENCE_MS), this.#leaving.signal])
      signal.addEventListener('abort', () => stop.abort())
    const answer = await fetch(this.#options.form.action, { ...request(body), signal: stop.signal })
    this.#signIn = undefined
    if (answer.ok) return { kind: 'kept', time: ((await answer.json()) as { time: string }).time }
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return { kind: 'again' }
    const { tooLong, closed } = this.#options.words
    if (answer.status === 413) return { kind: 'refused', words: tooLong }
    const said = (await answer.json().catch(() => ({}))) as { problem?: string; signIn?: string }
    this.#signIn = said.signIn
    return { kind: 'refused', words: said.problem ?? closed }
  }

  #tell(state: SaveState): void {
    const { words, show } = this.#options
    if (state.kind === 'saving') return
    this.#failures = state.kind === 'failed' ? this.#failures + 1 : 0
    if (state.kind === 'kept') show.kept(words.kept.replace('{time}', state.time))
    else if (state.kind === 'refused') show.trouble(state.words, this.#signIn)
    else if (this.#failures > QUIET_FAILURES) show.trouble(words.failed)
  }
}

const later = (ms: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

const request = (body: string): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
  credentials: 'same-origin',
})
