// SPDX-License-Identifier: AGPL-3.0-or-later
/** What of a pasted page cannot be kept: counted, so that whoever pastes hears of it. */
import type { EditorWords } from '#kernel/content/editor-words.ts'
import { isHref } from '#kernel/content/spec.ts'

export interface Lost {
  pictures: number
  links: number
  rows: number
  columns: number
  deleted: number
  notes: number
}

export const nothingLost = (): Lost => ({ pictures: 0, links: 0, rows: 0, columns: 0, deleted: 0, notes: 0 })

/** Which words tell what of it. */
const WORDS = {
  pictures: 'lostPictures',
  links: 'lostLinks',
  rows: 'lostRows',
  columns: 'lostColumns',
  deleted: 'lostDeleted',
  notes: 'lostNotes',
} as const satisfies Record<keyof Lost, keyof EditorWords>

/** What was not pasted, each kind with its number; '' when all was. */
export function tellLost(lost: Lost, words: EditorWords): string {
  const kinds = Object.keys(WORDS) as (keyof Lost)[]
  const told = kinds.flatMap((kind) =>
    lost[kind] === 0 ? [] : [words[WORDS[kind]].replace('{n}', String(lost[kind]))],
  )
  return told.length === 0 ? '' : [words.lost, ...told].join(' ')
}

/** The addresses of blocks of our own texts; other places in a page are those of the page that was copied. */
const isOwnPlace = (href: string): boolean => /^#p-[0-9A-HJKMNP-TV-Z]{8}$/.test(href)

/** Counts what the schema has no place for, and takes out what must not become live: deleted revisions, pictures' fallbacks. */
export function takeOut(page: Document, lost: Lost): void {
  // Word's revisions: what was deleted stands in `del`, or in a passage with the style of one.
  for (const gone of page.querySelectorAll('del, [data-pasted-style*="mso-deleted" i], .msoDel')) {
    lost.deleted++
    gone.remove()
  }
  for (const picture of page.querySelectorAll('img, svg, picture, object, canvas, video')) {
    if (picture.closest('figure[data-file]') || picture.parentElement?.closest('picture, svg, object, video'))
      continue
    lost.pictures++
  }
  for (const link of page.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href')!.trim()
    if (isHref(href) && (!href.startsWith('#') || isOwnPlace(href))) continue
    link.removeAttribute('href')
    if (href !== '' && link.textContent?.trim() !== '') lost.links++
  }
  for (const note of page.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) [data-footnote]')) {
    lost.notes++
    note.remove()
  }
}
