// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * <x-open-map data-code data-sheet data-points data-words>: a button that opens a map to move about in. What draws it is loaded when
 * somebody opens it, and not before: whoever only reads the list pays nothing for it.
 */
import type { LiveMap } from './map/words.ts'
import { readWords } from './map/words.ts'

class OpenMapElement extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('button')) return
    const words = readWords(this)
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn btn-outline-primary'
    button.textContent = words.open
    const status = document.createElement('p')
    status.setAttribute('role', 'status')
    this.append(button, status)
    button.addEventListener('click', async () => {
      button.disabled = true
      status.textContent = words.loading
      try {
        const [drawing, points] = await Promise.all([
          import(this.dataset.code!) as Promise<LiveMap>,
          fetch(this.dataset.points!).then((answer) =>
            answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))),
          ),
          loadSheet(this.dataset.sheet!),
        ])
        button.remove()
        status.textContent = ''
        drawing.draw(this, points, words)
      } catch {
        button.disabled = false
        status.textContent = words.failed
      }
    })
  }
}

/** Resolves when its rules hold: a map without them is laid out wrongly. */
const loadSheet = (href: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => reject(new Error(href)))
    document.head.append(link)
  })

customElements.define('x-open-map', OpenMapElement)
