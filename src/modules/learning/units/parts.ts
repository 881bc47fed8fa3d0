// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a unit has beside its text: the laws it rests on and its pictures, as pieces of its form. */
import { emptyDoc } from '#kernel/content/schema.ts'
import { together } from '#kernel/forms/written.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { citationsWritten } from '../../legislation/index.ts'
import { filesWritten } from '../../review/index.ts'
import { listFilesOfUnit, replaceUnitFiles, unitTexts } from './queries.ts'

const pictures = filesWritten<'images'>({
  slots: {
    images: {
      label: msg('Immagini per il testo'),
      families: ['image'],
      wrongKind: msg('Qui vanno solo immagini PNG, JPEG, WebP o AVIF.'),
      max: 60,
    },
  },
  pictures: 'images',
  held: async (db, unitVersionId) =>
    (await listFilesOfUnit(db, unitVersionId)).map((file) => ({ ...file, field: 'images' })),
  texts: async (db, unitVersionId) => {
    const { it, en } = (await unitTexts(db, [unitVersionId])).get(unitVersionId)!
    return { written: it?.body ?? emptyDoc(), translations: en ? [en.body] : [] }
  },
  replace: (tx, unitVersionId, uses) =>
    replaceUnitFiles(
      tx,
      unitVersionId,
      uses.map(({ fileId }) => fileId),
    ),
})

export const parts = together(citationsWritten, pictures)

export type PartsTyped = Parameters<typeof parts.save>[2]
