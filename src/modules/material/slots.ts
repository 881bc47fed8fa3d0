// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locale } from '#kernel/i18n/locale.ts'
import { type SlotLimits, slotLimits } from '../review/index.ts'
import { type FileRole, type FileSlots, familiesOf } from './file-uses.ts'

export type SlotsOffered = Readonly<Record<keyof FileSlots, SlotLimits>>

/** What each field of files of a material takes. */
export const slotsOffered = (): SlotsOffered => ({
  attachments: slotLimits(familiesOf('attachments')),
  images: slotLimits(familiesOf('images')),
  video: slotLimits(familiesOf('video')),
  captionsIt: slotLimits(familiesOf('captionsIt')),
  captionsEn: slotLimits(familiesOf('captionsEn')),
})

interface Held {
  readonly file_id: string
  readonly role: FileRole
  readonly language: Locale | null
}

/** The files of a version in the fields of the form. */
export function slotsOf(files: readonly Held[]): Record<keyof FileSlots, string[]> {
  const ids = (role: FileRole, language: Locale | null = null) =>
    files.filter((file) => file.role === role && file.language === language).map((file) => file.file_id)
  return {
    attachments: ids('attachment'),
    images: ids('image'),
    video: ids('video'),
    captionsIt: ids('captions', 'it'),
    captionsEn: ids('captions', 'en'),
  }
}
