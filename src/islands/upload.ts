// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * <x-upload data-name data-endpoint [data-accept] [data-max-bytes] [data-single] [data-shared] data-words>: the files of a form.
 * It sends each file as soon as it is chosen, in pieces, and goes on by itself after a cut; what the form then carries are ids.
 * Without it the slot shows the files that are there and a way to send one with a form: an `input type=file` in it is taken over,
 * otherwise one is made; what is marked `data-fallback` goes away. `data-shared` (a shared desk): nothing is kept in the browser.
 */
import { type Memory, openMemory } from './upload/memory.ts'
import { Task } from './upload/task.ts'
import { type Say, showBytes, wordsOf } from './upload/words.ts'

/** Small enough that a cut costs little and a proxy does not mind, large enough that 2 GB are not a thousand requests. */
const PIECE_BYTES = 8 * 1024 * 1024

let fields = 0

class UploadElement extends HTMLElement {
  readonly #tasks = new Set<Task>()
  #memory!: Memory
  #say!: Say
  #list!: HTMLElement
  #input!: HTMLInputElement
  #status!: HTMLElement
  #line: Promise<void> = Promise.resolve()
  #form: HTMLFormElement | null = null

  connectedCallback(): void {
    // Moved within the page: all is in place.
    if (this.#status) return
    this.#say = wordsOf(this)
    this.#memory = openMemory(this.dataset.endpoint ?? '', this.dataset.shared !== undefined)
    this.#list = this.querySelector('ul') ?? this.appendChild(this.#newList())
    this.#input = this.#takeOverInput()
    this.#status = this.appendChild(document.createElement('p'))
    this.#status.className = 'upload-status'
    this.#status.setAttribute('role', 'status')
    for (const fallback of this.querySelectorAll<HTMLElement>('[data-fallback]')) fallback.hidden = true
    this.#input.addEventListener('change', () => this.#chosen())
    this.#form = this.closest('form')
    this.#form?.addEventListener('submit', this.#beforeSending)
    window.addEventListener('beforeunload', this.#beforeLeaving)
    this.#tellUnfinished()
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return
      for (const task of this.#tasks) task.leave()
      this.#form?.removeEventListener('submit', this.#beforeSending)
      window.removeEventListener('beforeunload', this.#beforeLeaving)
    })
  }

  #newList(): HTMLElement {
    const list = document.createElement('ul')
    list.className = 'file-list'
    return list
  }

  /** The field stays a field of the page for keyboard and voice; it only loses its name, so that no file is sent twice. */
  #takeOverInput(): HTMLInputElement {
    const found = this.querySelector<HTMLInputElement>('input[type=file]')
    if (found) {
      found.removeAttribute('name')
      found.required = false
      // The field outlives what surrounds it for those without JavaScript.
      if (found.closest('[data-fallback]')) this.append(...[found.labels?.[0] ?? [], found].flat())
      return found
    }
    const input = document.createElement('input')
    const id = `upload-field-${++fields}`
    Object.assign(input, {
      type: 'file',
      id,
      className: 'form-control',
      multiple: this.dataset.single === undefined,
    })
    input.accept = this.dataset.accept ?? ''
    const label = document.createElement('label')
    label.htmlFor = id
    label.className = 'form-label'
    label.textContent = this.#say('add')
    this.#list.after(label, input)
    return input
  }

  #chosen(): void {
    const files = [...(this.#input.files ?? [])]
    // So that the same file can be chosen again.
    this.#input.value = ''
    for (const file of files) this.#add(file)
  }

  #add(file: File): void {
    const task = new Task({
      file,
      field: this.dataset.name ?? '',
      endpoint: this.dataset.endpoint ?? '',
      pieceBytes: Number(this.dataset.pieceBytes) || PIECE_BYTES,
      memory: this.#memory,
      say: this.#say,
      announce: (text) => this.#announce(text),
      queue: (work) => {
        this.#line = this.#line.then(work)
      },
      onRemoved: () => {
        task.element.remove()
        this.#tasks.delete(task)
        this.#input.focus()
      },
    })
    this.#tasks.add(task)
    this.#list.append(task.element)
    const most = Number(this.dataset.maxBytes)
    if (most && file.size > most) task.refuse(this.#say('tooLarge', { limit: showBytes(most) }))
    else task.start()
  }

  #announce(text: string): void {
    this.#status.textContent = text
  }

  #tellUnfinished(): void {
    const said = this.#memory
      .unfinished()
      .map(({ name, percent }) => this.#say('unfinished', { name, percent }))
    if (said.length > 0) this.#announce(said.join(' '))
  }

  get #isBusy(): boolean {
    return [...this.#tasks].some((task) => task.isUnfinished)
  }

  /** A form that leaves without a file that is still on its way would lose it. */
  readonly #beforeSending = (event: Event): void => {
    if (!this.#isBusy) return
    event.preventDefault()
    this.#announce(this.#say('wait'))
    this.#list.querySelector<HTMLElement>('progress ~ button')?.focus()
  }

  readonly #beforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.#isBusy) event.preventDefault()
  }
}

customElements.define('x-upload', UploadElement)
