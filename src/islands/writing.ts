// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * <x-writing data-unsaved data-resumed data-words>: inside a form in which long texts are written. Who leaves it with unsaved writing
 * is asked first, and Ctrl+S (on a Mac Cmd+S) presses the button that saves. `data-unsaved`: what the form shows is not saved yet, as
 * after an error. `data-words`: the server keeps what is being written, and the page says so in these words; `data-resumed`: what the
 * form shows is kept already.
 */
import { KeptWriting, type Words } from './writing/kept-writing.ts'

class Writing extends HTMLElement {
  #form: HTMLFormElement | null = null
  #isSent = false
  #kept: KeptWriting | null = null

  connectedCallback(): void {
    this.#form = this.closest('form')
    if (!this.#form) return
    this.#saveButton()?.setAttribute('aria-keyshortcuts', 'Control+S Meta+S')
    this.#form.addEventListener('input', this.#changed)
    this.#form.addEventListener('change', this.#changed)
    // On the window: what holds the form back, such as a file on its way, has spoken by then.
    window.addEventListener('submit', this.#sent)
    window.addEventListener('pageshow', this.#shown)
    window.addEventListener('pagehide', this.#left)
    document.addEventListener('visibilitychange', this.#seen)
    document.addEventListener('keydown', this.#pressed)
    this.#keep()
    // "Back" and "Reload" fill the form again with what was not saved.
    if (this.#isUnsaved()) this.#ask()
    const { unsaved, resumed } = this.dataset
    if (resumed === undefined && (unsaved !== undefined || (isFirstShown() && this.#isUnsaved())))
      this.#kept?.changed()
  }

  disconnectedCallback(): void {
    this.#form?.removeEventListener('input', this.#changed)
    this.#form?.removeEventListener('change', this.#changed)
    window.removeEventListener('submit', this.#sent)
    window.removeEventListener('pageshow', this.#shown)
    window.removeEventListener('beforeunload', this.#leaving)
    window.removeEventListener('pagehide', this.#left)
    document.removeEventListener('visibilitychange', this.#seen)
    document.removeEventListener('keydown', this.#pressed)
    this.#kept?.stop()
    this.#kept = null
  }

  readonly #changed = (): void => {
    this.#isSent = false
    this.#ask()
    this.#kept?.changed()
  }

  /** Only from now on: some browsers do not keep for "Back" a page that may ask. */
  #ask(): void {
    window.addEventListener('beforeunload', this.#leaving)
  }

  readonly #sent = (event: SubmitEvent): void => {
    if (event.target !== this.#form || event.defaultPrevented) return
    this.#isSent = true
    this.#kept?.stop()
  }

  readonly #left = (): void => {
    if (!this.#isSent) this.#kept?.lastTry()
  }

  readonly #seen = (): void => {
    if (!this.#isSent) this.#kept?.tryNow()
  }

  /** "Back" may show this very page again, as it was when its form was sent. */
  readonly #shown = (event: PageTransitionEvent): void => {
    this.#isSent = false
    if (event.persisted) this.#kept?.goOn()
  }

  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.#isSent || !this.#isUnsaved()) return
    // Now, while the question is read: what is sent when the page has gone may arrive after its writer is back.
    this.#kept?.tryNow()
    event.preventDefault()
    // Chrome before 119 asks only when this is set.
    event.returnValue = true
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, repeat } = event
    if (key.toLowerCase() !== 's' || !(ctrlKey || metaKey) || shiftKey || altKey) return
    const button = this.#saveButton()
    if (!button) return
    event.preventDefault()
    if (!repeat && !this.#isSent) this.#form!.requestSubmit(button)
  }

  readonly #saveButton = (): HTMLButtonElement | null =>
    this.#form?.querySelector<HTMLButtonElement>('.form-actions button[type=submit]') ?? null

  #keep(): void {
    const { words, resumed } = this.dataset
    if (!words || !this.#form) return
    const read = JSON.parse(words) as Words
    const kept = this.querySelector('.writing-kept')!
    const trouble = this.querySelector('.writing-trouble')!
    this.#saveButton()?.setAttribute('aria-describedby', kept.id)
    this.#kept = new KeptWriting({
      form: this.#form,
      words: read,
      isKept: resumed !== undefined,
      isUnsaved: () => this.#isUnsaved(),
      show: {
        kept: (said) => {
          kept.textContent = said
          trouble.replaceChildren()
        },
        trouble: (said, signIn) => {
          // Said once, however often it is tried again.
          if (trouble.firstChild?.textContent === said) return
          kept.textContent = ''
          trouble.replaceChildren(said, ...(signIn ? [' ', linkTo(signIn, read.signIn)] : []))
        },
      },
    })
  }

  #isUnsaved(): boolean {
    if (!this.#form) return false
    // The rich text writes what was typed into its text area when the form's data are asked for.
    new FormData(this.#form)
    return this.dataset.unsaved !== undefined || [...this.#form.elements].some(isChanged)
  }
}

/** Nothing is filled in again here: what a form holds was typed before this script came. */
const isFirstShown = (): boolean =>
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type ===
  'navigate'

/** Whether a control holds something else than what the server wrote into it. What has no name is not sent. */
function isChanged(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement)
    return control.name !== '' && lines(control.value) !== lines(control.defaultValue)
  if (control instanceof HTMLSelectElement) return control.name !== '' && isOtherChoice(control)
  if (!(control instanceof HTMLInputElement) || control.name === '' || control.type === 'hidden') return false
  if (control.type === 'checkbox' || control.type === 'radio')
    return control.checked !== control.defaultChecked
  return control.value !== control.defaultValue
}

/** Where the server chose nothing, a list for one choice shows its first. */
function isOtherChoice({ options, multiple }: HTMLSelectElement): boolean {
  const isChosen = [...options].some((option) => option.defaultSelected)
  return [...options].some(
    (option, index) => option.selected !== (isChosen || multiple ? option.defaultSelected : index === 0),
  )
}

/** In another tab: this one holds the writing. */
function linkTo(address: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = address
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = words
  return link
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n')

customElements.define('x-writing', Writing)
