// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { translator } from '../i18n/translate.ts'
import { renderFragment } from '../render/html.ts'
import { anyDoc } from './arbitrary.fixture.ts'
import { Differences } from './differences.tsx'
import { fromMarkdown } from './from-markdown.ts'
import { Content } from './render.tsx'
import { type Doc, parseDoc } from './schema.ts'
import type { ContentContext } from './walk.ts'

const ctx: ContentContext = { t: translator('it', {}), locale: 'it', href: (path) => `/x${path}` }
const fileUrl = (id: string) => `/file/${id}`
const read = (markdown: string): Doc => {
  let next = 0
  const result = fromMarkdown(markdown, () => String(next++).padStart(8, '0'))
  assert.ok(result.ok, JSON.stringify(result))
  return result.doc
}
const html = (
  doc: Doc,
  more: { headingOffset?: number; lang?: string; strict?: boolean; fileUrl?: undefined } = {},
) =>
  renderFragment(
    <div>
      <Content ctx={ctx} doc={doc} fileUrl={fileUrl} {...more} />
    </div>,
  ).slice('<div>'.length, -'</div>'.length)

test('blocks carry their ids, titles their level', () => {
  assert.equal(
    html(read('## a\n\nb **c** _d_\\\ne')),
    '<h2 id="p-00000000">a</h2><p id="p-00000001">b <strong>c</strong> <em>d</em><br/>e</p>',
  )
  assert.match(html(read('## a'), { headingOffset: 1 }), /^<h3 /)
  assert.match(html(read('#### a'), { headingOffset: 5 }), /^<h6 /)
})

test('lists are lists of lines, or of paragraphs where an item has several', () => {
  assert.equal(html(read('- a\n  - b')), '<ul id="p-00000000"><li>a<ul><li>b</li></ul></li></ul>')
  assert.equal(html(read('3. a\n\n   b')), '<ol id="p-00000000" start="3"><li><p>a</p><p>b</p></li></ol>')
})

test('letters of the law are words, so that they are read, found and copied as they stand', () => {
  assert.equal(
    html(read('a) uno\nb-bis) due\n\n   ancora')),
    '<ol id="p-00000000" class="lettered"><li><span class="letter">a)</span> <div>uno</div></li><li><span class="letter">b-bis)</span> <div><p>due</p><p>ancora</p></div></li></ol>',
  )
})

test('what is struck says so to whoever does not see the line', () => {
  assert.equal(
    html(read('vale ~~sei~~ m^2^ CO~2~')),
    '<p id="p-00000000">vale <s><span class="visually-hidden">[inizio testo barrato] </span>sei<span class="visually-hidden"> [fine testo barrato]</span></s> m<sup>2</sup> CO<sub>2</sub></p>',
  )
})

test('a note has a number where it is called, its words at the end, a way there and a way back', () => {
  const shown = html(read('a^[Vedi [qui](/b).]\n\n- c^[d] e^[f]'))
  assert.match(
    shown,
    /a<sup class="note-call"><a href="#p-00000000-n1" id="p-00000000-n1-r" role="doc-noteref" aria-label="Nota 1">1<\/a><\/sup>/,
  )
  assert.match(
    shown,
    /<section class="notes" role="doc-endnotes" aria-label="Note"><ol><li id="p-00000000-n1">Vedi <a href="\/x\/b">qui<\/a>\. <a href="#p-00000000-n1-r" role="doc-backlink" aria-label="Torna al testo della nota 1">↩<\/a><\/li><li id="p-00000001-n1">d .*<li id="p-00000001-n2">f /,
  )
  const ids = [...shown.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
  assert.equal(new Set(ids).size, ids.length)
  assert.doesNotMatch(html(read('a')), /<section/)
})

test('callouts have a name, tables headers and a stop for the keyboard, figures their words', () => {
  assert.match(
    html(read('> [!LAW]\n> a')),
    /^<aside class="callout important" id="p-00000000" role="note" aria-labelledby="p-00000000-t">.*<p class="callout-title" id="p-00000000-t"><span class="text">Che cosa dice la norma<\/span><\/p><p>a<\/p>/,
  )
  const table = html(read('| a |\n| - |\n| b |\n\n| c |\n| - |'))
  assert.match(
    table,
    /<div class="table-responsive" id="p-00000000" role="group" tabindex="0" aria-label="Tabella 1">/,
  )
  assert.match(table, /<th scope="col">a<\/th>.*<td>b<\/td>.*aria-label="Tabella 2"/)
  assert.match(html(read('| a | |\n| - | - |\n| b | c |')), /<tr><th scope="col">a<\/th><td><\/td><\/tr>/)
  assert.equal(
    html(read('![x "y"](file:01890000-0000-7000-8000-000000000000 "<z>")')),
    '<figure class="figure" id="p-00000000"><img class="figure-img img-fluid" src="/file/01890000-0000-7000-8000-000000000000" alt="x &quot;y&quot;" loading="lazy" decoding="async"/><figcaption class="figure-caption">&lt;z></figcaption></figure>',
  )
})

test('a picture without an address is its description: no file hangs on such a text', () => {
  const doc = read('![Il banco](file:01890000-0000-7000-8000-000000000000 "Foto")')
  assert.equal(
    html(doc, { fileUrl: undefined }),
    '<figure class="figure" id="p-00000000"><p>Il banco</p><figcaption class="figure-caption">Foto</figcaption></figure>',
  )
})

test('links of the site go through the page, others say that they leave it', () => {
  assert.match(html(read('[a **b**](/c)')), /<a href="\/x\/c">a <strong>b<\/strong><\/a>/)
  assert.match(
    html(read('[a](https://b.it/?x=1&y=2)')),
    /<a href="https:\/\/b\.it\/\?x=1&amp;y=2" rel="external noopener noreferrer">a<\/a>/,
  )
  assert.match(
    html(read('[a](#p-00000000) [b](mailto:c@d.it)')),
    /<a href="#p-00000000">a<\/a> <a href="mailto:c@d\.it">b<\/a>/,
  )
})

test('other languages are marked, with their direction', () => {
  assert.match(
    html(read('[مرحبا]{lang=ar} [hello]{lang=en}')),
    /<span lang="ar" dir="rtl">مرحبا<\/span> <span lang="en">hello<\/span>/,
  )
  const arabic = html(read('مرحبا [ciao]{lang=it}\n\n> [!NOTE]\n> مرحبا'), { lang: 'ar' })
  assert.match(arabic, /^<div lang="ar" dir="rtl"><p .*<span lang="it" dir="ltr">ciao<\/span>/)
  assert.match(arabic, /<p class="callout-title"[^>]* lang="it" dir="ltr">/)
  assert.doesNotMatch(html(read('ciao'), { lang: 'it' }), /lang=/)
})

test('nothing that was typed becomes markup', () => {
  const hostile = '<script>alert(1)</script> <img src=x onerror=alert(1)> "onload=" \' &lt;b&gt;'
  const shown = html(
    read(
      `## ${hostile}\n\n${hostile}\n\n| ${hostile} |\n| - |\n\n![${hostile}](file:01890000-0000-7000-8000-000000000000 '${hostile.replaceAll("'", '')}')`,
    ),
  )
  assert.deepEqual(
    [...shown.matchAll(/<(\w+)/g)].map((tag) => tag[1]),
    ['h2', 'p', 'div', 'table', 'thead', 'tr', 'th', 'tbody', 'figure', 'img', 'figcaption'],
  )
})

test('any text renders to balanced tags with a block for each block and no address that the schema refuses', () => {
  fc.assert(
    fc.property(anyDoc, (raw) => {
      const parsed = parseDoc(raw)
      assert.ok(parsed.ok)
      const shown = html(parsed.doc)
      const open: string[] = []
      for (const [, close, tag] of shown.matchAll(/<(\/?)(\w+)(?:"[^"]*"|[^">])*>/g)) {
        if (close) assert.equal(open.pop(), tag, shown)
        else if (!['br', 'hr', 'img'].includes(tag!)) open.push(tag!)
      }
      assert.deepEqual(open, [])
      for (const block of parsed.doc.content) assert.ok(shown.includes(` id="p-${block.attrs.id}"`))
      assert.doesNotMatch(shown, /href="(?:javascript|data|file):/i)
    }),
    { numRuns: 200 },
  )
})

test('a row that no schema allowed is shown without its address', () => {
  const forged = {
    ...read('x'),
    content: [
      {
        type: 'paragraph',
        attrs: { id: '00000000' },
        content: [
          { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        ],
      },
    ],
  } as Doc
  assert.equal(html(forged), '<p id="p-00000000">x</p>')
})

test('a block of a newer version throws in tests and is left out for readers', () => {
  const newer = {
    ...read('a'),
    content: [
      { type: 'poll', attrs: { id: '00000009' } } as unknown as Doc['content'][number],
      ...read('a').content,
    ],
  }
  assert.throws(() => html(newer), /poll/)
  assert.equal(html(newer, { strict: false }), '<p id="p-00000000">a</p>')
})

test('what was struck, raised or put in a note is a difference of words, not of form alone', () => {
  for (const [old, next, said] of [
    ['vale sei mesi', 'vale ~~sei~~ mesi', '~~'],
    ['16 m2', '16 m^2^', '^'],
    ['vale', 'vale^[Dal 2027.]', 'Dal 2027.'],
    ['a) uno', 'b) uno', 'b'],
  ] as const) {
    const shown = renderFragment(<Differences ctx={ctx} before={read(old)} after={read(next)} />)
    assert.doesNotMatch(shown, /solo nella forma/)
    assert.ok(shown.includes(said), shown)
  }
})

test('differences are said in words, and unchanged passages are folded', () => {
  const ids = (doc: Doc) => doc
  const before = ids(read('a\n\nvale sei mesi\n\nb'))
  const after = ids(read('a\n\nvale <b> mesi\n\nb'))
  const shown = renderFragment(<Differences ctx={ctx} before={before} after={after} />)
  assert.match(shown, /Parti cambiate: 1\. Aggiunte: 0\. Tolte: 0\. Spostate: 0\./)
  assert.match(
    shown,
    /<del><span class="visually-hidden">\[inizio parte tolta\] <\/span>sei<span class="visually-hidden"> \[fine parte tolta\]<\/span><\/del>/,
  )
  assert.match(shown, /<ins><span class="visually-hidden">\[inizio aggiunta\] <\/span>&lt;b>/)
  assert.match(shown, /<details class="differences-same"><summary>1 parte uguale<\/summary>/)
  assert.match(
    renderFragment(<Differences ctx={ctx} before={before} after={before} />),
    /I due testi sono uguali/,
  )
})
