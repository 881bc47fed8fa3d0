// SPDX-License-Identifier: AGPL-3.0-or-later
/** One small form: fields with labels, Apply, Remove, Close. Enter applies, Escape closes. */
import type { EditorWords } from '#kernel/content/editor-words.ts'
import { element } from './element.ts'

export interface Question {
  title: string
  fields: { label: string; control: HTMLInputElement | HTMLSelectElement; help?: string }[]
  /** Null when it was done, else what is wrong. */
  apply(): string | null
  remove?: () => void
}

interface Options extends Question {
  words: EditorWords
  id: string
  close(): void
}

export function openPanel(
  slot: HTMLElement,
  { title, fields, apply, remove, words, id, close }: Options,
): void {
  const problem = element('p', { class: 'x-editor-problem', id: `${id}-problem`, role: 'alert' })
  const first = fields[0]!.control
  const submit = () => {
    const wrong = apply()
    if (wrong === null) return close()
    problem.textContent = wrong
    first.setAttribute('aria-invalid', 'true')
    first.setAttribute('aria-describedby', problem.id)
    first.focus()
  }
  const panel = element('div', { class: 'x-editor-panel', role: 'group', 'aria-label': title })
  panel.append(...fields.map((field, at) => fieldView(field, `${id}-${at}`)), problem)
  panel.append(button(words.apply, submit))
  if (remove)
    panel.append(
      button(words.remove, () => {
        remove()
        close()
      }),
    )
  panel.append(button(words.cancel, close))
  panel.addEventListener('keydown', (event) => {
    // The form around the editor must not be sent.
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) submit()
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })
  slot.replaceChildren(panel)
  first.focus()
}

/** Controls have no name: they are not sent with the form. */
function fieldView({ label, control, help }: Question['fields'][number], id: string): HTMLElement {
  control.id = id
  control.className = control instanceof HTMLSelectElement ? 'form-select' : 'form-control'
  const parts: HTMLElement[] = [element('label', { for: id }, label), control]
  if (help) {
    control.setAttribute('aria-describedby', `${id}-help`)
    parts.push(element('small', { id: `${id}-help` }, help))
  }
  return element('div', {}, ...parts)
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label)
  made.addEventListener('click', press)
  return made
}
