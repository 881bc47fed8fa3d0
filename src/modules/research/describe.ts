// SPDX-License-Identifier: AGPL-3.0-or-later
/** What may be said of a finding to somebody who meets its id. */
import type { EntityKind } from '#contracts/kinds.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { maySeeAt } from '../review/index.ts'
import { listNamedFindings } from './findings/queries.ts'
import { researchKind } from './kind.ts'
import * as paths from './paths.ts'

/** The search finds findings on their own; they go into it and out of it with their research. */
export const findingEntity: EntityKind = {
  words: msg('Risultato di una ricerca'),
  wordsOfPart: msg('Risultato della ricerca «{whole}»'),
  describe: async (db, ids, { actor }) =>
    (await listNamedFindings(db, ids))
      .filter((finding) => finding.offered || maySeeAt(actor, researchKind, finding))
      .map(({ id, title, number, slug, themeSlug, offered, researchId }) => ({
        id,
        title,
        path: offered && themeSlug ? paths.finding(themeSlug, slug, number) : paths.findings(researchId),
      })),
}
