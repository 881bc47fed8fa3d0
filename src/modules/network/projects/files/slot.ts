// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the field of a file takes, and what it says while it uploads. */
import { acceptOf } from '#kernel/files/kinds.ts'
import { DEFAULT_LIMITS } from '#kernel/files/limits.ts'
import { UPLOADS_PATH } from '#kernel/files/tus.ts'
import { type UploadWords, uploadWords } from '#kernel/files/upload-words.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { FileFacts } from './queries.ts'
import { FAMILIES } from './usable.ts'

export interface SlotLimits {
  readonly endpoint: string
  readonly accept: string
  readonly maxBytes: number
}

export const slotOf = (role: FileFacts['role']): SlotLimits => ({
  endpoint: UPLOADS_PATH,
  accept: acceptOf(FAMILIES[role]),
  maxBytes: Math.max(...FAMILIES[role].map((family) => DEFAULT_LIMITS.family[family])),
})

export const slotWords = (ctx: ViewContext): UploadWords => uploadWords(ctx.t)
