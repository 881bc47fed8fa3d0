// SPDX-License-Identifier: AGPL-3.0-or-later
/** legislation: acts that the network works with, and what cites which article of them. */
import { defineModule } from '#contracts/module.ts'
import { panel, type ThemeAsked } from '#contracts/panels.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { demonstration } from './demonstration.ts'
import { type Citation, citationsOf, listReferences } from './queries.ts'
import { ThemePanel } from './views/theme-panel.tsx'

export { copyCitations, type LooseCitation, recordReference, setCitations } from './actions.ts'
export { citationsField } from './forms.ts'
export { type CitationInput, citationLines, type ParsedCitations, parseCitations } from './lines.ts'
export { normalisePlace, type Place } from './place.ts'
export { type Citation, citationsOf, findByUrn, type LegalReference, listReferences } from './queries.ts'
export { citationsFrom, citationText } from './typed.ts'
export { CitationLink, Citations, formatCitation } from './views/citations.tsx'
export { KnownActs } from './views/known-acts.tsx'
export { LawFields } from './views/law-fields.tsx'

/**
 * A theme rests on acts in the way a text does: it is a holder of citations. After what is written on the theme: whoever has a
 * citizen in front of them comes for the answer, and for the norm behind it.
 */
const actsOfTheme = panel<ThemeAsked, readonly Citation[]>({
  order: 40,
  load: async (db, { themeId }) => {
    const citations = (await citationsOf(db, [themeId])).get(themeId) ?? []
    return citations.length > 0 ? citations : null
  },
  view: (ctx, citations) => ThemePanel({ ctx, citations }),
})

export default defineModule({
  name: 'legislation',
  panels: { theme: [actsOfTheme] },
  kinds: {
    legal_reference: {
      words: msg('Norma'),
      describe: async (db, ids) =>
        (await listReferences(db))
          .filter(({ id }) => ids.includes(id))
          .map(({ id, title, short_title }) => ({
            id,
            title: { it: `${short_title}: ${title.it}` },
            path: null,
          })),
    },
  },
  auditPhrases: { 'legal_reference.recorded': msg('Atto inserito fra quelli che la rete cita') },
  demonstration,
})
