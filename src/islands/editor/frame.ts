// SPDX-License-Identifier: AGPL-3.0-or-later
/** What stands around the text: the switch between the two ways of writing, problems, help, minutes. */
import type { EditorWords } from '#kernel/content/editor-words.ts'
import { element } from './element.ts'

export type Mode = 'rich' | 'plain'

export interface Frame {
  /** Where the toolbar goes, just before it, and panels, in it. */
  slot: HTMLElement
  /** Where the rich text goes. */
  text: HTMLElement
  show(mode: Mode): void
  /** Says why something cannot be done; '' takes it back. */
  say(problem: string): void
  /** Tells what was not pasted; '' takes it back. */
  tell(notice: string): void
  remove(): void
}

interface Options {
  textarea: HTMLTextAreaElement
  words: EditorWords
  minutes: HTMLElement
  helpId: string
  choose(mode: Mode): void
}

export function makeFrame({ textarea, words, minutes, helpId, choose }: Options): Frame {
  const modes = {
    rich: button(words.rich, () => choose('rich')),
    plain: button(words.plain, () => choose('plain')),
  }
  const group = element(
    'div',
    { class: 'x-editor-mode', role: 'group', 'aria-label': words.mode },
    modes.rich,
    modes.plain,
  )
  const problem = element('p', { class: 'x-editor-problem', role: 'alert' })
  // There from the beginning: a live region is heard only when its words change.
  const notice = element('p', { class: 'x-editor-notice', role: 'status' })
  const bar = element('div', { class: 'x-editor-bar' }, group, problem)
  const [slot, text] = [element('div'), element('div')]
  const foot = element('div', { class: 'x-editor-foot' }, minutes, element('p', { id: helpId }, words.help))
  textarea.before(bar, slot, text, notice)
  textarea.after(foot)
  return {
    slot,
    text,
    show: (mode) => {
      for (const name of ['rich', 'plain'] as const)
        modes[name].setAttribute('aria-pressed', String(name === mode))
    },
    say: (words) => {
      problem.textContent = words
    },
    tell: (words) => {
      notice.textContent = words
    },
    remove: () => {
      for (const part of [bar, slot, text, notice, foot]) part.remove()
    },
  }
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', 'aria-pressed': 'false' }, label)
  made.addEventListener('click', press)
  return made
}
