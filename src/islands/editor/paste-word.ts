// SPDX-License-Identifier: AGPL-3.0-or-later
/** Lists of Word come as paragraphs that only look like a list: their sign is text, their level a style of its own. */

const LEVEL = /mso-list:\s*l\d+\s+level(\d)/i
const SIGN = '[data-pasted-style*="mso-list:ignore" i], [data-pasted-style*="mso-list: ignore" i]'
/** '1.', 'b)', '(iv)'; a bullet is a letter of a symbol font, without a dot. */
const NUMBERED = /^\s*\(?(\d{1,4}|[a-z]{1,4})[.)]/i

interface Open {
  readonly list: HTMLElement
  readonly level: number
}

/** Quietened HTML (see `quietened`) with lists where Word meant lists; anything else as it came. */
export function withListsOfWord(html: string): string {
  if (!LEVEL.test(html)) return html
  const page = new DOMParser().parseFromString(html, 'text/html')
  let open: Open[] = []
  for (const line of page.querySelectorAll<HTMLElement>('[data-pasted-style*="mso-list" i]')) {
    const level = Number(LEVEL.exec(line.dataset.pastedStyle ?? '')?.[1])
    if (!level || !line.textContent) continue
    // Something stands between: another list begins.
    if (line.previousElementSibling !== open[0]?.list) open = []
    open = listFor(line, level, NUMBERED.exec(takeSign(line)), open)
    const item = page.createElement('li')
    const words = page.createElement('p')
    words.append(...line.childNodes)
    item.append(words)
    open.at(-1)!.list.append(item)
    line.remove()
  }
  return page.body.innerHTML
}

/** The lists that are open for a line, the innermost last; one is begun where the line needs it. */
function listFor(line: HTMLElement, level: number, number: RegExpExecArray | null, before: Open[]): Open[] {
  const tag = number ? 'OL' : 'UL'
  const open = before.filter((each) => each.level <= level)
  const innermost = open.at(-1)
  if (innermost?.level === level && innermost.list.tagName === tag) return open
  if (innermost?.level === level) open.pop()
  const list = line.ownerDocument.createElement(tag)
  if (Number(number?.[1]) > 1) list.setAttribute('start', number![1]!)
  const outer = open.at(-1)?.list.lastElementChild
  if (outer) outer.append(list)
  else line.before(list)
  return [...open, { list, level }]
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
