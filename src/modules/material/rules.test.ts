// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fromMarkdown } from '#kernel/content/from-markdown.ts'
import { type Doc, emptyDoc } from '#kernel/content/schema.ts'
import { type FileSlots, fileUses, type KnownFile, NO_FILES } from './file-uses.ts'
import { type MaterialFacts, materialChecks } from './rules.ts'

const ANNA = 'anna'
const fileOf = (id: string, media_type: string, more: Partial<KnownFile> = {}): [string, KnownFile] => [
  id,
  { id, media_type, state: 'ready', owner_id: ANNA, ...more },
]
const known = new Map([
  fileOf('pdf', 'application/pdf'),
  fileOf('film', 'video/mp4'),
  fileOf('words', 'text/vtt'),
  fileOf('photo', 'image/png'),
  fileOf('half', 'application/octet-stream', { state: 'staged' }),
  fileOf('bad', 'application/pdf', { state: 'refused' }),
  fileOf('theirs', 'application/pdf', { owner_id: 'bruno' }),
])
const uses = (slots: Partial<FileSlots>, inText: string[] = [], held: string[] = []) =>
  fileUses({ ...NO_FILES, ...slots }, inText, known, new Set(held), ANNA)

describe('files of a material', () => {
  it('take the role of the field they stand in', () => {
    assert.deepEqual(uses({ attachments: ['pdf'], video: ['film'], captionsEn: ['words'] }), {
      ok: true,
      uses: [
        { fileId: 'pdf', role: 'attachment', language: null },
        { fileId: 'film', role: 'video', language: null },
        { fileId: 'words', role: 'captions', language: 'en' },
      ],
    })
  })
  it('must be of the kind that the field asks for, whatever their name', () => {
    assert.deepEqual(fieldsOf(uses({ video: ['pdf'], captionsIt: ['film'], attachments: ['photo'] })), [
      'attachments',
      'captionsIt',
      'video',
    ])
  })
  it('must be there, whole, and the editor’s own or already in the version', () => {
    for (const id of ['half', 'bad', 'nothing', 'theirs'])
      assert.deepEqual(fieldsOf(uses({ attachments: [id] })), ['attachments'])
    assert.equal(uses({ attachments: ['theirs'] }, [], ['theirs']).ok, true)
  })
  it('shown in the text are used as pictures; a picture of nobody is an error on the text', () => {
    assert.deepEqual(uses({}, ['photo']), {
      ok: true,
      uses: [{ fileId: 'photo', role: 'image', language: null }],
    })
    assert.deepEqual(fieldsOf(uses({}, ['pdf'])), ['body'])
  })
})

const fieldsOf = (result: ReturnType<typeof uses>) => (result.ok ? [] : Object.keys(result.errors).sort())

function docOf(markdown: string): Doc {
  const parsed = fromMarkdown(markdown)
  assert.ok(parsed.ok)
  return parsed.doc
}

const file = (role: 'video' | 'captions' | 'image' | 'attachment', state: KnownFile['state'] = 'ready') => ({
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
  english: { source_revision: 2 },
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
    assert.deepEqual(check({ english: { source_revision: 1 } }), [[false, '/e']])
  })
})
