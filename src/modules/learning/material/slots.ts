// SPDX-License-Identifier: AGPL-3.0-or-later
import { type SlotLimits, slotLimits } from '../desk/files.ts'
import { type FileSlots, familiesOf } from './file-uses.ts'

export type SlotsOffered = Readonly<Record<keyof FileSlots, SlotLimits>>

/** What each field of files of a material takes. */
export const slotsOffered = (): SlotsOffered => ({
  attachments: slotLimits(familiesOf('attachments')),
  images: slotLimits(familiesOf('images')),
  video: slotLimits(familiesOf('video')),
  captionsIt: slotLimits(familiesOf('captionsIt')),
  captionsEn: slotLimits(familiesOf('captionsEn')),
})
