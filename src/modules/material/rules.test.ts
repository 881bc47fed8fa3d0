// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fromMarkdown } from '#kernel/content/from-markdown.ts'
import { type Doc, emptyDoc } from '#kernel/content/schema.ts'
import { type MaterialFacts, materialChecks } from './rules.ts'

function docOf(markdown: string): Doc {
  const parsed = fromMarkdown(markdown)
  assert.ok(parsed.ok)
  return parsed.doc
}

const file = (
  role: 'video' | 'captions' | 'image' | 'attachment',
  state: 'ready' | 'scanning' = 'ready',
) => ({
  file_id: role,
  role,
  language: role === 'captions' ? ('it' as const) : null,
  name: `${role}.bin`,
  state,
})

const complete: MaterialFacts = {
  summary: 'In breve.',
  updatedOn: '2026-11-01',
  body: docOf('Ciao'),
  research: ['a', 'b', 'c', 'd'],
  files: [],
  citations: 1,
  revision: 2,
  english: { source_revision: 2, body: docOf('Hello') },
}
const check = (facts: Partial<MaterialFacts>) =>
  materialChecks({ ...complete, ...facts }, { text: '/t', english: '/e' }).map(({ blocking, path }) => [
    blocking,
    path,
  ])

describe('checks before review', () => {
  it('find nothing in a complete material', () => assert.deepEqual(check({}), []))
  it('ask for a text or a file', () => {
    assert.deepEqual(check({ body: emptyDoc() }), [[true, '/t#campo-body']])
    assert.deepEqual(check({ body: emptyDoc(), files: [file('attachment')] }), [])
  })
  it('ask for captions of every video', () => {
    assert.deepEqual(check({ files: [file('video')] }), [[true, '/t#campo-captionsIt']])
    assert.deepEqual(check({ files: [file('video'), file('captions')] }), [])
  })
  it('wait for the antivirus', () =>
    assert.deepEqual(check({ files: [file('attachment', 'scanning')] }), [[true, '/t#campo-attachments']]))
  it('advise on research, citations, pictures and the translation, without stopping', () => {
    assert.deepEqual(
      check({ research: ['a', '', 'c', 'd'], citations: 0, english: null, files: [file('image')] }).map(
        ([blocking]) => blocking,
      ),
      [false, false, false, false],
    )
    assert.deepEqual(check({ english: { source_revision: 1, body: docOf('Hello') } }), [[false, '/e']])
  })
  it('stop a picture without words, in either language', () => {
    const wordless = docOf('![](file:01890000-0000-7000-8000-000000000000)')
    assert.deepEqual(check({ body: wordless }), [[true, '/t#campo-body']])
    assert.deepEqual(check({ english: { source_revision: 2, body: wordless } }), [[true, '/e#campo-body']])
  })
})
