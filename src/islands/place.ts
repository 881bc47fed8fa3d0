// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * <x-place data-url data-opened>: around the text of a unit. When the reader pauses, the block under their eyes is kept, so that they
 * come back to it after an interruption; that the unit was opened is said once, where the page does not know it yet. Nothing else is
 * sent: neither times nor how far they have scrolled.
 */
const PAUSE_MS = 1500

/** A block of which less than this is left at the top of the window, in pixels, has been read. */
const READ_MARGIN = 64

class ReadingPlace extends HTMLElement {
  #pause = 0
  #kept = ''
  #blocks: HTMLElement[] = []

  connectedCallback(): void {
    this.#blocks = [...this.querySelectorAll<HTMLElement>('[id^="p-"]')].filter((block) =>
      /^p-[0-9A-Z]{8}$/.test(block.id),
    )
    // What is answered is a page elsewhere, and nobody goes there. Not said, it is said by the button with which they go on.
    const { opened } = this.dataset
    if (opened)
      fetch(opened, { method: 'POST', credentials: 'same-origin', redirect: 'manual' }).catch(() => undefined)
    // Only after the reader has moved: opening the page must not put an older place back to the top.
    window.addEventListener('scroll', this.#moved, { passive: true })
    document.addEventListener('visibilitychange', this.#hidden)
  }

  disconnectedCallback(): void {
    window.removeEventListener('scroll', this.#moved)
    document.removeEventListener('visibilitychange', this.#hidden)
  }

  readonly #moved = (): void => {
    clearTimeout(this.#pause)
    this.#pause = window.setTimeout(() => this.#keep(), PAUSE_MS)
  }

  /** Whoever looks away or leaves before the pause is over has moved all the same. */
  readonly #hidden = (): void => {
    if (document.visibilityState !== 'hidden' || this.#pause === 0) return
    clearTimeout(this.#pause)
    this.#keep()
  }

  #keep(): void {
    this.#pause = 0
    const place = this.#current()
    if (!place || place === this.#kept) return
    this.#kept = place
    const body = new URLSearchParams({ place })
    // A place that is not kept is put right at the next pause.
    fetch(this.dataset.url ?? '', { method: 'POST', body, keepalive: true, credentials: 'same-origin' })
      .then((answer) => {
        if (!answer.ok) this.#kept = ''
      })
      .catch(() => {
        this.#kept = ''
      })
  }

  /** The first block that is still to be read: coming back to it skips nothing. */
  #current(): string {
    const block = this.#blocks.find((each) => each.getBoundingClientRect().bottom > READ_MARGIN)
    return block ? block.id.slice(2) : ''
  }
}

customElements.define('x-place', ReadingPlace)
