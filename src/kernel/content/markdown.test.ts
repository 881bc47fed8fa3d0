// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyDoc, anyMarkdown } from './arbitrary.fixture.ts'
import { fromMarkdown } from './from-markdown.ts'
import { type Doc, parseDoc } from './schema.ts'
import { toMarkdown } from './to-markdown.ts'

const withoutIds = (doc: Doc) => doc.content.map(({ attrs: { id, ...attrs }, ...block }) => ({ ...block, attrs }))

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
