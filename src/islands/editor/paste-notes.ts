// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Notes of other programmes: a link to the words of a note, whose own link leads back. Word, LibreOffice, Google's documents
 * and our own pages differ in everything else.
 */

const nameOf = (link: Element): string => (link.getAttribute('href') ?? '').slice(1)

/** Puts the words of each note where it is called (`<span data-footnote>`), and takes the list of notes away. */
export function bringNotes(page: Document): void {
  const links = [...page.querySelectorAll('a[href^="#"]')]
  const targets = new Map<string, Element>()
  for (const element of page.querySelectorAll('[id], a[name]'))
    for (const name of [element.id, element.getAttribute('name')]) if (name) targets.set(name, element)
  for (const call of links) {
    const target = targets.get(nameOf(call))
    const words = target?.isConnected && call.isConnected ? wordsOf(target, call) : null
    if (!words) continue
    const note = page.createElement('span')
    note.dataset.footnote = ''
    note.append(...words)
    const raised = call.closest('sup')
    const isAlone = raised?.textContent?.trim() === call.textContent?.trim()
    ;(raised && isAlone ? raised : call).replaceWith(note)
  }
}

/** The words of the note that `target` belongs to, taken out of the page; none where nothing leads back to the call. */
function wordsOf(target: Element, call: Element): Node[] | null {
  const name = call.id || call.getAttribute('name') || call.closest('[id]')?.id
  if (!name || target.compareDocumentPosition(call) & Node.DOCUMENT_POSITION_FOLLOWING) return null
  const back = [target, ...target.querySelectorAll('a')].find(
    (link) => link !== call && nameOf(link) === name,
  )
  if (!back) return null
  const holder = holderOf(target, back)
  for (const sign of holder.querySelectorAll('a[href^="#"]')) if (nameOf(sign) === name) sign.remove()
  const blocks = [...holder.querySelectorAll('p')]
  const words = (blocks.length > 0 ? blocks : [holder]).flatMap((block, at) =>
    at === 0 ? [...block.childNodes] : [new Text(' '), ...block.childNodes],
  )
  const section = holder.parentElement
  holder.remove()
  // The line that parts notes from the text goes with the last of them.
  if (section && section !== section.ownerDocument.body && section.textContent?.trim() === '')
    section.remove()
  return words
}

/** Word and LibreOffice keep the paragraphs of a note in a box with a name of its own. */
const BOX = /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/

function holderOf(target: Element, back: Element): Element {
  if (target !== back && target.contains(back)) return target
  const line = target.closest('p, li, div') ?? target
  const box = line.parentElement
  return box && BOX.test(box.id) ? box : line
}
