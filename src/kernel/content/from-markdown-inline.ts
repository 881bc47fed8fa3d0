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
const IN_TITLE = msg('Riga {line, number}: una nota non può stare in un titolo. Mettila nel testo che segue.')
const ALONE = msg('Riga {line, number}: un’immagine sta da sola, con una riga vuota prima e una dopo.')

export class InlineReader {
  readonly #block: string
  readonly #figures: RawNode[] = []
  readonly #marks: Mark[] = []
  #content: RawNode[] = []
  /** What the block holds while the words of a note are read, with its marks. */
  #around: { content: RawNode[]; marks: Mark[] } | null = null
  #line: number

  /** `block` is the type of the node that the words are for. */
  constructor(line: number, block: string) {
    this.#line = line
    this.#block = block
  }

  /** Either words or, when the paragraph holds images and nothing else, figures. */
  read(tokens: readonly Token[]): { content: RawNode[]; figures: RawNode[] } {
    for (const [at, token] of tokens.entries()) this.#take(token, tokens[at + 1])
    const hasWords = this.#content.some(({ text }) => text === undefined || text.trim() !== '')
    if (this.#figures.length > 0 && (hasWords || this.#block !== 'paragraph'))
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
        // Titles, cells and notes have no line breaks: a space there.
        if (token.type === 'hardbreak' && this.#block === 'paragraph' && !this.#around)
          this.#content.push({ type: 'hard_break' })
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
      case 's_open':
        this.#marks.push({ type: 'strike' })
        break
      case 'strong_open':
      case 'em_open':
      case 'sup_open':
      case 'sub_open':
        this.#marks.push({ type: token.type.slice(0, -'_open'.length) as 'strong' | 'em' | 'sup' | 'sub' })
        break
      case 'footnote_open':
        this.#openNote(token.children ?? [])
        break
      case 'footnote_close':
        this.#closeNote()
        break
      default:
        // Only closing tokens are left.
        this.#marks.pop()
    }
  }

  /** `words` of a note that is written elsewhere; those of one in place come as tokens of the line. */
  #openNote(words: readonly Token[]): void {
    if (this.#block === 'heading') throw new Refused({ source: IN_TITLE, values: { line: this.#line } })
    this.#around = { content: this.#content, marks: this.#marks.splice(0) }
    this.#content = []
    const line = this.#line
    for (const [at, token] of words.entries()) this.#take(token, words[at + 1])
    this.#line = line
  }

  #closeNote(): void {
    const note = { type: 'footnote', content: this.#content }
    if (this.#figures.length > 0) throw new Refused({ source: ALONE, values: { line: this.#line } })
    this.#content = this.#around!.content
    this.#content.push(note)
    this.#marks.splice(0, this.#marks.length, ...this.#around!.marks)
    this.#around = null
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
