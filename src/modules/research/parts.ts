// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a research has beside its words: the laws it looked at and its documents, as pieces of its form. */
import { emptyDoc } from '#kernel/content/schema.ts'
import { together } from '#kernel/forms/written.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { citationsWritten } from '../legislation/index.ts'
import { filesWritten } from '../review/index.ts'
import { listFiles, replaceFiles } from './queries.ts'

const files = filesWritten<'documents'>({
  slots: {
    documents: {
      label: msg('Documenti da scaricare'),
      families: ['document', 'text', 'image'],
      wrongKind: msg('Qui vanno documenti e immagini da scaricare: togli il file che è un video o un audio.'),
      max: 30,
    },
  },
  // Its words are plain: no picture stands in them.
  pictures: 'documents',
  texts: async () => ({ written: emptyDoc(), translations: [] }),
  held: async (db, editionId) =>
    (await listFiles(db, editionId)).map((file) => ({ ...file, field: 'documents' as const })),
  replace: (tx, editionId, uses) =>
    replaceFiles(
      tx,
      editionId,
      uses.map(({ fileId }) => fileId),
    ),
})

export const parts = together(citationsWritten, files)

export type PartsTyped = Parameters<typeof parts.save>[2]
