// SPDX-License-Identifier: AGPL-3.0-or-later
/** The toolbar, one stop of Tab; arrows go from button to button (WAI-ARIA Authoring Practices, toolbar pattern). */
import type { EditorState } from 'prosemirror-state'
import type { EditorWords } from '#kernel/content/editor-words.ts'
import type { Control } from './controls.ts'
import { element } from './element.ts'

export interface Toolbar {
  dom: HTMLElement
  /** Shows what is on and what can be used at the selection. */
  update(state: EditorState): void
  focus(): void
}

interface Options {
  words: EditorWords
  controls: readonly Control[]
  /** Id of the text that the toolbar works on. */
  controlsId: string
  run(control: Control): void
  /** Back to the text. */
  leave(): void
}

export function makeToolbar({ words, controls, controlsId, run, leave }: Options): Toolbar {
  const buttons = controls.map((control) => makeButton(control, words))
  const dom = element(
    'div',
    { class: 'x-editor-toolbar', role: 'toolbar', 'aria-label': words.toolbar, 'aria-controls': controlsId },
    ...buttons,
  )
  let current = 0
  const moveTo = (at: number, focus: boolean) => {
    buttons[current]!.tabIndex = -1
    current = at
    buttons[current]!.tabIndex = 0
    if (focus) buttons[current]!.focus()
  }
  moveTo(0, false)
  // The text keeps its selection, and the focus, when a button is pressed by mouse.
  dom.addEventListener('mousedown', (event) => event.preventDefault())
  dom.addEventListener('click', (event) => {
    const at = buttons.findIndex((button) => button.contains(event.target as Node))
    if (at < 0) return
    moveTo(at, false)
    if (buttons[at]!.getAttribute('aria-disabled') !== 'true') run(controls[at]!)
  })
  dom.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave()
    else {
      const next = destination(event, buttons, current)
      if (next === null) return
      moveTo(next, true)
    }
    event.preventDefault()
  })
  return {
    dom,
    update: (state) => {
      for (const [at, control] of controls.entries()) show(buttons[at]!, control, state)
      if (buttons[current]!.hidden) moveTo(0, dom.contains(document.activeElement))
    },
    focus: () => buttons[current]!.focus(),
  }
}

function makeButton({ name, keys, isOn }: Control, words: EditorWords): HTMLButtonElement {
  const title = keys ? `${words[name]} (${keys.replaceAll('Control', 'Ctrl')})` : undefined
  const attributes = {
    type: 'button',
    tabindex: '-1',
    'data-control': name,
    'aria-keyshortcuts': keys,
    title,
  }
  return element('button', { ...attributes, 'aria-pressed': isOn ? 'false' : undefined }, words[name])
}

function show(button: HTMLButtonElement, { does, isOn, isShown }: Control, state: EditorState): void {
  button.hidden = isShown ? !isShown(state) : false
  if (isOn) button.setAttribute('aria-pressed', String(isOn(state)))
  // Not `disabled`: a button that vanished from under the focus would lose it.
  if (typeof does === 'function') button.setAttribute('aria-disabled', String(!does(state)))
}

/** Where a key leads among the buttons that are shown; null for other keys. */
function destination(
  { key }: KeyboardEvent,
  buttons: readonly HTMLButtonElement[],
  from: number,
): number | null {
  const shown = buttons.flatMap((button, at) => (button.hidden ? [] : [at]))
  const place = shown.indexOf(from)
  const isRtl = getComputedStyle(buttons[from]!).direction === 'rtl'
  switch (key) {
    case 'Home':
      return shown[0] ?? null
    case 'End':
      return shown.at(-1) ?? null
    case isRtl ? 'ArrowLeft' : 'ArrowRight':
      return shown[(place + 1) % shown.length] ?? null
    case isRtl ? 'ArrowRight' : 'ArrowLeft':
      return shown.at(place - 1) ?? null
    default:
      return null
  }
}
