// SPDX-License-Identifier: AGPL-3.0-or-later
/** One file on its way: what the person sees of it and what is said aloud. */
import type { Memory } from './memory.ts'
import { createRow, type Row } from './row.ts'
import { forgetUpload, type Outcome, sendFile } from './send-file.ts'
import type { Say } from './words.ts'

export interface TaskOptions {
  readonly file: File
  readonly field: string
  readonly endpoint: string
  readonly pieceBytes: number
  readonly memory: Memory
  readonly say: Say
  /** Says something to those who do not see the page. */
  announce(text: string): void
  /** Asks for a turn: one file travels at a time, so that a slow line finishes one instead of starting ten. */
  queue(work: () => Promise<void>): void
  onRemoved(task: Task): void
}

export class Task {
  readonly #options: TaskOptions
  readonly #row: Row
  #pausing = new AbortController()
  #place: string | null
  #over = false

  constructor(options: TaskOptions) {
    this.#options = options
    const { file, field, say, memory } = options
    this.#row = createRow(file, field, say, {
      pause: () => this.#pause(),
      resume: () => this.start(),
      remove: () => this.#remove(),
    })
    this.#place = memory.find(file)?.place ?? null
  }

  get element(): HTMLElement {
    return this.#row.element
  }

  /** Whether the form would lose this file if it were sent now. */
  get isUnfinished(): boolean {
    return !this.#over
  }

  start(): void {
    this.#pausing = new AbortController()
    this.#row.sending()
    this.#options.queue(() => this.#send(this.#pausing.signal))
  }

  /** Stops without a word: the page goes away. */
  leave(): void {
    this.#pausing.abort()
  }

  /** Refused before it is sent. */
  refuse(text: string): void {
    this.#over = true
    this.#row.refused(text)
    this.#announce(text)
  }

  #announce(text: string): void {
    this.#options.announce(`${this.#options.file.name}: ${text}`)
  }

  #pause(): void {
    this.#pausing.abort()
    this.#row.stopped(this.#options.say('paused'))
    this.#announce(this.#options.say('paused'))
  }

  async #send(signal: AbortSignal): Promise<void> {
    const { file, endpoint, pieceBytes, say } = this.#options
    // Paused or removed before its turn.
    if (signal.aborted) return
    this.#announce(say('started'))
    const outcome = await sendFile({
      file,
      endpoint,
      pieceBytes,
      place: this.#place,
      signal,
      onPlace: (place) => this.#at(place),
      onSent: (bytes) => this.#show(bytes),
      onKept: (bytes) => this.#kept(bytes),
      onBroken: () => this.#row.note(say('broken')),
      onChecking: () => this.#row.note(say('checking')),
    })
    if (this.element.isConnected) this.#end(outcome)
  }

  #at(place: string | null): void {
    this.#place = place
    if (place) this.#remember(0, false)
    else this.#options.memory.forget(this.#options.file)
  }

  /** Returns the share of the bytes, 0-100. */
  #show(bytes: number): number {
    const percent = Math.min(100, (bytes / this.#options.file.size) * 100)
    this.#row.progress(percent)
    return percent
  }

  #kept(bytes: number): void {
    const percent = this.#show(bytes)
    if (percent < 100) this.#row.note('')
    this.#remember(percent, false)
  }

  #remember(percent: number, done: boolean): void {
    const { memory, file } = this.#options
    if (this.#place)
      memory.keep(file, { place: this.#place, name: file.name, percent: Math.floor(percent), done })
  }

  #end(outcome: Outcome): void {
    const { file, say, memory } = this.#options
    // Said when the button was pressed.
    if (outcome.kind === 'paused') return
    if (outcome.kind === 'done') {
      this.#over = true
      const text = say(outcome.state === 'scanning' ? 'scanning' : 'done')
      this.#remember(100, true)
      this.#row.done(outcome.id, text)
      this.#announce(text)
      return
    }
    const text = outcome.message || say('failed')
    this.#announce(text)
    if (outcome.kind === 'stopped') this.#row.stopped(text)
    else {
      memory.forget(file)
      this.#place = null
      this.#over = true
      this.#row.refused(text)
    }
  }

  #remove(): void {
    const { memory, file, onRemoved, say } = this.#options
    this.#over = true
    this.#pausing.abort()
    memory.forget(file)
    if (this.#place) forgetUpload(this.#place)
    this.#announce(say('removed'))
    onRemoved(this)
  }
}
