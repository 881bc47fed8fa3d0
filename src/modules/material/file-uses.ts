// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which files a material may use, and as what. Pure. */
import { type Family, kindByMediaType } from '#kernel/files/kinds.ts'
import type { FieldError } from '#kernel/forms/text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'

export type FileRole = 'attachment' | 'video' | 'captions' | 'image'

export interface FileUse {
  readonly fileId: string
  readonly role: FileRole
  readonly language: Locale | null
}

/** File ids by the field of the form they stand in. */
export interface FileSlots {
  readonly attachments: readonly string[]
  readonly images: readonly string[]
  readonly video: readonly string[]
  readonly captionsIt: readonly string[]
  readonly captionsEn: readonly string[]
}

export const NO_FILES: FileSlots = { attachments: [], images: [], video: [], captionsIt: [], captionsEn: [] }

/** What must be known of a file to use it. */
export interface KnownFile {
  readonly id: string
  readonly media_type: string
  readonly state: 'staged' | 'scanning' | 'ready' | 'refused'
  readonly owner_id: string
}

interface Slot {
  readonly field: keyof FileSlots
  readonly role: FileRole
  readonly language: Locale | null
  readonly families: readonly Family[]
  readonly wrongKind: string
}

const SLOTS: readonly Slot[] = [
  {
    field: 'attachments',
    role: 'attachment',
    language: null,
    families: ['document', 'text', 'audio'],
    wrongKind: msg(
      'Qui vanno documenti da scaricare: togli il file che è un video, un’immagine o un file di sottotitoli.',
    ),
  },
  {
    field: 'images',
    role: 'image',
    language: null,
    families: ['image'],
    wrongKind: msg('Qui vanno solo immagini PNG, JPEG, WebP o AVIF.'),
  },
  {
    field: 'video',
    role: 'video',
    language: null,
    families: ['video'],
    wrongKind: msg('Qui va un video MP4 o WebM.'),
  },
  {
    field: 'captionsIt',
    role: 'captions',
    language: 'it',
    families: ['captions'],
    wrongKind: msg('Qui va un file di sottotitoli WebVTT (.vtt).'),
  },
  {
    field: 'captionsEn',
    role: 'captions',
    language: 'en',
    families: ['captions'],
    wrongKind: msg('Qui va un file di sottotitoli WebVTT (.vtt).'),
  },
]

/** The families that a field of the form takes, for the `accept` of its slot. */
export const familiesOf = (field: keyof FileSlots): readonly Family[] =>
  SLOTS.find((slot) => slot.field === field)!.families

const NOT_THERE = msg('Un file non c’è più o non è tuo: toglilo e caricalo di nuovo.')
const NOT_WHOLE = msg('Un file non è arrivato per intero: riprendi il caricamento o toglilo.')

export type ParsedUses = { ok: true; uses: FileUse[] } | { ok: false; errors: Record<string, FieldError> }

/**
 * The uses that a form asks for. A file may be used by whoever uploaded it, and by any editor of a version that has it already.
 * Pictures that stand in the text are used too, wherever they were uploaded from.
 */
export function fileUses(
  slots: FileSlots,
  inText: readonly string[],
  known: ReadonlyMap<string, KnownFile>,
  held: ReadonlySet<string>,
  personId: string,
): ParsedUses {
  const errors: Record<string, FieldError> = {}
  const uses = new Map<string, FileUse>()
  const problem = (id: string, families: readonly Family[], wrongKind: string): string | null => {
    const file = known.get(id)
    if (!file || file.state === 'refused' || (file.owner_id !== personId && !held.has(id))) return NOT_THERE
    if (file.state === 'staged') return NOT_WHOLE
    const family = kindByMediaType(file.media_type)?.family
    return family && families.includes(family) ? null : wrongKind
  }
  for (const { field, role, language, families, wrongKind } of SLOTS)
    for (const fileId of slots[field]) {
      const source = problem(fileId, families, wrongKind)
      if (source) errors[field] = { source }
      else uses.set(fileId, { fileId, role, language })
    }
  for (const fileId of inText)
    if (!uses.has(fileId)) {
      if (problem(fileId, ['image'], NOT_THERE))
        errors.body = {
          source: msg(
            'Il testo mostra un’immagine che non c’è: caricala fra le immagini, o toglila dal testo.',
          ),
        }
      else uses.set(fileId, { fileId, role: 'image', language: null })
    }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, uses: [...uses.values()] }
}

/** What is wrong with the text of a translation, which has no files of its own: its pictures are those of the Italian page. Null: nothing. */
export function translationErrors(
  inText: readonly string[],
  held: readonly string[],
): Record<string, FieldError> | null {
  if (inText.every((id) => held.includes(id))) return null
  const source = msg(
    'Il testo inglese mostra un’immagine che non è fra quelle della pagina italiana: caricala lì, o toglila da qui.',
  )
  return { body: { source } }
}
