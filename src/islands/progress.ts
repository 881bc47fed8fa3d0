// SPDX-License-Identifier: AGPL-3.0-or-later
/** <x-progress>: work that goes on elsewhere. The page looks again every few seconds while somebody looks at it; the link does the same. */
const EVERY_MS = 3000

class ProgressElement extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    this.#timer = window.setInterval(() => {
      // A reader who is on a link or a button is not torn away from it.
      if (document.visibilityState === 'visible' && !this.contains(document.activeElement)) location.reload()
    }, EVERY_MS)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }
}

customElements.define('x-progress', ProgressElement)
