// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * <x-writing data-unsaved>: inside a form in which long texts are written. Who leaves it with unsaved writing is asked first, and
 * Ctrl+S (on a Mac Cmd+S) presses the button that saves. `data-unsaved`: what the form shows is not saved yet, as after an error.
 */
class Writing extends HTMLElement {
  #form: HTMLFormElement | null = null
  #isSent = false

  connectedCallback(): void {
    this.#form = this.closest('form')
    if (!this.#form) return
    this.#saveButton()?.setAttribute('aria-keyshortcuts', 'Control+S Meta+S')
    this.#form.addEventListener('input', this.#changed)
    this.#form.addEventListener('change', this.#changed)
    // On the window: what holds the form back, such as a file on its way, has spoken by then.
    window.addEventListener('submit', this.#sent)
    window.addEventListener('pageshow', this.#shown)
    document.addEventListener('keydown', this.#pressed)
    // "Back" and "Reload" fill the form again with what was not saved.
    if (this.#isUnsaved()) this.#changed()
  }

  disconnectedCallback(): void {
    this.#form?.removeEventListener('input', this.#changed)
    this.#form?.removeEventListener('change', this.#changed)
    window.removeEventListener('submit', this.#sent)
    window.removeEventListener('pageshow', this.#shown)
    window.removeEventListener('beforeunload', this.#leaving)
    document.removeEventListener('keydown', this.#pressed)
  }

  /** Only from now on: some browsers do not keep for "Back" a page that may ask. */
  readonly #changed = (): void => {
    this.#isSent = false
    window.addEventListener('beforeunload', this.#leaving)
  }

  readonly #sent = (event: SubmitEvent): void => {
    if (event.target === this.#form && !event.defaultPrevented) this.#isSent = true
  }

  /** "Back" may show this very page again, as it was when its form was sent. */
  readonly #shown = (): void => {
    this.#isSent = false
  }

  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.#isSent || !this.#isUnsaved()) return
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

  #isUnsaved(): boolean {
    if (!this.#form) return false
    // The rich text writes what was typed into its text area when the form's data are asked for.
    new FormData(this.#form)
    return this.dataset.unsaved !== undefined || [...this.#form.elements].some(isChanged)
  }
}

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

const lines = (text: string): string => text.replace(/\r\n?/g, '\n')

customElements.define('x-writing', Writing)
