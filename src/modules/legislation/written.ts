// SPDX-License-Identifier: AGPL-3.0-or-later
/** The laws that a text rests on, as a piece of its form: one citation a line. */
import type { Written } from '#kernel/forms/written.ts'
import { readCitations, setCitations, writtenCitations } from './actions.ts'
import { citationsField } from './forms.ts'
import { type LegalReference, listReferences } from './queries.ts'

export interface CitationsTyped {
  readonly citations: string
}

export const citationsWritten: Written<CitationsTyped, { references: readonly LegalReference[] }> = {
  fields: { citations: citationsField },
  load: async ({ db }, ownerId) => ({
    stored: { citations: ownerId ? await writtenCitations(db, ownerId) : '' },
    shown: { references: await listReferences(db) },
  }),
  save: async ({ tx }, ownerId, { citations }) =>
    setCitations(tx, ownerId, await readCitations(tx, citations)),
}
