// SPDX-License-Identifier: AGPL-3.0-or-later
/** What is made again when a body or a project changes: what the search finds, and the frame of every page. */
import { findArchived } from '#kernel/archive.ts'
import { dropCached } from '#kernel/cache.ts'
import type { Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import type { Hand } from '#kernel/hand.ts'
import { listProjectIds } from './bodies/queries.ts'
import { sheetOf } from './projects/queries.ts'
import { searchEntries } from './projects/rules.ts'
import { findProject } from './queries.ts'

/** What the frame of every page shows comes from here: it is read again after a change. */
export const dropFrame = (tx: Tx): Promise<void> => dropCached(tx, 'frame')

/** Writes what the search box finds of a project, in each language that it has a name in; nothing of one that is put aside. */
export async function indexProject(
  { tx, index }: Pick<Hand, 'tx' | 'index'>,
  projectId: string,
): Promise<void> {
  const project = found(await findProject(tx, projectId))
  if (await findArchived(tx, projectId)) return
  for (const entry of searchEntries(await sheetOf(tx, project))) await index(entry)
}

/** The frame and the projects name a body. */
export async function followBody(hand: Hand, organizationId: string): Promise<void> {
  for (const projectId of await listProjectIds(hand.tx, organizationId)) await indexProject(hand, projectId)
  await dropFrame(hand.tx)
}
