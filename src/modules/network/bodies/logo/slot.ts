// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the field of the logo takes and shows. */
import { acceptOf } from '#kernel/files/kinds.ts'
import { DEFAULT_LIMITS } from '#kernel/files/limits.ts'
import { UPLOADS_PATH } from '#kernel/files/tus.ts'
import { uploadWords } from '#kernel/files/upload-words.ts'
import type { ViewContext } from '#kernel/render/context.ts'

export const LOGO_SLOT = {
  endpoint: UPLOADS_PATH,
  accept: acceptOf(['image']),
  maxBytes: DEFAULT_LIMITS.family.image,
  single: true,
}

export const slotWords = ({ t }: ViewContext) => uploadWords(t)
