// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyMarkdown } from './arbitrary.fixture.ts'
import { compareDocs, isChanged } from './compare.ts'
import { fromMarkdown } from './from-markdown.ts'
import { keepIds } from './keep-ids.ts'
import type { Doc } from './schema.ts'
import { blockText } from './text.ts'
import { compareWords, type WordChange } from './word-changes.ts'

const read = (markdown: string): Doc => {
  const result = fromMarkdown(markdown)
  assert.ok(result.ok, JSON.stringify(result))
  return result.doc
}
const compare = (before: string, after: string) => {
  const old = read(before)
  return compareDocs(old, keepIds(old, read(after)))
}
const wordsOf = (changes: readonly WordChange[], ...kinds: WordChange['kind'][]) =>
  changes
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')
const brief = (changes: WordChange[]) =>
  changes.map(({ kind, text }) => `${{ same: '=', added: '+', removed: '-' }[kind]}${text}`)

test('words are compared as one reads them', () => {
  assert.deepEqual(brief(compareWords('vale sei mesi', 'vale dodici mesi')), [
    '=vale ',
    '-sei',
    '+dodici',
    '= mesi',
  ])
  assert.deepEqual(brief(compareWords('a b c d', 'a x y d')), ['=a ', '-b c', '+x y', '= d'])
  assert.deepEqual(brief(compareWords('uguale', 'uguale')), ['=uguale'])
  assert.deepEqual(brief(compareWords('', 'nuovo')), ['+nuovo'])
  assert.deepEqual(brief(compareWords('art. 34', 'art. 35')), ['=art. ', '-34', '+35'])
  assert.deepEqual(compareWords('', ''), [])
})

test('what is the same and what was removed make up the old words, whatever they are', () => {
  fc.assert(
    fc.property(anyMarkdown, anyMarkdown, (before, after) => {
      const changes = compareWords(before, after)
      assert.equal(wordsOf(changes, 'same', 'removed'), before)
      assert.equal(wordsOf(changes, 'same', 'added'), after)
      assert.ok(changes.every(({ text }) => text !== ''))
    }),
  )
})

test('two long wordings with nothing in common are shown one after the other', () => {
  const [before, after] = [
    Array.from({ length: 20_000 }, (_, i) => `a${i}`).join(' '),
    Array.from({ length: 20_000 }, (_, i) => `b${i}`).join(' '),
  ]
  const changes = compareWords(before, after)
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ['removed', 'added'],
  )
  assert.equal(changes[0]?.text, before)
})

test('blocks are the same, changed, added, removed or moved', () => {
  const changes = compare(
    'uno uno\n\ndue due\n\ntre tre\n\nquattro vecchie parole qui',
    'tre tre\n\nuno uno\n\nquattro nuove parole qui\n\ncinque',
  )
  assert.deepEqual(
    changes.map((change) => [
      change.kind,
      change.moved,
      blockText(change.kind === 'changed' ? change.after : change.block),
    ]),
    [
      ['same', true, 'tre tre'],
      ['same', false, 'uno uno'],
      ['removed', false, 'due due'],
      ['changed', false, 'quattro nuove parole qui'],
      ['added', false, 'cinque'],
    ],
  )
})

test('a change of form alone is said to be one', () => {
  const [change] = compare('parole [qui](/a)', 'parole [qui](/b)')
  assert.ok(change?.kind === 'changed' && change.formatOnly)
  const [title] = compare('Chi può iscriversi', '### Chi può iscriversi')
  assert.ok(title?.kind === 'changed' && title.formatOnly)
})

test('the same text has no changes, even when a database put its keys in another order', () => {
  const doc = read('## a\n\n[b](/c) **d**\n\n1. e')
  const shuffled = JSON.parse(JSON.stringify(doc), (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  ) as Doc
  assert.ok(!isChanged(compareDocs(doc, shuffled)))
})

test('every block of both texts is there once', () => {
  fc.assert(
    fc.property(anyMarkdown, anyMarkdown, (before, after) => {
      const [old, next] = [fromMarkdown(before), fromMarkdown(after)]
      if (!old.ok || !next.ok) return
      const kept = keepIds(old.doc, next.doc)
      const changes = compareDocs(old.doc, kept)
      const ids = changes.filter(({ kind }) => kind !== 'removed').map(({ id }) => id)
      assert.deepEqual(
        ids,
        kept.content.map((block) => block.attrs.id),
      )
      const removed = changes.filter(({ kind }) => kind === 'removed').map(({ id }) => id)
      assert.equal(
        removed.length +
          new Set([...ids].filter((id) => old.doc.content.some((block) => block.attrs.id === id))).size,
        old.doc.content.length,
      )
    }),
  )
})
