// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type FileSlot, fileUses, type KnownFile } from './file-uses.ts'

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
const slotOf = (families: FileSlot['families'], single = false): FileSlot => ({
  label: 'File',
  families,
  wrongKind: 'Qui va altro.',
  max: 5,
  single,
})
const slots = {
  attachments: slotOf(['document', 'text', 'audio']),
  images: slotOf(['image']),
  video: slotOf(['video'], true),
  captionsEn: slotOf(['captions'], true),
}
const NONE = { attachments: [], images: [], video: [], captionsEn: [] }
const uses = (
  values: Partial<Record<keyof typeof slots, string[]>>,
  inText: string[] = [],
  held: string[] = [],
) =>
  fileUses({
    slots,
    values: { ...NONE, ...values },
    inText,
    pictures: 'images',
    known,
    held: new Set(held),
    personId: ANNA,
  })

describe('files of a text', () => {
  it('are used as the field they stand in says', () => {
    assert.deepEqual(uses({ attachments: ['pdf'], video: ['film'], captionsEn: ['words'] }), {
      ok: true,
      uses: [
        { fileId: 'pdf', field: 'attachments' },
        { fileId: 'film', field: 'video' },
        { fileId: 'words', field: 'captionsEn' },
      ],
    })
  })
  it('must be of the kind that the field asks for, whatever their name', () => {
    assert.deepEqual(fieldsOf(uses({ video: ['pdf'], captionsEn: ['film'], attachments: ['photo'] })), [
      'attachments',
      'captionsEn',
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
      uses: [{ fileId: 'photo', field: 'images' }],
    })
    assert.deepEqual(fieldsOf(uses({}, ['pdf'])), ['body'])
  })
  it('of a field for one are the last that was sent', () => {
    assert.deepEqual(uses({ video: ['pdf', 'film'] }), {
      ok: true,
      uses: [{ fileId: 'film', field: 'video' }],
    })
  })
})

const fieldsOf = (result: ReturnType<typeof uses>) => (result.ok ? [] : Object.keys(result.errors).sort())
