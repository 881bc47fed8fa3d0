// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who could publish an edition. */
import type { EditionKind, Work } from '#contracts/editions.ts'
import type { Db } from '#kernel/db/db.ts'
import { listWhoMay, type WhoMay } from '../people/index.ts'
import { placeOf } from './rules.ts'
import { listEditors } from './steps/queries.ts'

/** They hold the permission at its place and, where the kind asks for four eyes, did not edit it. Own body first. */
export async function listPublishers(
  db: Db,
  kind: Pick<EditionKind, 'publish' | 'fourEyes'>,
  work: { readonly editionId: string; readonly place: Pick<Work['place'], 'organizationId' | 'themeId'> },
  at: Date,
): Promise<WhoMay[]> {
  const editors = kind.fourEyes ? await listEditors(db, work.editionId) : []
  const leftOut = editors.map(({ id }) => id)
  return listWhoMay(db, kind.publish, placeOf(work.place), { at, leftOut })
}
