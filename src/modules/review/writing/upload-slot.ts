// SPDX-License-Identifier: AGPL-3.0-or-later
import { type UploadWords, uploadWords } from '#kernel/files/upload-words.ts'
import type { ViewContext } from '#kernel/render/context.ts'

/** What the field of files says while it uploads, in the language of the page. */
export const slotWords = (ctx: ViewContext): UploadWords => uploadWords(ctx.t)
