// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ComponentChildren, type FunctionComponent, Fragment as PreactFragment } from 'preact'
import { jsx as preactJsx } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import { renderFragment, renderPage } from './html.ts'
import { type Children, Fragment, type JSX, jsx } from './jsx-runtime.ts'

/** A piece of a page as plain values, from which both runtimes make theirs. */
type Piece =
  | { kind: 'value'; value: string | number | boolean | null | undefined }
  | { kind: 'object'; value: object }
  | { kind: 'list'; pieces: Piece[] }
  | { kind: 'fragment'; pieces: Piece[] }
  | { kind: 'component'; pieces: Piece[] }
  | { kind: 'element'; name: string; props: Record<string, unknown>; pieces: Piece[] }

const HOSTILE = [
  '"><script>alert(1)</script>',
  '</textarea><img src=x onerror=alert(1)>',
  '&amp;&lt;&',
  "' onfocus='x",
  '<!-- -->',
  '\0 \u2028 \ud800 \u202e€𝄞',
  '',
  ' ',
  'true',
]
const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 }))
const value = fc.oneof(text, fc.constantFrom(true, false, null, undefined, 0, -1, 1.5, 1e21, Number.NaN))

const NAMES = [
  'class className id href src alt title lang dir hreflang rel type name for role value checked defaultChecked selected disabled',
  'required multiple hidden open inert autofocus autoFocus readOnly maxLength minLength tabIndex colSpan rowSpan autoComplete inputMode',
  'enterKeyHint dateTime encType formAction formNoValidate srcSet srcDoc noValidate crossOrigin acceptCharset httpEquiv htmlFor content',
  'playsInline useMap accessKey contentEditable spellcheck draggable popoverTarget itemProp aria-label aria-hidden aria-current',
  'aria-expanded aria-describedby data-x data-max data-label-kept viewBox strokeWidth stroke-width fillRule clipPath xlinkHref',
  'xmlLang markerWidth markerEnd textAnchor preserveAspectRatio key onClick',
]
  .join(' ')
  .split(' ')
// Names that only who goes round the types could bring in.
const UNSAFE = ['a b', 'x"y', "x'y", 'x>y', 'x<y', 'x/y', 'x=y', 'x\ny', 'x\0y']
const props = fc.dictionary(fc.constantFrom(...NAMES, ...UNSAFE), value, {
  maxKeys: 7,
  noNullPrototype: true,
})

const HTML = [
  'div p a span h1 ul li table tr td th form label button input textarea option img br hr meta link source track',
  'details summary dialog script title video x-editor',
]
  .join(' ')
  .split(' ')
const SHAPES = ['g', 'path', 'circle', 'use', 'rect', 'text', 'clipPath', 'linearGradient', 'stop', 'symbol']

/** Left out: both spellings of one attribute at once; and an option without a value, which Preact takes for chosen. */
const TWICE: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' }
const comparable = (name: string, found: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(found).filter(
      ([key, one]) => !(TWICE[key]! in found) && !(name === 'option' && key === 'value' && one == null),
    ),
  )

const elementOf = (names: string[], inside: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> =>
  fc
    .record({ name: fc.constantFrom(...names), props, pieces: fc.array(inside, { maxLength: 4 }) })
    .map(({ name, props, pieces }) => ({ kind: 'element', name, props: comparable(name, props), pieces }))

const { page } = fc.letrec<{ page: Piece; shape: Piece; drawing: Piece }>((tie) => ({
  shape: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    value.map((one): Piece => ({ kind: 'value', value: one })),
    elementOf(SHAPES, tie('shape')),
  ),
  drawing: elementOf(['svg'], tie('shape')),
  page: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    value.map((one): Piece => ({ kind: 'value', value: one })),
    fc.constantFrom<Piece>(
      { kind: 'object', value: { html: '<b>' } },
      { kind: 'object', value: JSON.parse('{"__proto__": {"html": "<b>"}, "type": "b", "props": {}}') },
    ),
    fc
      .record({
        kind: fc.constantFrom('list' as const, 'fragment' as const, 'component' as const),
        pieces: fc.array(tie('page'), { maxLength: 4 }),
      })
      .map((piece): Piece => piece),
    elementOf(HTML, tie('page')),
    tie('drawing'),
  ),
}))

/** Children as the compiler passes them: none, one, or a list. */
const few = <T,>(made: T[]) =>
  made.length === 0 ? {} : { children: made.length === 1 ? made[0] : (made as unknown) }

function ours(piece: Piece): Children {
  if (piece.kind === 'value') return piece.value
  if (piece.kind === 'object') return piece.value as never
  const made = piece.pieces.map(ours)
  if (piece.kind === 'list') return made
  if (piece.kind === 'fragment') return jsx(Fragment as never, few(made))
  if (piece.kind === 'component') return jsx(({ children }: { children?: Children }) => children, few(made))
  return jsx(piece.name, { ...piece.props, ...few(made) })
}

function theirs(piece: Piece): ComponentChildren {
  if (piece.kind === 'value' || piece.kind === 'object') return piece.value
  const made = piece.pieces.map(theirs)
  if (piece.kind === 'list') return made
  if (piece.kind === 'fragment') return preactJsx(PreactFragment as never, few(made) as never)
  const Through: FunctionComponent = ({ children }) => children as never
  if (piece.kind === 'component') return preactJsx(Through, few(made) as never)
  return preactJsx(piece.name, { ...piece.props, ...few(made) } as never)
}

const both = (piece: Piece) => ({
  ours: renderFragment(Fragment({ children: ours(piece) })),
  preact: renderToString(preactJsx(PreactFragment as never, { children: theirs(piece) } as never)),
})

test('writes what Preact writes, whatever the tree and whatever its texts', () => {
  fc.assert(
    fc.property(page, (piece) => {
      const shown = both(piece)
      assert.equal(shown.ours, shown.preact)
    }),
    { numRuns: 3000 },
  )
})

test('each element with each attribute and each kind of value, as Preact writes it', () => {
  const values = ['', 'a', HOSTILE[0], true, false, null, undefined, 0, 12.5, () => 'x']
  for (const name of [...HTML, 'svg', ...SHAPES])
    for (const property of [...NAMES, ...UNSAFE])
      for (const one of values) {
        // A class that is a function is code written as text, and no types let it in.
        if (typeof one === 'function' && /^class/.test(property)) continue
        const props = comparable(name, { [property]: one })
        const element: Piece = { kind: 'element', name, props, pieces: [] }
        const piece: Piece = SHAPES.includes(name)
          ? { kind: 'element', name: 'svg', props: {}, pieces: [element] }
          : element
        const shown = both(piece)
        assert.equal(shown.ours, shown.preact, `${name} ${property}=${String(one)}`)
      }
})

test('an object from outside is no markup, even when it looks like an element', () => {
  const forged = JSON.parse(
    '{"html": "<b>x</b>", "type": "b", "props": {}, "constructor": {"name": "Markup"}}',
  )
  assert.equal(renderFragment(<p>{forged}</p>), '<p></p>')
  const copy = { ...(<b>x</b>) } as unknown as JSX.Element
  assert.equal(renderFragment(<p>{copy}</p>), '<p></p>')
})

test('the text of an element, put together with others, is text again', () => {
  assert.equal(renderFragment(<p>{renderFragment(<b>x</b>)}</p>), '<p>&lt;b>x&lt;/b></p>')
})

type Accepts<Wanted, Given> = [Given] extends [Wanted] ? true : false
type Takes<
  Name extends keyof JSX.IntrinsicElements,
  Prop extends string,
> = Prop extends keyof JSX.IntrinsicElements[Name] ? true : false

test('for the compiler neither a string nor an object is an element, and no element takes raw markup', () => {
  // The compiler holds these: a `true` that becomes `false`, or the other way round, is refused before the test runs.
  const element: [Accepts<JSX.Element, JSX.Element>, Accepts<JSX.Element, string>] = [true, false]
  const shaped: Accepts<JSX.Element, { html: string }> = false
  const inside: [Accepts<Children, string>, Accepts<Children, { html: string }>] = [true, false]
  const taken: [Takes<'p', 'class'>, Takes<'p', 'children'>] = [true, true]
  const refused: [
    Takes<'p', 'dangerouslySetInnerHTML'>,
    Takes<'p', 'style'>,
    Takes<'p', 'ref'>,
    Takes<'select', 'value'>,
  ] = [false, false, false, false]
  assert.deepEqual([element, shaped, inside, taken, refused].flat(), [
    true,
    false,
    false,
    true,
    false,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('raw markup, styles in line and the value of a list are refused when shown, too', () => {
  for (const [name, props] of [
    ['p', { dangerouslySetInnerHTML: { __html: '<b>' } }],
    ['p', { style: 'color: red' }],
    ['select', { value: 'a' }],
    ['p><script', {}],
  ] as const)
    assert.throws(() => jsx(name, props), TypeError)
})

test('a document goes out as UTF-8, once its type is said', () => {
  const bytes = renderPage(<html lang="it">È €𝄞</html>)
  assert.equal(bytes.toString('utf8'), '<!DOCTYPE html><html lang="it">È €𝄞</html>')
})
