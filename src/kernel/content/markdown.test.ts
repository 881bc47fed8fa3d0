// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyDoc, anyMarkdown } from './arbitrary.fixture.ts'
import { fromMarkdown } from './from-markdown.ts'
import { type Doc, parseDoc } from './schema.ts'
import { toMarkdown } from './to-markdown.ts'

const withoutIds = (doc: Doc) =>
  doc.content.map(({ attrs: { id, ...attrs }, ...block }) => ({ ...block, attrs }))

test('Markdown and back gives every text again', () => {
  fc.assert(
    fc.property(anyDoc, (raw) => {
      const parsed = parseDoc(raw)
      assert.ok(parsed.ok, JSON.stringify(parsed))
      const markdown = toMarkdown(parsed.doc)
      const again = fromMarkdown(markdown)
      assert.ok(again.ok, JSON.stringify(again))
      assert.deepEqual(withoutIds(again.doc), withoutIds(parsed.doc), markdown)
    }),
    { numRuns: Number(process.env.RUNS ?? 500) },
  )
})

test('an emoji of several stays one where its first sign is written as a number', () => {
  const written = '_a_&#128105;&#8205;👩&#8205;👧'
  const read = fromMarkdown(written)
  assert.ok(read.ok)
  const text = JSON.stringify(read.doc)
  assert.match(text, /👩\u200d👩\u200d👧/)
  const again = fromMarkdown(toMarkdown(read.doc))
  assert.ok(again.ok)
  assert.deepEqual(withoutIds(again.doc), withoutIds(read.doc))
})

test('what was read is canonical: reading it again changes nothing', () => {
  fc.assert(
    fc.property(anyDoc, (raw) => {
      const parsed = parseDoc(raw)
      assert.ok(parsed.ok)
      assert.deepEqual(parseDoc(JSON.parse(JSON.stringify(parsed.doc))), parsed)
    }),
  )
})

test('any Markdown is a text or an answer with a message, and its text is stable', () => {
  fc.assert(
    fc.property(anyMarkdown, (markdown) => {
      const read = fromMarkdown(markdown)
      if (!read.ok) return assert.ok(read.error.source.length > 10)
      const again = fromMarkdown(toMarkdown(read.doc))
      assert.ok(again.ok)
      assert.deepEqual(withoutIds(again.doc), withoutIds(read.doc), toMarkdown(read.doc))
    }),
    { numRuns: Number(process.env.RUNS ?? 500) },
  )
})

const read = (markdown: string) => {
  const result = fromMarkdown(markdown)
  assert.ok(result.ok, JSON.stringify(result))
  return result.doc
}
const shapes = (markdown: string) => read(markdown).content.map((block) => block.type)
const refused = (markdown: string) => {
  const result = fromMarkdown(markdown)
  assert.ok(!result.ok, JSON.stringify(result))
  return result.error
}

test('Markdown as people write it is read, and written in one way', () => {
  const typed = `Titolo vero\n===\n# Uno #\n###### Sei\n* a\n* b\n\n1) c\n2) d\n***x*** __y__ *z*  \nriga\nseguito <https://a.it> <urp@comune.example.it>\n> cita\nancora\n\n> [!attenzione] Subito\n> qui`
  assert.equal(
    toMarkdown(read(typed)),
    `Titolo vero ===\n\n## Uno\n\n#### Sei\n\n- a\n- b\n\n1. c\n2. d **_x_** **y** _z_\\\n   riga seguito [https://a.it](https://a.it) [urp@comune.example.it](mailto:urp@comune.example.it)\n\n> cita ancora\n\n> [!WARNING]\n> Subito qui\n`,
  )
})

test('the empty text is the empty text', () => {
  for (const nothing of ['', ' \n\t\n ', '##', '- ', '>', '| |\n| - |', '> [!NOTE]']) {
    assert.deepEqual(shapes(nothing), ['paragraph'], nothing)
    assert.equal(toMarkdown(read(nothing)), '')
  }
})

test('HTML, code and references are words', () => {
  const typed = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!-- nota -->',
    '`codice`',
    '[uno]: https://a.it',
    '&lt;b&gt;',
  ]
  for (const text of typed) {
    const [block] = read(text).content
    assert.ok(block?.type === 'paragraph')
    assert.deepEqual(block.content, [{ type: 'text', text: text.replace('&lt;b&gt;', '<b>') }])
  }
  assert.deepEqual(shapes('```\n<b>\n```'), ['paragraph'])
  assert.deepEqual(shapes('    quattro spazi'), ['paragraph'])
})

test('a link that may not be is refused with its line', () => {
  for (const href of [
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    '//evil.example',
    'java&#115;cript:alert(1)',
    'pagina.html',
  ]) {
    const error = refused(`Una riga\n\n- due\n- tre\n  [x](${href})`)
    assert.equal(error.values?.line, 5, href)
    assert.ok(error.source.includes('{line, number}'))
  }
  assert.equal(refused('a\\\nb\n[x](<javascript:a b>)').values?.line, 3)
})

test('a picture stands alone and is one of the files', () => {
  const file = '01890000-0000-7000-8000-00000000000a'
  assert.deepEqual(shapes(`![a](file:${file.toUpperCase()})\n![b](file:${file})`), ['figure', 'figure'])
  assert.equal(refused('![a](https://a.it/x.png)').values?.line, 1)
  assert.equal(refused('![a](file:../../x)').values?.line, 1)
  assert.equal(refused(`\nparole ![a](file:${file})`).values?.line, 2)
  assert.equal(refused(`- ![a](file:${file})`).values?.line, 1)
  assert.equal(refused(`## ![a](file:${file})`).values?.line, 1)
})

test('what may not stand inside something else is refused with its line', () => {
  for (const inside of ['## x', '> x', '---', '| a |\n  | - |', '> [!NOTE]\n  > x'])
    assert.equal(refused(`parole\n\n- voce\n\n  ${inside}`).values?.line, 5, inside)
  assert.equal(refused('- 1\n  - 2\n    - 3\n      - 4\n        - 5\n          - 6').values?.line, 6)
  assert.equal(refused(`| ${'a | '.repeat(21)}\n|${' - |'.repeat(21)}`).values?.max, 20)
})

test('passages in another language keep it, whatever stands in them', () => {
  const [block] = read('**[مرحبا [qui](/a)]{lang=ar}** [x]{lang=!!} [y]{lang=it').content
  assert.ok(block?.type === 'paragraph')
  assert.deepEqual(block.content, [
    { type: 'text', text: 'مرحبا ', marks: [{ type: 'lang', attrs: { lang: 'ar' } }, { type: 'strong' }] },
    {
      type: 'text',
      text: 'qui',
      marks: [
        { type: 'link', attrs: { href: '/a' } },
        { type: 'lang', attrs: { lang: 'ar' } },
        { type: 'strong' },
      ],
    },
    { type: 'text', text: ' [x]{lang=!!} [y]{lang=it' },
  ])
})

test('characters that nobody sees are taken out, hidden in entities too', () => {
  // What copying from a PDF brings: soft hyphens, spaces without width, turned directions, control characters.
  const typed =
    'in\u00adfor\u200bma\u0002zione\u202e \ufeffdel\u2066l’uf\u200cficio\u0000\ud800 a&#0;b&#xD800;c&#7;d&shy;e'
  assert.equal(
    toMarkdown(read(typed)),
    'informazione dell’ufficio a\ufffdb\ufffdc\ufffdde\n'.replace('\ufffdd', '\ufffdd'),
  )
  assert.equal(toMarkdown(read('می\u200cخواهم 👩\u200d👩\u200d👧')), 'می\u200cخواهم 👩\u200d👩\u200d👧\n')
})

test('every block gets its own id', () => {
  const ids = read('a\n\nb\n\nc').content.map((block) => block.attrs.id)
  assert.equal(new Set(ids).size, 3)
  assert.deepEqual(
    fromMarkdown('a', () => '01234567'),
    {
      ok: true,
      doc: {
        v: 2,
        type: 'doc',
        content: [{ type: 'paragraph', attrs: { id: '01234567' }, content: [{ type: 'text', text: 'a' }] }],
      },
    },
  )
})

test('a line of ten thousand characters goes there and back', () => {
  for (const text of [
    'x'.repeat(10_000),
    'مرحبا '.repeat(1_600).trim(),
    '*'.repeat(10_000),
    '😀'.repeat(5_000),
  ]) {
    const parsed = parseDoc({
      v: 1,
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { id: '01234567' }, content: [{ type: 'text', text }] }],
    })
    assert.ok(parsed.ok)
    assert.deepEqual(withoutIds(read(toMarkdown(parsed.doc))), withoutIds(parsed.doc))
  }
})
