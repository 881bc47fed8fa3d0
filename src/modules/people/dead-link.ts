// SPDX-License-Identifier: AGPL-3.0-or-later
import { Gone } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'

/** Said of a link that is used, out of date or invented: which of these it is, is nobody's business. */
const WORDS = {
  source: msg(
    'Questo collegamento non vale più: forse lo hai già usato, o è passato troppo tempo. Chiedine un altro.',
  ),
}

/** What a letter's link opens, or the page that says that it opens nothing. */
export function opened<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Gone('link of a letter', WORDS)
  return found
}
