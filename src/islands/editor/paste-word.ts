// SPDX-License-Identifier: AGPL-3.0-or-later
/** Lists of Word come as paragraphs that only look like a list: their sign is text, their level a style of its own. */

import { isLetter } from '#kernel/content/spec.ts'

const LEVEL = /mso-list:\s*l\d+\s+level(\d)/i
const SIGN = '[data-pasted-style*="mso-list:ignore" i], [data-pasted-style*="mso-list: ignore" i]'
/** '1.', '(2)'; a bullet is a letter of a symbol font, without a dot. */
const NUMBERED = /^\s*\(?\d{1,4}[.)]/

type Kind = 'bullet' | 'numbered' | 'lettered'

interface Open {
  readonly list: HTMLElement
  readonly kind: Kind
  readonly level: number
}

/** Makes lists where Word meant lists; anything else stays as it came. */
export function makeListsOfWord(page: Document): void {
  let open: Open[] = []
  for (const line of page.querySelectorAll<HTMLElement>('[data-pasted-style*="mso-list" i]')) {
    const level = Number(LEVEL.exec(line.dataset.pastedStyle ?? '')?.[1])
    if (!level || !line.textContent) continue
    // Something stands between: another list begins.
    if (line.previousElementSibling !== open[0]?.list) open = []
    const sign = takeSign(line)
    const letter = /^\s*\(?([^\s().]+)[.)]/.exec(sign)?.[1]
    const isLettered = isLetter(letter)
    open = listFor(line, level, isLettered ? 'lettered' : NUMBERED.test(sign) ? 'numbered' : 'bullet', open)
    const number = Number(letter)
    const innermost = open.at(-1)!.list
    if (number > 1 && innermost.children.length === 0) innermost.setAttribute('start', letter!)
    const item = page.createElement('li')
    if (isLettered) item.dataset.letter = letter
    const words = page.createElement('p')
    words.append(...line.childNodes)
    item.append(words)
    innermost.append(item)
    line.remove()
  }
}

/** The lists that are open for a line, the innermost last; one is begun where the line needs it. */
function listFor(line: HTMLElement, level: number, kind: Kind, before: Open[]): Open[] {
  const open = before.filter((each) => each.level <= level)
  const innermost = open.at(-1)
  if (innermost?.level === level && innermost.kind === kind) return open
  if (innermost?.level === level) open.pop()
  const list = line.ownerDocument.createElement(kind === 'bullet' ? 'ul' : 'ol')
  if (kind === 'lettered') list.dataset.lettered = ''
  const outer = open.at(-1)?.list.lastElementChild
  if (outer) outer.append(list)
  else line.before(list)
  return [...open, { list, kind, level }]
}

/** Takes the sign out of a line and gives it. */
function takeSign(line: HTMLElement): string {
  const marked = line.querySelector(SIGN)
  if (marked) {
    marked.remove()
    return marked.textContent ?? ''
  }
  // Older ones put it between two conditional comments.
  const nodes = [...line.childNodes]
  const comment = (words: string) =>
    nodes.findIndex((node) => node.nodeType === Node.COMMENT_NODE && (node.nodeValue ?? '').includes(words))
  const sign = nodes.slice(comment('supportLists') + 1, Math.max(0, comment('endif')))
  const text = sign.map((node) => node.textContent).join('')
  for (const node of sign) node.remove()
  return text
}
