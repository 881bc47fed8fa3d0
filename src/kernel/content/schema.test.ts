// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBlockId, newBlockId } from './block-id.ts'
import { emptyDoc, isEmptyDoc, parseDoc, withBlockIds } from './schema.ts'
import { isHref, isLanguageTag, LIMITS } from './spec.ts'

const paragraph = (text: string, id = newBlockId()) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const doc = (...content: unknown[]) => ({ v: 1, type: 'doc', content })
const refused = (value: unknown) => {
  const parsed = parseDoc(value)
  assert.ok(!parsed.ok, 'was not refused')
  return parsed.error
}

test('links go to the web, to mail, to a telephone, to this site, and nowhere else', () => {
  const good = [
    'https://www.interno.gov.it/it',
    'http://localhost:3000',
    'HTTPS://a.it?x#y',
    'mailto:urp@comune.example.it',
    'tel:+39051',
    '/tematiche/salute?x=1',
    '/',
    '#p-01234567',
    'https://è.it/à',
  ]
  for (const href of good) assert.ok(isHref(href), href)
  const bad = [
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'javascript&colon;alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://x',
    ],
    ...[
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      'https:evil',
      'https:///evil',
      'https://user@evil.example/',
      'http://',
      'https://a b.it',
      'https://a.it/\u202Egnp',
      'https://a.it/\u0000',
      '',
      '#',
      'relative/path',
      '../up',
    ],
    ...[
      'mailto:a@b?bcc=all@x',
      'mailto:',
      `https://a.it/${'x'.repeat(3000)}`,
      'ftp://a.it',
      'https://a.it/"onmouseover="x',
      'https://a.it/<b>',
    ],
  ]
  for (const href of bad) assert.ok(!isHref(href), JSON.stringify(href))
})

test('languages are BCP 47 tags', () => {
  for (const tag of ['ar', 'zh-Hans', 'sr-Latn-RS', 'ckb']) assert.ok(isLanguageTag(tag), tag)
  for (const tag of ['', 'a', 'AR', 'ar_EG', 'ar"', 'x'.repeat(40), 'en-', 7])
    assert.ok(!isLanguageTag(tag), String(tag))
})

test('a text of the schema is read and made canonical', () => {
  const parsed = parseDoc(
    doc(paragraph('  e\u0301 \n due   parole '), { type: 'paragraph', attrs: { id: newBlockId() } }),
  )
  assert.ok(parsed.ok)
  assert.equal(parsed.doc.content.length, 1)
  assert.deepEqual(parsed.doc.content[0]?.type === 'paragraph' && parsed.doc.content[0].content, [
    { type: 'text', text: 'é due parole' },
  ])
})

test('what the schema does not know is refused', () => {
  refused(null)
  refused('testo')
  refused([])
  refused({ ...doc(paragraph('x')), v: 3 })
  refused({ ...doc(paragraph('x')), v: 0 })
  refused(doc())
  refused(doc({ type: 'html', attrs: { id: newBlockId() } }))
  refused(doc({ type: 'text', text: 'sciolto' }))
  refused(doc({ ...paragraph('x'), content: [{ type: 'text', text: 'x', marks: [{ type: 'onclick' }] }] }))
  refused(
    doc({
      ...paragraph('x'),
      content: [
        { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
      ],
    }),
  )
  refused(doc({ ...paragraph('x'), content: [{ type: 'text', text: 7 }] }))
  refused(doc({ ...paragraph('x'), content: 'x' }))
  refused(
    doc({ type: 'heading', attrs: { id: newBlockId(), level: 1 }, content: [{ type: 'text', text: 'x' }] }),
  )
  refused(
    doc({ type: 'heading', attrs: { id: newBlockId(), level: '2' }, content: [{ type: 'text', text: 'x' }] }),
  )
  refused(
    doc({ type: 'callout', attrs: { id: newBlockId(), kind: 'danger' }, content: [{ type: 'paragraph' }] }),
  )
  refused(doc({ type: 'figure', attrs: { id: newBlockId(), file: '../../etc/passwd' } }))
  refused(
    doc({
      type: 'blockquote',
      attrs: { id: newBlockId() },
      content: [{ type: 'heading', attrs: { level: 2 } }],
    }),
  )
  refused(
    doc({
      type: 'table',
      attrs: { id: newBlockId() },
      content: [{ type: 'table_row', content: [{ type: 'table_cell' }] }],
    }),
  )
})

test('attributes that the schema does not name do not pass', () => {
  const parsed = parseDoc(
    doc({ ...paragraph('x'), attrs: { id: newBlockId(), onclick: 'x', style: 'y' }, extra: 1 }),
  )
  assert.ok(parsed.ok)
  assert.deepEqual(Object.keys(parsed.doc.content[0]!), ['type', 'content', 'attrs'])
  assert.deepEqual(Object.keys(parsed.doc.content[0]!.attrs), ['id'])
})

test('characters that nobody sees are taken out, others of any language are kept', () => {
  for (const text of [
    'a\u0000b',
    'a\u001bb',
    'a\ud800b',
    'ab\udc00',
    'a\ufffeb',
    'a\ufdd0b',
    'a\u{1ffff}b',
    'a\u00adb',
  ]) {
    const parsed = parseDoc(doc(paragraph(text)))
    assert.deepEqual(parsed.ok && parsed.doc.content[0], {
      type: 'paragraph',
      content: [{ type: 'text', text: 'ab' }],
      attrs: { id: parsed.ok && parsed.doc.content[0]?.attrs.id },
    })
  }
  const figure = parseDoc(
    doc({
      type: 'figure',
      attrs: { id: newBlockId(), file: '01890000-0000-7000-8000-000000000000', alt: 'a\u0000' },
    }),
  )
  assert.ok(figure.ok && figure.doc.content[0]?.type === 'figure')
  assert.equal(figure.doc.content[0].attrs.alt, 'a')
  for (const text of ['مرحبا بكم', '😀👩‍👩‍👧', '中文', 'x'.repeat(10_000)]) {
    const parsed = parseDoc(doc(paragraph(text)))
    assert.ok(parsed.ok)
    assert.deepEqual(parsed.doc.content[0]?.type === 'paragraph' && parsed.doc.content[0].content, [
      { type: 'text', text },
    ])
  }
})

test('blocks without an id, with a strange one or with the same one are refused, and can be given new ones', () => {
  refused(doc(paragraph('x', 'not an id')))
  refused(doc({ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }))
  const twice = doc(paragraph('a', '0123ABCD'), paragraph('b', '0123ABCD'), paragraph('c', '"><script>')) as {
    content: { type: string; attrs: { id: string } }[]
  }
  refused(twice)
  const mended = withBlockIds(twice, newBlockId)
  const ids = mended.content.map((block) => block.attrs.id)
  assert.equal(ids[0], '0123ABCD')
  assert.equal(new Set(ids).size, 3)
  assert.ok(ids.every(isBlockId))
  assert.ok(parseDoc(mended).ok)
})

test('a generator of ids that repeats itself makes no collisions', () => {
  const some = ['AAAAAAAA', 'AAAAAAAA', 'BBBBBBBB']
  const mended = withBlockIds(
    { content: [{ type: 'paragraph' }, { type: 'paragraph' }] } as {
      content: { type: string; attrs?: { id: string } }[]
    },
    () => some.shift()!,
  )
  assert.deepEqual(
    mended.content.map((block) => block.attrs?.id),
    ['AAAAAAAA', 'BBBBBBBB'],
  )
})

test('limits are said with their number', () => {
  assert.equal(
    refused(doc(...Array.from({ length: LIMITS.blocks + 1 }, () => paragraph('x')))).values?.max,
    LIMITS.blocks,
  )
  assert.equal(refused(doc(paragraph('x'.repeat(LIMITS.characters + 1)))).values?.max, LIMITS.characters)
  const row = (type: string, cell: string) => ({
    type,
    content: Array.from({ length: LIMITS.columns + 1 }, () => ({ type: cell })),
  })
  assert.equal(
    refused(doc({ type: 'table', attrs: { id: newBlockId() }, content: [row('table_head', 'table_header')] }))
      .values?.max,
    LIMITS.columns,
  )
  let list: unknown = { type: 'paragraph' }
  for (let depth = 0; depth <= LIMITS.lists; depth++)
    list = { type: 'bullet_list', content: [{ type: 'list_item', content: [{ type: 'paragraph' }, list] }] }
  assert.equal(refused(doc(list)).values?.max, LIMITS.lists)
})

test('a text of version 1 is one of version 2, unchanged', () => {
  const old = doc(paragraph('x', '0123ABCD'))
  assert.deepEqual(parseDoc(old), { ok: true, doc: { ...old, v: 2 } })
})

test('a lettered list keeps its letters, and those that are missing follow', () => {
  const item = (letter?: string) => ({
    type: 'list_item',
    attrs: { letter },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }],
  })
  const letters = (...given: (string | undefined)[]) => {
    const parsed = parseDoc(
      doc({
        type: 'lettered_list',
        attrs: { id: newBlockId() },
        content: given.map((letter) => item(letter)),
      }),
    )
    assert.ok(parsed.ok && parsed.doc.content[0]?.type === 'lettered_list')
    return parsed.doc.content[0].content.map(({ attrs }) => attrs.letter).join(' ')
  }
  assert.equal(letters(undefined, undefined, 'b-bis', undefined), 'a b b-bis c')
  assert.equal(letters('h', undefined, undefined), 'h i l')
  assert.equal(letters('z', undefined, undefined), 'z aa bb')
  assert.equal(letters('I', undefined, undefined), 'I II III')
  refused(doc({ type: 'lettered_list', attrs: { id: newBlockId() }, content: [item('<b>')] }))
  refused(doc({ type: 'lettered_list', attrs: { id: newBlockId() }, content: [item('a)')] }))
})

test('nothing is raised and lowered at once, and no note stands in a note', () => {
  const text = (...marks: string[]) => ({ type: 'text', text: 'x', marks: marks.map((type) => ({ type })) })
  refused(doc({ ...paragraph('x'), content: [text('sup', 'sub')] }))
  refused(
    doc({
      ...paragraph('x'),
      content: [{ type: 'footnote', content: [{ type: 'footnote', content: [text()] }] }],
    }),
  )
})

test('nesting without end does not break the stack', () => {
  let quote: unknown = { type: 'paragraph' }
  for (let depth = 0; depth < 100_000; depth++) quote = { type: 'blockquote', content: [quote] }
  refused(doc(quote))
})

test('the empty text is canonical and known as empty', () => {
  assert.deepEqual(parseDoc(emptyDoc()), { ok: true, doc: emptyDoc() })
  assert.ok(isEmptyDoc(emptyDoc()))
  const blank = parseDoc(doc(paragraph(' \u00a0 ')))
  assert.ok(blank.ok && isEmptyDoc(blank.doc))
  const full = parseDoc(doc(paragraph('x')))
  assert.ok(full.ok && !isEmptyDoc(full.doc))
})
