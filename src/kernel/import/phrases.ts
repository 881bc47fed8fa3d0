// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '../i18n/msg.ts'

/** Sentences of the verbs of an import, for the audit: one entry for each batch, with the keys of its rows. */
export const importPhrases = (kind: string): Record<string, string> => ({
  [`${kind}.imported`]: msg('Righe importate da una tabella'),
  [`${kind}.import_undone`]: msg('Importazione annullata'),
})
