// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '../i18n/msg.ts'

/** Sentences of the verbs of a plain row, for the audit and for the history on its page. */
export const rowPhrases = (kind: string): Record<string, string> => ({
  [`${kind}.recorded`]: msg('Aggiunto'),
  [`${kind}.amended`]: msg('Modificato'),
  [`${kind}.archived`]: msg('Archiviato'),
  [`${kind}.taken_back`]: msg('Rimesso in uso'),
})
