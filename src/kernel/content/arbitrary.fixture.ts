// SPDX-License-Identifier: AGPL-3.0-or-later
/** Texts of every shape for property tests: of the schema, but neither tidy nor kind. */
import fc from 'fast-check'
import { newBlockId } from './block-id.ts'
import { CALLOUTS } from './spec.ts'
import type { RawNode } from './tidy.ts'
import { MARK_ORDER } from './tidy-inline.ts'

const SIGNS =
  '* ** _ __ *** ` ``` [ ] ( ) { } < > ! # ## - + 1. 2) | \\ \\\\ & &amp; &#65; &nbsp; ~ = " \' ; : . , --- === ' +
  '{lang=ar} {sup} ^ ^^ ~ ~~ ~~~ ^[ [^1] [^1]: a) b-bis) iv. A. a. [!NOTE] [x] ](y) ![a](b) <b> </b> <a@b.it> <https://x.it> file: javascript: https://x.it/a_b_c ' +
  'è e\u0301 ى مرحبا שלום 😀 👩‍👩‍👧 中文 ﷺ ｱ ǅ'
const SPACES = [
  ' ',
  '  ',
  '\n',
  '\t',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\ufeff',
  '\u200b',
  '\u200f',
  '\u0301',
  '\u0338',
]
const WORDS = ['a', 'b', 'Z', '9', 'parola', 'l’ufficio', 'due parole', 'snake_case']

const piece = fc.constantFrom(...SIGNS.split(' '), ...SPACES, ...WORDS, ...WORDS)
const words = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('2', 'o', '2+', 'bis') },
  { weight: 8, arbitrary: fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
)

const href = fc.constantFrom(
  'https://www.example.it/a(b)c?x=1&y=2&copy;#z',
  'http://localhost:3000/',
  'https://sanità.example/è_a*b*',
  'mailto:ufficio@comune.example.it',
  'tel:+39051123456',
  '/tematiche/salute',
  '#p-01234567',
)
const mark = fc.oneof(
  fc.constant({ type: 'strong' as const }),
  fc
    .constantFrom('em', 'strike', 'sup', 'sub')
    .map((type) => ({ type: type as 'em' | 'strike' | 'sup' | 'sub' })),
  href.map((value) => ({ type: 'link' as const, attrs: { href: value } })),
  fc.constantFrom('ar', 'fr', 'zh-Hans').map((lang) => ({ type: 'lang' as const, attrs: { lang } })),
)
const marks = fc
  .uniqueArray(mark, { selector: ({ type }) => (type === 'sub' ? 'sup' : type), maxLength: 3 })
  .map((found) => found.sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type)))

const text = fc.record({ type: fc.constant('text'), text: words, marks })
const hardBreak: fc.Arbitrary<RawNode> = fc.constant({ type: 'hard_break' })
const texts: fc.Arbitrary<RawNode[]> = fc.array(text, { maxLength: 5 })
const note: fc.Arbitrary<RawNode> = texts.map((content) => ({ type: 'footnote', content }))
const cellInline: fc.Arbitrary<RawNode[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: note }),
  { maxLength: 5 },
)
const inline: fc.Arbitrary<RawNode[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: hardBreak },
    { weight: 1, arbitrary: note },
  ),
  { maxLength: 6 },
)
const letter = fc.constantFrom(null, 'a', 'b', 'B', 'b-bis', 'e-ter.1', 'iv', 'aa', 'zzz', 'XII')

const node = (
  type: string,
  content: fc.Arbitrary<RawNode[]>,
  attrs: fc.Arbitrary<Record<string, unknown>> = fc.constant({}),
) => fc.record({ type: fc.constant(type), attrs, content })

const { flow } = fc.letrec<{ flow: RawNode; item: RawNode; list: RawNode; paragraph: RawNode }>((tie) => ({
  paragraph: node('paragraph', inline),
  item: node(
    'list_item',
    fc
      .tuple(tie('paragraph'), fc.array(tie('flow'), { maxLength: 2 }))
      .map(([first, rest]) => [first, ...rest]),
    fc.record({ letter }),
  ),
  list: fc.oneof(
    node('bullet_list', fc.array(tie('item'), { minLength: 1, maxLength: 3 })),
    node('lettered_list', fc.array(tie('item'), { minLength: 1, maxLength: 3 })),
    node(
      'ordered_list',
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      fc.record({ start: fc.constantFrom(0, 1, 7, 99, 999_999_999) }),
    ),
  ),
  flow: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: tie('paragraph') },
    { weight: 2, arbitrary: tie('list') },
  ),
}))

const flows = fc.array(flow, { minLength: 1, maxLength: 3 })
const row = (type: string, cell: string) =>
  node(type, fc.array(node(cell, cellInline), { minLength: 1, maxLength: 3 }))
const table = fc
  .tuple(row('table_head', 'table_header'), fc.array(row('table_row', 'table_cell'), { maxLength: 3 }))
  .map(([head, rows]): RawNode => ({ type: 'table', content: [head, ...rows] }))
const figure = fc
  .record({
    file: fc.constant('01890000-0000-7000-8000-000000000000'),
    alt: words,
    caption: fc.oneof(fc.constant(''), words),
  })
  .map((attrs): RawNode => ({ type: 'figure', attrs }))

const block: fc.Arbitrary<RawNode> = fc.oneof(
  { weight: 4, arbitrary: flow },
  node('heading', texts, fc.record({ level: fc.constantFrom(2, 3, 4) })),
  node('blockquote', flows),
  node('callout', flows, fc.record({ kind: fc.constantFrom(...CALLOUTS) })),
  table,
  figure,
  fc.constant({ type: 'horizontal_rule' } as RawNode),
)

/** A text that `parseDoc` takes, given as it may come from outside. */
export const anyDoc = fc.array(block, { minLength: 1, maxLength: 6 }).map((content) => ({
  v: 2,
  type: 'doc',
  content: content.map((each): RawNode => ({ ...each, attrs: { ...each.attrs, id: newBlockId() } })),
}))

/** Strings made of signs, for whatever reads them. */
export const anyMarkdown = fc
  .array(
    fc.oneof(
      piece,
      fc.constantFrom('\n', '\n\n', '> ', '- ', '1. ', 'a) ', '[^1]: n', '[^1]', '| a |\n| --- |\n'),
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''))
