// SPDX-License-Identifier: AGPL-3.0-or-later
/** Lists of pages with letters (`<ol type="a">`, a style of letters) as lists whose letters are written out. */
import { letterOf } from '#kernel/content/letters.ts'
import { isLetter } from '#kernel/content/spec.ts'

const TYPES: readonly (readonly [RegExp, 'a' | 'A' | 'i' | 'I'])[] = [
  [/lower-(?:alpha|latin)/i, 'a'],
  [/upper-(?:alpha|latin)/i, 'A'],
  [/lower-roman/i, 'i'],
  [/upper-roman/i, 'I'],
]

function typeOf(list: HTMLElement): 'a' | 'A' | 'i' | 'I' | undefined {
  const type = list.getAttribute('type')
  if (type === 'a' || type === 'A' || type === 'i' || type === 'I') return type
  // Google's documents put the style on the items.
  const styles = `${list.dataset.pastedStyle ?? ''};${list.querySelector<HTMLElement>(':scope > li')?.dataset.pastedStyle ?? ''}`
  const style = /list-style(?:-type)?:([^;]*)/i.exec(styles)?.[1] ?? ''
  return TYPES.find(([names]) => names.test(style))?.[1]
}

/** Writes `data-letter` on every item of such a list, which the schema reads; a list too long for letters stays one of numbers. */
export function writeLetters(page: Document): void {
  for (const list of page.querySelectorAll('ol')) {
    const type = typeOf(list)
    if (!type) continue
    let number = Number(list.getAttribute('start') ?? 1) || 1
    const items = [...list.children].filter((child) => child.tagName === 'LI') as HTMLLIElement[]
    const letters = items.map((item) => {
      if (item.hasAttribute('value')) number = item.value
      return letterOf(type, number++)
    })
    if (!letters.every(isLetter)) continue
    list.dataset.lettered = ''
    for (const [at, item] of items.entries()) item.dataset.letter = letters[at]
  }
}
