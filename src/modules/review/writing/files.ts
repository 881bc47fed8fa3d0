// SPDX-License-Identifier: AGPL-3.0-or-later
/** Files in forms of the desk: what a slot takes, and what it shows of a file. */
import { acceptOf, type Family } from '#kernel/files/kinds.ts'
import { DEFAULT_LIMITS } from '#kernel/files/limits.ts'
import { UPLOADS_PATH } from '#kernel/files/tus.ts'

/** What a form shows of a file that it holds, or that was just uploaded and is in no version yet. */
export interface ShownFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly state: 'staged' | 'scanning' | 'ready' | 'refused'
}

/** What a slot of files takes. */
export interface SlotLimits {
  readonly endpoint: string
  readonly accept: string
  readonly maxBytes: number
}

export const slotLimits = (families: readonly Family[]): SlotLimits => ({
  endpoint: UPLOADS_PATH,
  accept: acceptOf(families),
  maxBytes: Math.max(...families.map((family) => DEFAULT_LIMITS.family[family])),
})
