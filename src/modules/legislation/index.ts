// SPDX-License-Identifier: AGPL-3.0-or-later
/** legislation: acts that the network works with, and what cites which article of them. */
import { defineModule } from '#contracts/module.ts'
import { panel, type ThemeAsked } from '#contracts/panels.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { importJobs } from '#kernel/import/jobs.ts'
import { importPhrases } from '#kernel/import/phrases.ts'
import { rowPhrases } from '#kernel/list/row-phrases.ts'
import { findTheme } from '../themes/index.ts'
import { demonstration } from './demonstration.ts'
import { doubtsRoutes } from './doubts/routes.ts'
import { doubtTasks } from './doubts/tasks.ts'
import * as paths from './paths.ts'
import { type Citation, citationsOf, listReferences, passCitations } from './queries.ts'
import { actImport } from './register/import.ts'
import { registerRoutes } from './register/routes.ts'
import { reindexActs } from './register/row.ts'
import { ThemePanel } from './views/theme-panel.tsx'

export { copyCitations, recordReference, writtenCitations } from './actions.ts'
export { doubtChecks } from './doubt-checks.ts'
export { type CitationInput, type Cited, citationLines, type Doubted } from './lines.ts'
export { normalisePlace, type PlaceInAct } from './place.ts'
export {
  type Citation,
  citationsOf,
  doubtedOf,
  findByUrn,
  type LegalReference,
  listReferences,
} from './queries.ts'
export { CitationLink, Citations, formatCitation } from './views/citations.tsx'
export { KnownActs } from './views/known-acts.tsx'
export { LawFields } from './views/law-fields.tsx'
export { type CitationsTyped, citationsWritten } from './written.ts'

/**
 * A theme rests on acts in the way a text does: it is a holder of citations. After what is written on the theme: whoever has a
 * citizen in front of them comes for the answer, and for the norm behind it.
 */
const actsOfTheme = panel<ThemeAsked, { citations: readonly Citation[]; slug: string }>({
  order: 40,
  load: async (db, { themeId }) => {
    const citations = (await citationsOf(db, [themeId])).get(themeId) ?? []
    const theme = await findTheme(db, themeId)
    return citations.length > 0 && theme ? { citations, slug: theme.slug } : null
  },
  view: (ctx, data) => ThemePanel({ ctx, ...data }),
})

export default defineModule({
  name: 'legislation',
  openTables: [{ label: msg('Normativa'), path: paths.acts.list }],
  routes: [...doubtsRoutes, ...registerRoutes],
  footer: [{ label: msg('Normativa'), path: paths.acts.list, order: 5 }],
  permissions: { 'legislation.write': msg('Scrivere nel registro della normativa') },
  panels: { theme: [actsOfTheme] },
  tasks: [doubtTasks],
  kinds: {
    legal_reference: {
      words: msg('Atto normativo'),
      describe: async (db, ids) =>
        (await listReferences(db))
          .filter(({ id }) => ids.includes(id))
          .map(({ id, title, short_title, slug }) => ({
            id,
            title: { it: `${short_title}: ${title.it}` },
            path: paths.acts.row(slug),
          })),
      reindex: (hand) => reindexActs(hand),
    },
  },
  jobs: (deps) => importJobs(actImport, deps),
  themeHolders: [
    {
      columns: ['citation.holder_id', 'citation_to_verify.holder_id'],
      move: (tx, { from, all }) => passCitations(tx, from, all),
    },
  ],
  auditPhrases: { ...rowPhrases('legal_reference'), ...importPhrases('legal_reference') },
  demonstration,
})
