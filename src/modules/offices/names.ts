// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of rows that share theirs with pages of the room. */
import type { Tx } from '#kernel/db/db.ts'
import { claimSlug, slugOf } from '#kernel/slugs.ts'

const PAGES: ReadonlySet<string> = new Set([
  'nuovo',
  'importa',
  'i-miei',
  'mappa',
  'in-cifre',
  'tipi',
  'sedi',
  'orari',
  'lingue',
  'patroni',
  'proposte',
  'doppioni',
])

const STEMS = { office: 'ufficio', office_kind: 'tipo', location: 'sede', schedule: 'orario' } as const

/** An address of its own; a name that would be that of a page gets its stem before it. The kind is the name of its table. */
export const slugFor = (tx: Tx, kind: keyof typeof STEMS, wanted: string): Promise<string> =>
  claimSlug(tx, {
    kind,
    table: kind,
    wanted: PAGES.has(slugOf(wanted)) ? `${STEMS[kind]} ${wanted}` : wanted,
    stem: STEMS[kind],
  })
