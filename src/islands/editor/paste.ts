// SPDX-License-Identifier: AGPL-3.0-or-later
/** From the HTML that another programme puts on the clipboard to HTML that says the same to our schema. */
import { withoutInvisible } from '#kernel/content/invisible.ts'
import { writeLetters } from './paste-list.ts'
import { bringNotes } from './paste-notes.ts'
import { type Lost, takeOut } from './paste-report.ts'
import { makeListsOfWord } from './paste-word.ts'

/** What is lost on the way is added to `lost`. */
export function pasted(html: string, lost: Lost): string {
  const page = new DOMParser().parseFromString(quietened(html), 'text/html')
  makeListsOfWord(page)
  bringNotes(page)
  writeLetters(page)
  takeOut(page, lost)
  return withoutInvisible(page.body.innerHTML)
}

/**
 * Pasted HTML with its styles and handlers under other names: as they are our content security policy would refuse each with
 * a complaint, and styles could not be read. Safety is not made here: the schema takes nothing that it does not name.
 */
const quietened = (html: string): string =>
  html
    .replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s/"'])(style|on\w+)(?=\s*=)/gi, '$1data-pasted-$2'))
