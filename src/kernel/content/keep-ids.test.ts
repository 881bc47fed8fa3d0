// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyMarkdown } from './arbitrary.fixture.ts'
import { fromMarkdown } from './from-markdown.ts'
import { keepIds } from './keep-ids.ts'
import type { Doc } from './schema.ts'
import { blockText } from './text.ts'

const read = (markdown: string): Doc => {
  const result = fromMarkdown(markdown)
  assert.ok(result.ok, JSON.stringify(result))
  return result.doc
}

/** For each block of the new text, the words of the old block whose id it has; '-' when it is new. */
function kept(before: string, after: string): string[] {
  const old = read(before)
  const next = keepIds(old, read(after))
  return next.content.map((block) => {
    const found = old.content.find((each) => each.attrs.id === block.attrs.id)
    return found ? blockText(found) : '-'
  })
}

test('an untouched text keeps every id', () => {
  const text = '## a\n\nb\n\n---\n\nb\n\n---\n\n- c'
  assert.deepEqual(keepIds(read(text), read(text)).content.length, 6)
  const old = read(text)
  assert.deepEqual(keepIds(old, read(text)), old)
})

test('a block put in between is new, its neighbours are the old ones', () => {
  assert.deepEqual(kept('uno\n\ndue', 'uno\n\nin mezzo\n\ndue'), ['uno', '-', 'due'])
  assert.deepEqual(kept('uno\n\ndue', 'prima\n\nuno\n\ndue\n\ndopo'), ['-', 'uno', 'due', '-'])
})

test('a reworded block keeps its id, in its place or elsewhere', () => {
  const before = 'Il codice STP vale sei mesi.\n\nSi rinnova allo sportello.\n\nNon costa nulla.'
  assert.deepEqual(
    kept(
      before,
      'Il codice STP vale sei mesi e si rinnova.\n\nSi rinnova allo sportello.\n\nNon costa nulla.',
    ),
    ['Il codice STP vale sei mesi.', 'Si rinnova allo sportello.', 'Non costa nulla.'],
  )
  assert.deepEqual(
    kept(before, 'Non costa nulla.\n\nSi rinnova allo sportello.\n\nIl codice STP vale sei mesi e basta.'),
    ['Non costa nulla.', 'Si rinnova allo sportello.', 'Il codice STP vale sei mesi.'],
  )
})

test('a block rewritten from nothing is new', () => {
  assert.deepEqual(kept('Il codice STP vale sei mesi.', 'Gli uffici aprono alle nove.'), ['-'])
})

test('a paragraph made a title, or set in bold, is the same; so is a figure described better', () => {
  assert.deepEqual(kept('Chi può iscriversi\n\nTutti', '## Chi può iscriversi\n\n**Tutti**'), [
    'Chi può iscriversi',
    'Tutti',
  ])
  const file = 'file:01890000-0000-7000-8000-000000000000'
  assert.deepEqual(kept(`![a](${file} "prima")`, `![b](${file} "dopo")`), ['prima'])
})

test('of equal blocks those beside what stayed keep their ids', () => {
  const before = 'uno\n\nVedi anche:\n\ndue\n\nVedi anche:\n\ntre'
  const old = read(before)
  const next = keepIds(old, read('uno\n\nVedi anche:\n\nnuovo\n\nVedi anche:\n\ndue\n\nVedi anche:\n\ntre'))
  const ids = (doc: Doc) => doc.content.map((block) => block.attrs.id)
  assert.equal(ids(next)[1], ids(old)[1])
  assert.equal(ids(next)[5], ids(old)[3])
  assert.ok(!ids(old).includes(ids(next)[3]!))
})

test('the id of a block that is gone is not given to another', () => {
  const old = read('uno due tre')
  const next = keepIds(old, {
    ...read('altro'),
    content: read('altro').content.map((block) => ({
      ...block,
      attrs: { id: old.content[0]!.attrs.id },
    })) as Doc['content'],
  })
  assert.notEqual(next.content[0]?.attrs.id, old.content[0]?.attrs.id)
})

test('ids are never given twice, whatever the two texts are', () => {
  fc.assert(
    fc.property(anyMarkdown, anyMarkdown, (before, after) => {
      const [old, next] = [fromMarkdown(before), fromMarkdown(after)]
      if (!old.ok || !next.ok) return
      const merged = keepIds(old.doc, next.doc)
      assert.equal(new Set(merged.content.map((block) => block.attrs.id)).size, next.doc.content.length)
      assert.deepEqual(
        merged.content.map((block) => [block.type, blockText(block)]),
        next.doc.content.map((block) => [block.type, blockText(block)]),
      )
    }),
  )
})
