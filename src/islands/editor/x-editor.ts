// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * `<x-editor data-words="{...}"><textarea>Markdown</textarea></x-editor>`: a rich text over the text area, which stays the
 * one thing that the form sends. Without JavaScript, or words, the text area is all there is.
 * Other attributes: `data-files` (JSON, pictures to choose from: [{id, name}]), `data-file-url` ("/file/{id}"), `data-max-minutes`.
 */
import type { EditorView } from 'prosemirror-view'
import type { EditorWords } from '#kernel/content/editor-words.ts'
import { fromMarkdown } from '#kernel/content/from-markdown.ts'
import { type Control, controls } from './controls.ts'
import { type Frame, makeFrame } from './frame.ts'
import { type Minutes, makeMinutes } from './minutes.ts'
import { type OfferedFile, showPanel } from './panels.ts'
import { tellLost } from './paste-report.ts'
import type { Losses } from './paste-table.ts'
import { makeRichText, markdownOf } from './rich-text.ts'
import { type EditorSchema, editorSchema } from './schema.ts'
import { addStyles } from './styles.ts'
import { hide, idOf, listen, standIn, type } from './text-area.ts'
import { makeToolbar, type Toolbar } from './toolbar.ts'

/** Typing is written into the text area at this pace, and at once when it leaves the text or the form is sent. */
const WRITE_MS = 250

export class Editor extends HTMLElement {
  #textarea!: HTMLTextAreaElement
  #words!: EditorWords
  #schema!: EditorSchema
  #minutes!: Minutes
  #frame!: Frame
  #rich: { view: EditorView; toolbar: Toolbar } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #losses: Losses = { current: null }
  #isUnwritten = false
  /** What the text area held when the rich text last agreed with it. */
  #known = ''
  #listening: AbortController | null = null

  static readonly observedAttributes = ['data-files']

  /** Pictures come and go while the text is being written: so does their button. */
  attributeChangedCallback(): void {
    this.#rich?.toolbar.update(this.#rich.view.state)
  }

  connectedCallback(): void {
    const textarea = this.querySelector('textarea')
    const { words, fileUrl, maxMinutes } = this.dataset
    if (!textarea || textarea.readOnly || textarea.disabled || !words || this.#listening) return
    addStyles()
    this.#textarea = textarea
    this.#words = JSON.parse(words) as EditorWords
    const { noteTitle, warningTitle, lawTitle } = this.#words
    this.#schema = editorSchema({
      calloutTitles: { note: noteTitle, warning: warningTitle, law: lawTitle },
      fileUrl: fileUrl ? (id) => fileUrl.replace('{id}', id) : null,
      losses: this.#losses,
    })
    this.#minutes = makeMinutes(this.#words, Number(maxMinutes ?? 6))
    this.#start()
  }

  disconnectedCallback(): void {
    if (!this.#listening) return
    this.#listening.abort()
    this.#listening = null
    this.#minutes.stop()
    this.#write()
    this.#closeRich()
    this.#frame.remove()
    hide(this.#textarea, false)
  }

  #start(): void {
    this.#frame = makeFrame({
      textarea: this.#textarea,
      words: this.#words,
      minutes: this.#minutes.dom,
      helpId: idOf(this.#textarea, 'help'),
      choose: (mode) => (mode === 'rich' ? this.#showRich(true) : this.#showPlain(true)),
    })
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const write = () => this.#write()
    listen(
      this.#textarea,
      { write, readAgain: () => this.#readAgain(), takeFocus: () => this.#takeFocus() },
      signal,
    )
    this.addEventListener('focusout', write, { signal })
    this.#textarea.addEventListener('input', () => !this.#rich && this.#count(), { signal })
    this.#showRich(document.activeElement === this.#textarea)
    if (!this.#rich) this.#showPlain(false)
  }

  #takeFocus(): boolean {
    this.#rich?.view.focus()
    return this.#rich !== null
  }

  /** Shows the rich text, or says why the Markdown cannot be read. */
  #showRich(focus: boolean): void {
    if (!this.#rich) this.#openRich()
    if (focus) this.#rich?.view.focus()
  }

  #openRich(): void {
    const read = fromMarkdown(this.#textarea.value)
    if (!read.ok) {
      const line = read.error.values?.line
      const { unreadable, unreadableAnywhere } = this.#words
      this.#frame.say(line === undefined ? unreadableAnywhere : unreadable.replace('{n}', String(line)))
      return
    }
    this.#frame.say('')
    this.#known = this.#textarea.value
    this.#isUnwritten = false
    hide(this.#textarea, true)
    const view = makeRichText(this.#frame.text, {
      doc: read.doc,
      schema: this.#schema,
      losses: this.#losses,
      onPaste: (lost) => this.#frame.tell(tellLost(lost, this.#words)),
      attributes: standIn(this.#textarea, this.dataset.label ?? ''),
      onChange: (state, isTextChanged) => this.#changed(state, isTextChanged),
      onKey: (event) => this.#key(event),
    })
    const toolbar = makeToolbar({
      words: this.#words,
      controls: controls(this.#schema, () => this.#files().length > 0),
      controlsId: view.dom.id,
      run: (control) => this.#run(control),
      leave: () => view.focus(),
    })
    this.#frame.slot.before(toolbar.dom)
    this.#rich = { view, toolbar }
    this.#frame.show('rich')
    this.#changed(view.state, false)
    this.#count()
  }

  #showPlain(focus: boolean): void {
    this.#write()
    this.#closeRich()
    this.#frame.tell('')
    hide(this.#textarea, false)
    this.#frame.show('plain')
    this.#count()
    if (focus) this.#textarea.focus()
  }

  #closeRich(): void {
    clearTimeout(this.#timer)
    this.#frame.slot.replaceChildren()
    this.#rich?.toolbar.dom.remove()
    this.#rich?.view.destroy()
    this.#rich = null
  }

  #files = (): OfferedFile[] => JSON.parse(this.dataset.files ?? '[]') as OfferedFile[]

  #changed(state: EditorView['state'], isTextChanged: boolean): void {
    this.#rich?.toolbar.update(state)
    if (!isTextChanged) return
    this.#isUnwritten = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#write(), WRITE_MS)
    this.#count()
  }

  #count(): void {
    this.#minutes.update(() => {
      const doc = this.#rich?.view.state.doc
      return doc ? doc.textBetween(0, doc.content.size, '\n', '\n') : this.#textarea.value
    })
  }

  /** The text area gets the Markdown of what was typed; an untouched text is sent as it came. */
  #write(): void {
    if (!this.#rich || !this.#isUnwritten) return
    clearTimeout(this.#timer)
    this.#isUnwritten = false
    this.#known = markdownOf(this.#rich.view.state.doc)
    type(this.#textarea, this.#known)
  }

  #readAgain(): void {
    if (!this.#rich || this.#textarea.value === this.#known) return
    this.#isUnwritten = false
    this.#closeRich()
    this.#showRich(false)
    if (!this.#rich) this.#showPlain(false)
  }

  #run({ does }: Pick<Control, 'does'>): void {
    const { view } = this.#rich!
    if (typeof does === 'string') {
      const id = idOf(this.#textarea, 'panel')
      showPanel(does, this.#frame.slot, { view, words: this.#words, id, files: this.#files })
      return
    }
    does(view.state, view.dispatch, view)
    view.focus()
  }

  #key(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event
    const isLetter = (letter: string) => key.toLowerCase() === letter && (ctrlKey || metaKey) && !shiftKey
    if (key === 'F10' && !ctrlKey && !metaKey && !shiftKey) this.#rich!.toolbar.focus()
    else if (isLetter('k') && !altKey) this.#run({ does: 'link' })
    else if (isLetter('f') && altKey) this.#run({ does: 'footnote' })
    else return false
    event.preventDefault()
    return true
  }
}
