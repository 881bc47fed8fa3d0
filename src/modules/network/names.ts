// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of rows that share theirs with the page on which one is added. */
import type { Tx } from '#kernel/db/db.ts'
import { claimSlug, slugOf } from '#kernel/slugs.ts'

const TAKEN: ReadonlySet<string> = new Set(['nuovo'])

/** An address for a row; `stem` stands before a name that would be the address of another page. The kind is the name of its table. */
export const slugBeside = (
  tx: Tx,
  { kind, wanted, stem }: { kind: 'fund' | 'project'; wanted: string; stem: string },
): Promise<string> =>
  claimSlug(tx, { kind, table: kind, wanted: TAKEN.has(slugOf(wanted)) ? `${stem} ${wanted}` : wanted, stem })
