// SPDX-License-Identifier: AGPL-3.0-or-later
/** The kernel's schema with a look for the screen, and with what is taken from pasted HTML; the rest of it is dropped. */
import {
  type DOMOutputSpec,
  Fragment,
  type MarkSpec,
  type Node,
  type NodeSpec,
  Schema,
  type TagParseRule,
} from 'prosemirror-model'
import {
  CALLOUTS,
  isFileId,
  isHref,
  isLanguageTag,
  isLetter,
  LIMITS,
  markSpecs,
  nodeSpecs,
} from '#kernel/content/spec.ts'
import { footnoteView } from './footnote.ts'
import { type Losses, rowsOf } from './paste-table.ts'

export type NodeName = keyof typeof nodeSpecs
export type EditorSchema = Schema<NodeName, keyof typeof markSpecs>

/** What nodes need to be shown: names of callouts, addresses of files (none: pictures are shown as words). */
export interface Look {
  calloutTitles: Record<(typeof CALLOUTS)[number], string>
  fileUrl: ((id: string) => string) | null
  /** Where what a paste loses is counted. */
  losses: Losses
}

export type View = Pick<NodeSpec, 'parseDOM' | 'toDOM'>

const plain = (tag: string, rules: TagParseRule[] = [{ tag }]): View => ({
  parseDOM: rules,
  toDOM: () => [tag, 0],
})

// Titles of other pages come at any level; ours begin at 2.
const HEADINGS: TagParseRule[] = [1, 2, 3, 4, 5, 6].map((level) => ({
  tag: `h${level}`,
  attrs: { level: Math.min(4, Math.max(2, level)) },
}))

const startOf = (list: HTMLElement): number => {
  const start = Number(list.getAttribute('start') ?? 1)
  return Number.isInteger(start) && start >= 0 && start <= 999_999_999 ? start : 1
}

const label = (dom: HTMLElement, name: string): string => (dom.dataset[name] ?? '').slice(0, LIMITS.label)

function figureView({ fileUrl }: Look): View {
  return {
    parseDOM: [
      {
        tag: 'figure[data-file]',
        getAttrs: (dom) =>
          isFileId(dom.dataset.file) && {
            file: dom.dataset.file,
            alt: label(dom, 'alt'),
            caption: label(dom, 'caption'),
          },
        // Its words are attributes; the caption shown must not come in twice.
        getContent: () => Fragment.empty,
      },
    ],
    toDOM: ({ attrs }) => {
      const data = {
        'data-file': attrs.file as string,
        'data-alt': attrs.alt as string,
        'data-caption': attrs.caption as string,
      }
      const picture: DOMOutputSpec = fileUrl
        ? ['img', { src: fileUrl(attrs.file as string), alt: attrs.alt as string }]
        : ['p', { class: 'x-editor-alt' }, (attrs.alt || attrs.file) as string]
      return ['figure', data, picture, ['figcaption', attrs.caption as string]]
    },
  }
}

function calloutView({ calloutTitles }: Look): View {
  return {
    parseDOM: CALLOUTS.map((kind) => ({ tag: `div[data-callout=${kind}]`, attrs: { kind } })),
    toDOM: ({ attrs }) => [
      'div',
      {
        'data-callout': attrs.kind as string,
        role: 'note',
        'aria-label': calloutTitles[attrs.kind as (typeof CALLOUTS)[number]],
      },
      0,
    ],
  }
}

const views = (look: Look): Partial<Record<NodeName, View>> => ({
  paragraph: plain('p'),
  heading: { parseDOM: HEADINGS, toDOM: (node: Node) => [`h${node.attrs.level}`, 0] },
  bullet_list: plain('ul'),
  lettered_list: {
    parseDOM: [{ tag: 'ol[data-lettered]', priority: 60 }],
    toDOM: () => ['ol', { 'data-lettered': '' }, 0],
  },
  ordered_list: {
    parseDOM: [{ tag: 'ol', getAttrs: (dom) => ({ start: startOf(dom) }) }],
    toDOM: (node: Node) => ['ol', node.attrs.start === 1 ? {} : { start: String(node.attrs.start) }, 0],
  },
  list_item: {
    parseDOM: [
      {
        tag: 'li',
        getAttrs: (dom) => ({ letter: isLetter(dom.dataset.letter) ? dom.dataset.letter : null }),
      },
    ],
    // The letter is shown by the style: it is no word that could be written into.
    toDOM: ({ attrs }) => ['li', attrs.letter === null ? {} : { 'data-letter': String(attrs.letter) }, 0],
  },
  blockquote: plain('blockquote'),
  callout: calloutView(look),
  table: {
    parseDOM: [
      { tag: 'table', getContent: (dom, schema) => rowsOf(dom as HTMLTableElement, schema, look.losses) },
    ],
    toDOM: () => ['table', ['tbody', 0]],
  },
  table_head: plain('tr', []),
  table_row: plain('tr', []),
  table_header: { toDOM: () => ['th', { scope: 'col' }, 0] },
  table_cell: { toDOM: () => ['td', 0] },
  figure: figureView(look),
  horizontal_rule: { parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  footnote: footnoteView,
  hard_break: { parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
})

/** Whether a pasted element has a style, as `quietened` kept it. */
const isStyled = (dom: HTMLElement, style: RegExp): boolean => style.test(dom.dataset.pastedStyle ?? '')

/** A rule for any element of a style; the element itself is read on by the other rules. */
const styled = (style: RegExp): TagParseRule => ({
  tag: '[data-pasted-style]',
  consuming: false,
  getAttrs: (dom) => isStyled(dom, style) && null,
})

const LIGHT = /font-weight:\s*(?:normal|[1-4]00)/i

const marks: Record<keyof typeof markSpecs, Pick<MarkSpec, 'parseDOM' | 'toDOM'>> = {
  link: {
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => {
          const href = dom.getAttribute('href')!.trim()
          return isHref(href) && { href }
        },
      },
    ],
    toDOM: (mark) => [
      'a',
      { href: mark.attrs.href as string, title: mark.attrs.href as string, rel: 'noopener noreferrer' },
      0,
    ],
  },
  lang: {
    // Only our own: word processors mark the language of every word.
    parseDOM: [
      {
        tag: 'span[data-lang]',
        getAttrs: (dom) => isLanguageTag(dom.dataset.lang) && { lang: dom.dataset.lang },
      },
    ],
    toDOM: (mark) => [
      'span',
      { lang: mark.attrs.lang as string, 'data-lang': mark.attrs.lang as string, dir: 'auto' },
      0,
    ],
  },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      // Google's documents wrap all of what is copied in a <b> that is not bold.
      { tag: 'b', getAttrs: (dom) => !isStyled(dom, LIGHT) && null },
      styled(/font-weight:\s*(?:bold|[6-9]00)/i),
    ],
    toDOM: () => ['strong', 0],
  },
  strike: {
    parseDOM: [{ tag: 's' }, { tag: 'strike' }, styled(/text-decoration(?:-line)?:[^;]*line-through/i)],
    toDOM: () => ['s', 0],
  },
  sup: { parseDOM: [{ tag: 'sup' }, styled(/vertical-align:\s*super/i)], toDOM: () => ['sup', 0] },
  sub: { parseDOM: [{ tag: 'sub' }, styled(/vertical-align:\s*sub\b/i)], toDOM: () => ['sub', 0] },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, styled(/font-style:\s*italic/i)], toDOM: () => ['em', 0] },
}

export function editorSchema(look: Look): EditorSchema {
  const seen = views(look)
  const join = <S extends object, V>(specs: Record<string, S>, more: Partial<Record<string, V>>) =>
    Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, { ...spec, ...more[name] }]))
  return new Schema({
    nodes: join<NodeSpec, View>(nodeSpecs, seen) as Record<NodeName, NodeSpec>,
    marks: join<MarkSpec, Pick<MarkSpec, 'parseDOM' | 'toDOM'>>(markSpecs, marks) as Record<
      keyof typeof markSpecs,
      MarkSpec
    >,
  })
}
