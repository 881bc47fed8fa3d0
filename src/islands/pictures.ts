// SPDX-License-Identifier: AGPL-3.0-or-later
/** <x-pictures data-from="images">: the pictures ticked in a field of files are offered to the rich text of the same form. */
class PicturesElement extends HTMLElement {
  connectedCallback(): void {
    const slot = this.closest('form')?.querySelector(`x-upload[data-name="${this.dataset.from}"]`)
    const editor = this.closest('form')?.querySelector<HTMLElement>('x-editor')
    if (!slot || !editor) return
    const offer = () => {
      editor.dataset.files = JSON.stringify(ticked(slot))
    }
    new MutationObserver(offer).observe(slot, { childList: true, subtree: true })
    slot.addEventListener('change', offer)
    offer()
  }
}

const ticked = (slot: Element): { id: string; name: string }[] =>
  [...slot.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked')].map((box) => ({
    id: box.value,
    name: box.closest('li')?.querySelector('.file-name')?.textContent ?? box.value,
  }))

customElements.define('x-pictures', PicturesElement)
