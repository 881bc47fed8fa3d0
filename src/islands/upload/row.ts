// SPDX-License-Identifier: AGPL-3.0-or-later
/** The line of one file: its progress while it travels, then a ticked box that carries its id, as the server writes them. */
import type { Say } from './words.ts'

export interface Row {
  readonly element: HTMLElement
  sending(): void
  /** Share of the bytes, 0-100. */
  progress(percent: number): void
  /** What is going on, in words; progress stays. */
  note(text: string): void
  /** Stands still, and can be taken up again. */
  stopped(text: string): void
  /** Over, and not accepted. */
  refused(text: string): void
  done(id: string, text: string): void
}

export interface RowActions {
  pause(): void
  resume(): void
  remove(): void
}

let rows = 0

export function createRow(file: File, field: string, say: Say, actions: RowActions): Row {
  const id = `upload-${++rows}`
  const element = document.createElement('li')
  const name = span('file-name', file.name)
  const bar = document.createElement('progress')
  bar.max = 100
  bar.value = 0
  bar.className = 'upload-progress'
  bar.setAttribute('aria-label', say('progress', { name: file.name }))
  const percent = span('upload-percent', '0 %')
  // The bar says the same to those who do not see it.
  percent.setAttribute('aria-hidden', 'true')
  const note = span('file-state', '')
  const pause = button(say('pause'), file.name, actions.pause)
  const resume = button(say('resume'), file.name, actions.resume)
  const remove = button(say('remove'), file.name, actions.remove)
  const row = document.createElement('div')
  row.className = 'upload-row'
  const show = (...parts: HTMLElement[]) => {
    // A button that goes away must not take the focus with it.
    const hadFocus = row.contains(document.activeElement)
    row.replaceChildren(...parts)
    if (hadFocus && !row.contains(document.activeElement)) row.querySelector('button')?.focus()
  }
  element.append(row)
  return {
    element,
    sending: () => {
      note.textContent = ''
      show(name, bar, percent, note, pause, remove)
    },
    progress: (share) => {
      bar.value = share
      percent.textContent = `${Math.floor(share)} %`
    },
    note: (text) => {
      note.textContent = text
    },
    stopped: (text) => {
      note.textContent = text
      show(name, bar, percent, note, resume, remove)
    },
    refused: (text) => {
      note.textContent = text
      note.className = 'file-state text-danger'
      show(name, note, remove)
    },
    done: (fileId, text) => {
      const box = document.createElement('input')
      Object.assign(box, { type: 'checkbox', id, name: field, value: fileId, checked: true })
      const label = document.createElement('label')
      label.htmlFor = id
      note.textContent = text
      label.append(name, ' ', note)
      const hadFocus = row.contains(document.activeElement)
      element.className = 'choice'
      element.replaceChildren(box, label)
      if (hadFocus) box.focus()
    },
  }
}

function span(className: string, text: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  return element
}

function button(label: string, about: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'btn btn-sm btn-outline-primary'
  element.append(label, span('visually-hidden', ` ${about}`))
  element.addEventListener('click', press)
  return element
}
