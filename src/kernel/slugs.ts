// SPDX-License-Identifier: AGPL-3.0-or-later
/** Public addresses: one policy for every kind of row that has one. */
import { sql, type Tx } from './db/db.ts'
import { lockName } from './db/lock.ts'

const SLUG_LENGTH = 80

/** A public address from a title: lower case, no accents, hyphens. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '')

/** The first of 'title', 'title-2', 'title-3'... that is not taken. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`
}

export interface Claim {
  /** Kind of the entity, as `slug_history` has it. */
  readonly kind: string
  /** Table whose column `slug` holds the addresses of the kind, of its own or (with a column `kind`) of several. */
  readonly table: string
  readonly ofSeveralKinds?: boolean
  /** A title, or an address somebody chose. */
  readonly wanted: string
  /** Stem of the address when the title has no letter for one. */
  readonly stem: string
}

/** Holds the addresses of a kind against others until the transaction ends. */
export const holdSlugs = (tx: Tx, kind: string): Promise<void> => lockName(tx, `slug:${kind}`)

/** The wanted address, or the next that is free; held against others until the transaction ends. One that was somebody else's is not given again. */
export async function claimSlug(tx: Tx, claim: Claim): Promise<string> {
  const stem = slugOf(claim.wanted) || claim.stem
  await holdSlugs(tx, claim.kind)
  const ofKind = claim.ofSeveralKinds ? sql`and kind = ${claim.kind}` : sql``
  const { rows } = await sql<{ slug: string }>`
    select slug from ${sql.table(claim.table)} where (slug = ${stem} or slug like ${`${stem}-%`}) ${ofKind}
    union select slug from slug_history where kind = ${claim.kind} and (slug = ${stem} or slug like ${`${stem}-%`})`.execute(
    tx,
  )
  return freeSlug(stem, new Set(rows.map((row) => row.slug)))
}
