// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * <x-autosave data-url data-saved data-saving data-failed>: around the form of a question. Each change is saved as it is made,
 * and the hour at which the server kept it is said. The form works without it: this only makes an interruption cost nothing.
 */
import { SaveQueue, type SaveState, type Sent } from './autosave/save-queue.ts'

/** A text is saved when the typing pauses; choices at once. */
const TYPING_PAUSE_MS = 800
const PATIENCE_MS = 15_000

class Autosave extends HTMLElement {
  #form: HTMLFormElement | null = null
  #typing = 0
  #leaving = new AbortController()
  readonly #queue = new SaveQueue({
    send: (body) => this.#send(body),
    later: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    show: (state) => this.#show(state),
  })

  connectedCallback(): void {
    this.#form = this.querySelector('form')
    this.#form?.addEventListener('change', () => this.#changed(0))
    this.#form?.addEventListener('input', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'text')
        this.#changed(TYPING_PAUSE_MS)
    })
    // The form carries the answer itself; what is in flight must not arrive after it.
    this.#form?.addEventListener('submit', () => {
      clearTimeout(this.#typing)
      this.#queue.stop()
      this.#leaving.abort()
    })
    window.addEventListener('online', this.#online)
    window.addEventListener('beforeunload', this.#beforeLeaving)
    window.addEventListener('pagehide', this.#lastTry)
    window.addEventListener('pageshow', this.#backAgain)
  }

  disconnectedCallback(): void {
    window.removeEventListener('online', this.#online)
    window.removeEventListener('beforeunload', this.#beforeLeaving)
    window.removeEventListener('pagehide', this.#lastTry)
    window.removeEventListener('pageshow', this.#backAgain)
  }

  /** "Back" may show this very page again, as it was when its form was sent. */
  readonly #backAgain = (): void => {
    this.#leaving = new AbortController()
  }

  readonly #online = (): void => this.#queue.tryNow()

  readonly #beforeLeaving = (event: BeforeUnloadEvent): void => {
    if (!this.#queue.isUnsafe) return
    event.preventDefault()
    // Chrome before 119 asks only when this is set.
    event.returnValue = true
  }

  readonly #lastTry = (): void => {
    const body = this.#queue.unsaved
    if (body) void fetch(this.#url, { ...request(body), keepalive: true }).catch(() => undefined)
  }

  get #url(): string {
    return this.dataset.url ?? ''
  }

  #changed(pause: number): void {
    clearTimeout(this.#typing)
    this.#typing = window.setTimeout(() => this.#queue.put(this.#answer()), pause)
  }

  /** The answer alone: neither the key of the form nor where it would lead. */
  #answer(): string {
    const body = new URLSearchParams()
    if (this.#form)
      for (const value of new FormData(this.#form).getAll('answer')) body.append('answer', String(value))
    return body.toString()
  }

  async #send(body: string): Promise<Sent> {
    const patience = AbortSignal.timeout(PATIENCE_MS)
    const stop = new AbortController()
    const end = () => stop.abort()
    for (const signal of [patience, this.#leaving.signal]) signal.addEventListener('abort', end)
    const answer = await fetch(this.#url, { ...request(body), signal: stop.signal })
    if (answer.ok) return this.#kept(body, (await answer.json()) as { time?: string })
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return { kind: 'again' }
    return { kind: 'refused', words: await wordsOf(answer) }
  }

  /** From now on the form shows an answer: emptied and sent, it means that the answer was taken away. */
  #kept(body: string, { time = '' }: { time?: string }): Sent {
    const version = this.#form?.querySelector<HTMLInputElement>('input[name="_version"]')
    if (version && body !== '') version.value = '1'
    this.#markAnswered([...new URLSearchParams(body).values()].some((value) => value.trim() !== ''))
    return { kind: 'kept', time }
  }

  /** The count of answers and the button of this question, in the words that the server wrote for either case. */
  #markAnswered(answered: boolean): void {
    for (const element of this.querySelectorAll<HTMLElement>('[data-answered]')) {
      const words = (answered ? element.dataset.answered : element.dataset.empty) ?? ''
      if (element instanceof HTMLButtonElement) {
        element.setAttribute('aria-label', words)
        element.textContent = answered ? `${element.value} ✓` : element.value
        element.classList.toggle('question-answered', answered)
      } else element.textContent = words
    }
  }

  #show(state: SaveState): void {
    const status = this.querySelector('[role="status"]')
    if (!status) return
    const { saved = '', saving = '', failed = '' } = this.dataset
    if (state.kind === 'kept') status.textContent = saved.replace('{time}', state.time)
    else if (state.kind === 'refused') status.textContent = state.words || failed
    else status.textContent = state.kind === 'saving' ? saving : failed
    this.dataset.state = state.kind
  }
}

const request = (body: string): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
  credentials: 'same-origin',
})

/** What the server says of an answer that it did not take. */
async function wordsOf(answer: Response): Promise<string> {
  const said = (await answer.json().catch(() => ({}))) as {
    problem?: string
    errors?: Record<string, string>
  }
  return said.problem ?? Object.values(said.errors ?? {})[0] ?? ''
}

customElements.define('x-autosave', Autosave)
