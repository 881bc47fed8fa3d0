// SPDX-License-Identifier: AGPL-3.0-or-later
/** How long the text takes, said while it is written: units are read between interruptions, in six minutes at most. */
import type { EditorWords } from '#kernel/content/editor-words.ts'
import { minutesFor, wordsOf } from '#kernel/content/text.ts'
import { element } from './element.ts'

export interface Minutes {
  dom: HTMLElement
  /** Counts again when the writing pauses. */
  update(text: () => string): void
  stop(): void
}

const PAUSE_MS = 700

export function makeMinutes(words: EditorWords, max: number): Minutes {
  const locale = document.documentElement.lang || 'it'
  // A live region: it speaks only when what it says changes.
  const dom = element('p', { class: 'x-editor-minutes', role: 'status' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let isFirst = true
  const count = (text: string) => {
    const minutes = minutesFor(wordsOf(text).length)
    const said = sentence(words, locale, minutes, max)
    if (dom.textContent !== said) dom.textContent = said
    dom.classList.toggle('x-editor-long', minutes > max)
  }
  return {
    dom,
    update: (text) => {
      clearTimeout(timer)
      if (isFirst) count(text())
      else timer = setTimeout(() => count(text()), PAUSE_MS)
      isFirst = false
    },
    stop: () => clearTimeout(timer),
  }
}

function sentence(words: EditorWords, locale: string, minutes: number, max: number): string {
  if (minutes === 0) return words.minutesNone
  const number = new Intl.NumberFormat(locale)
  const form = new Intl.PluralRules(locale).select(minutes) === 'one' ? words.minutesOne : words.minutesOther
  const said = form.replace('{n}', number.format(minutes))
  return minutes > max ? `${said} ${words.tooLong.replace('{n}', number.format(max))}` : said
}
