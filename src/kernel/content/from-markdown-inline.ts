// SPDX-License-Identifier: AGPL-3.0-or-later
/** Reads the words of one block of Markdown: text, marks, line breaks and images. */
import type Token from 'markdown-it/lib/token.mjs'
import { msg } from '../i18n/msg.ts'
import { Refused } from './refused.ts'
import type { Mark } from './schema.ts'
import { isFileId, isHref } from './spec.ts'
import type { RawNode } from './tidy.ts'

const LINK = msg(
  'Riga {line, number}: il collegamento «{href}» non è ammesso. Usa un indirizzo che inizia con https://, mailto:, tel:, oppure una pagina di questo sito che inizia con /.',
)
const IMAGE = msg(
  'Riga {line, number}: l’immagine «{href}» non è fra i file caricati. Si scrive ![descrizione](file:codice "didascalia").',
)
const ALONE = msg('Riga {line, number}: un’immagine sta da sola, con una riga vuota prima e una dopo.')

export class InlineReader {
  readonly #allowsFigures: boolean
  readonly #content: RawNode[] = []
  readonly #figures: RawNode[] = []
  readonly #marks: Mark[] = []
  #line: number

  constructor(line: number, allowsFigures: boolean) {
    this.#line = line
    this.#allowsFigures = allowsFigures
  }

  /** Either words or, when the paragraph holds images and nothing else, figures. */
  read(tokens: readonly Token[]): { content: RawNode[]; figures: RawNode[] } {
    for (const [at, token] of tokens.entries()) this.#take(token, tokens[at + 1])
    const hasWords = this.#content.some(({ text }) => text === undefined || text.trim() !== '')
    if (this.#figures.length > 0 && (hasWords || !this.#allowsFigures))
      throw new Refused({ source: ALONE, values: { line: this.#line } })
    return { content: this.#content, figures: this.#figures }
  }

  #take(token: Token, next: Token | undefined): void {
    switch (token.type) {
      case 'text':
        this.#words(token.content)
        break
      case 'softbreak':
      case 'hardbreak':
        this.#line++
        // Titles and cells have no line breaks: a space there.
        if (token.type === 'hardbreak' && this.#allowsFigures) this.#content.push({ type: 'hard_break' })
        else this.#words(' ')
        break
      case 'image':
        this.#figures.push(this.#figure(token))
        break
      case 'link_open':
        this.#openLink(token, next)
        break
      case 'lang_open':
        this.#marks.push({ type: 'lang', attrs: { lang: token.info } })
        break
      case 'strong_open':
      case 'em_open':
        this.#marks.push({ type: token.type === 'em_open' ? 'em' : 'strong' })
        break
      default:
        // Only closing tokens are left.
        this.#marks.pop()
    }
  }

  #refused(source: string, href: string): Refused {
    return new Refused({ source, values: { line: this.#line, href: href.slice(0, 80) } })
  }

  #words(text: string): void {
    if (text !== '') this.#content.push({ type: 'text', text, marks: this.#marks.slice() })
  }

  #openLink(token: Token, next: Token | undefined): void {
    const href: string = token.attrGet('href') ?? ''
    if (!isHref(href)) throw this.#refused(LINK, href)
    this.#marks.push({ type: 'link', attrs: { href } })
    // Without words of its own a link could be neither seen nor followed.
    if (next?.type === 'link_close') this.#words(href)
  }

  #figure(token: Token): RawNode {
    const href: string = token.attrGet('src') ?? ''
    const file = href.replace(/^file:/, '').toLowerCase()
    if (!href.startsWith('file:') || !isFileId(file)) throw this.#refused(IMAGE, href)
    const alt = wordsOf(token.children ?? [])
    return { type: 'figure', attrs: { file, alt, caption: token.attrGet('title') ?? '' } }
  }
}

/** The text between the brackets of an image, its signs taken off. */
const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) =>
      token.type.endsWith('break') ? ' ' : token.children ? wordsOf(token.children) : token.content,
    )
    .join('')
