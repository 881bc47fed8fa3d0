// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a material has beside its words: the laws it rests on and its files, as pieces of its form. */
import { together } from '#kernel/forms/written.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { citationsWritten } from '../legislation/index.ts'
import { bornFromWritten } from '../research/index.ts'
import { filesWritten } from '../review/index.ts'
import { type FileRole, getTexts, listFiles, type MaterialFile, replaceFiles } from './queries.ts'

const WEBVTT = msg('Qui va un file di sottotitoli WebVTT (.vtt).')

const SLOTS = {
  attachments: {
    label: msg('Documenti da scaricare'),
    families: ['document', 'text', 'audio'],
    wrongKind: msg(
      'Qui vanno documenti da scaricare: togli il file che è un video, un’immagine o un file di sottotitoli.',
    ),
    max: 30,
  },
  images: {
    label: msg('Immagini per il testo'),
    families: ['image'],
    wrongKind: msg('Qui vanno solo immagini PNG, JPEG, WebP o AVIF.'),
    max: 60,
  },
  video: {
    label: msg('Video'),
    families: ['video'],
    wrongKind: msg('Qui va un video MP4 o WebM.'),
    max: 5,
    single: true,
  },
  captionsIt: {
    label: msg('Sottotitoli in italiano'),
    families: ['captions'],
    wrongKind: WEBVTT,
    max: 5,
    single: true,
  },
  captionsEn: {
    label: msg('Sottotitoli in inglese'),
    families: ['captions'],
    wrongKind: WEBVTT,
    max: 5,
    single: true,
  },
} as const

export type FileField = keyof typeof SLOTS

const USED_AS: Readonly<Record<FileField, { role: FileRole; language: Locale | null }>> = {
  attachments: { role: 'attachment', language: null },
  images: { role: 'image', language: null },
  video: { role: 'video', language: null },
  captionsIt: { role: 'captions', language: 'it' },
  captionsEn: { role: 'captions', language: 'en' },
}

const fieldOf = ({ role, language }: MaterialFile): FileField =>
  (Object.keys(USED_AS) as FileField[]).find(
    (field) => USED_AS[field].role === role && USED_AS[field].language === language,
  )!

const files = filesWritten<FileField>({
  slots: SLOTS,
  pictures: 'images',
  held: async (db, editionId) =>
    (await listFiles(db, editionId)).map((file) => ({
      id: file.file_id,
      name: file.name,
      mediaType: file.media_type,
      bytes: file.bytes,
      state: file.state,
      field: fieldOf(file),
    })),
  texts: async (db, editionId) => {
    const { it, en } = await getTexts(db, editionId)
    return { written: it.body, translations: en ? [en.body] : [] }
  },
  replace: (tx, editionId, uses) =>
    replaceFiles(
      tx,
      editionId,
      uses.map(({ fileId, field }) => ({ fileId, ...USED_AS[field] })),
    ),
})

export const parts = together(together(citationsWritten, files), bornFromWritten)

export type PartsTyped = Parameters<typeof parts.save>[2]
