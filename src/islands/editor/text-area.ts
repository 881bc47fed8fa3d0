// SPDX-License-Identifier: AGPL-3.0-or-later
/** The text area under the editor: what the form sends, and where its words, language and errors are taken from. */

/** An id that goes with the text area's own. */
export const idOf = (textarea: HTMLTextAreaElement, part: string): string =>
  `${textarea.id || 'editor'}-${part}`

/** Labels keep what they were for while their text area is out of sight: they name the rich text, and a label cannot be for that. */
const labelled = new WeakMap<HTMLTextAreaElement, HTMLLabelElement[]>()

const labelsOf = (textarea: HTMLTextAreaElement): HTMLLabelElement[] => [
  ...(labelled.get(textarea) ?? []),
  ...textarea.labels,
]

/** Hidden, it can still be given the focus, by a list of errors or by the browser, and hands it on. */
export function hide(textarea: HTMLTextAreaElement, isHidden: boolean): void {
  if (isHidden && !labelled.has(textarea)) {
    const labels = [...textarea.labels].filter((label) => label.htmlFor !== '')
    labelled.set(textarea, labels)
    for (const label of labels) label.removeAttribute('for')
  }
  if (!isHidden) {
    for (const label of labelled.get(textarea) ?? []) label.htmlFor = textarea.id
    labelled.delete(textarea)
  }
  textarea.classList.toggle('x-editor-hidden', isHidden)
  if (isHidden) {
    textarea.setAttribute('aria-hidden', 'true')
    textarea.tabIndex = -1
  } else {
    textarea.removeAttribute('aria-hidden')
    textarea.removeAttribute('tabindex')
  }
}

/** The rich text in its place says of itself what the text area would. `name` is for one without a label. */
export function standIn(textarea: HTMLTextAreaElement, name: string): Record<string, string> {
  const { lang, dir, required } = textarea
  const label = labelsOf(textarea)[0]
  if (label && !label.id) label.id = idOf(textarea, 'label')
  const describedBy = [textarea.getAttribute('aria-describedby'), idOf(textarea, 'help')]
    .filter(Boolean)
    .join(' ')
  const attributes: Record<string, string> = {
    id: idOf(textarea, 'text'),
    class: 'x-editor-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-describedby': describedBy,
    'aria-required': String(required),
    'aria-invalid': textarea.getAttribute('aria-invalid') ?? 'false',
    dir: dir || 'auto',
  }
  if (label) attributes['aria-labelledby'] = label.id
  else attributes['aria-label'] = name
  if (lang) attributes.lang = lang
  return attributes
}

/** Sets the value as typing would: whoever listens to the text area hears of it. */
export function type(textarea: HTMLTextAreaElement, value: string): void {
  textarea.value = value
  textarea.dispatchEvent(new Event('input', { bubbles: true }))
}

interface Handlers {
  /** Whatever was typed must now be in the text area. */
  write(): void
  /** The text area may have been filled by the browser or by a reset. */
  readAgain(): void
  /** The focus was meant for the text; false leaves it where it is. */
  takeFocus(): boolean
}

export function listen(
  textarea: HTMLTextAreaElement,
  { write, readAgain, takeFocus }: Handlers,
  signal: AbortSignal,
): void {
  const { form } = textarea
  form?.addEventListener('submit', write, { capture: true, signal })
  form?.addEventListener(
    'formdata',
    ({ formData }) => {
      write()
      if (formData.has(textarea.name)) formData.set(textarea.name, textarea.value)
    },
    { signal },
  )
  form?.addEventListener('reset', () => setTimeout(readAgain), { signal })
  addEventListener('pagehide', write, { signal })
  // Coming back, the browser fills the text area again after the editor has read it.
  addEventListener('pageshow', readAgain, { signal })
  textarea.addEventListener('focus', () => void takeFocus(), { signal })
  for (const label of labelsOf(textarea))
    label.addEventListener('click', (event) => takeFocus() && event.preventDefault(), { signal })
}
