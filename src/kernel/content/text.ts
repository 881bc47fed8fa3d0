// SPDX-License-Identifier: AGPL-3.0-or-later
/** The words of a text: for search, for the reading time, for how easy it reads. */
import type { Block, Doc, Flow, Inline, Mark, Text } from './schema.ts'

/** How a line of text is put into plain letters. */
type Spell = (content: readonly Inline[]) => string

/**
 * One line per paragraph, item, title or row; cells of a row are parted by tabs. Captions are words, alternatives are not,
 * and neither is what is struck: a search that found repealed words would show them as the law in force.
 */
export const plainText = (doc: Doc): string =>
  doc.content
    .map((block) => spelt(block, inForce))
    .filter((text) => text !== '')
    .join('\n')

/** Every word of one block, struck ones too. */
export const blockText = (block: Block | Flow): string => spelt(block, inlineText)

/** Every word of one block, with signs where marks change what it says: struck, raised, lowered, at the foot. */
export const signedText = (block: Block | Flow): string => spelt(block, signed)

function spelt(block: Block | Flow, spell: Spell): string {
  const all = (content: readonly (Block | Flow)[]) => content.map((each) => spelt(each, spell)).join('\n')
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return spell(block.content)
    case 'bullet_list':
    case 'ordered_list':
      return block.content.map((item) => all(item.content)).join('\n')
    case 'lettered_list':
      return block.content.map(({ attrs, content }) => `${attrs.letter}) ${all(content)}`).join('\n')
    case 'blockquote':
    case 'callout':
      return all(block.content)
    case 'table':
      return block.content.map((row) => row.content.map((cell) => spell(cell.content)).join('\t')).join('\n')
    case 'figure':
      return block.attrs.caption
    case 'horizontal_rule':
      return ''
  }
}

const spelling =
  (word: (text: Text) => string, note: (words: string) => string): Spell =>
  (content) =>
    content
      .map((node): string => {
        if (node.type === 'hard_break') return '\n'
        return node.type === 'text' ? word(node) : note(node.content.map(word).join(''))
      })
      .join('')

const has = ({ marks }: Text, type: Mark['type']): boolean =>
  marks?.some((mark) => mark.type === type) ?? false

/** Words without their marks, those of notes in brackets. */
export const inlineText: Spell = spelling(
  ({ text }) => text,
  (words) => ` [${words}]`,
)

const inForce: Spell = (content) =>
  spelling(
    (text) => (has(text, 'strike') ? '' : text.text),
    (words) => (words.trim() === '' ? '' : ` [${words}]`),
  )(content)
    .replace(/ {2,}/g, ' ')
    .trim()

const SIGNS: readonly (readonly [Mark['type'], string])[] = [
  ['sup', '^'],
  ['sub', '~'],
  ['strike', '~~'],
]

const signed: Spell = spelling(
  (text) => SIGNS.reduce((words, [type, sign]) => (has(text, type) ? sign + words + sign : words), text.text),
  (words) => `^[${words}]`,
)

// Chinese and Japanese write no spaces: each ideograph counts as a word.
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu

/** Words of a text; an apostrophe parts two ("l'ufficio" is two words). */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? []

/**
 * Words a minute. Below the mean of 238 that Brysbaert found for silent reading of English non-fiction
 * (Journal of Memory and Language 109, 2019, 104047): here one reads to remember, at a desk, between interruptions.
 */
const WORDS_PER_MINUTE = 180

/** Minutes it takes to read so many words, rounded up to half minutes; 0 for none. */
export const minutesFor = (words: number): number => Math.ceil((words / WORDS_PER_MINUTE) * 2) / 2

export const readingMinutes = (doc: Doc): number => minutesFor(wordsOf(plainText(doc)).length)

// A full stop ends a sentence where a capital follows: "art. 34" and "n. 286" do not. A new line ends one too.
const SENTENCE_END = /[.!?…]+["»”’)\]]*\s+(?=["«“‘(]*\p{Lu})|\n+/u

/**
 * How easy an Italian text reads, 0 to 100 (Gulpease, Lucisano and Piemontese 1988): 89 + (300 sentences - 10 letters) / words.
 * 80 reads easily with primary school, 60 with middle school, 40 with high school. Null for a text without words.
 */
export function gulpease(text: string): number | null {
  const words = wordsOf(text)
  if (words.length === 0) return null
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  const sentences = text.split(SENTENCE_END).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
  return Math.min(100, Math.max(0, 89 + (300 * sentences - 10 * letters) / words.length))
}

/** Titles in order, to make a table of contents; the address of each is `#` and `anchorOf(id)`. */
export const headings = (doc: Doc): { id: string; level: 2 | 3 | 4; text: string }[] =>
  doc.content.flatMap((block) =>
    block.type === 'heading'
      ? [{ id: block.attrs.id, level: block.attrs.level, text: inlineText(block.content) }]
      : [],
  )

/** Ids of the files that a text shows, each once. */
export const filesIn = (doc: Doc): string[] => [
  ...new Set(doc.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.file] : []))),
]

/** Addresses that a text links to, each once. */
export function linksIn(doc: Doc): string[] {
  const found = new Set<string>()
  const walk = (node: {
    content?: readonly object[]
    marks?: readonly { type: string; attrs?: object }[]
  }): void => {
    for (const mark of node.marks ?? [])
      if (mark.attrs && 'href' in mark.attrs) found.add(String(mark.attrs.href))
    for (const child of node.content ?? []) walk(child)
  }
  walk(doc)
  return [...found]
}

/** The id that a block has in a page: a reader comes back to it, a citation points at it. */
export const anchorOf = (blockId: string): string => `p-${blockId}`
