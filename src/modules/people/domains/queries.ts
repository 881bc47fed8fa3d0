// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'

export async function listDomainsOf(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('organization_domain')
    .select('domain')
    .where('organization_id', '=', organizationId)
    .limit(100)
    .execute()
  return rows.map(({ domain }) => domain)
}

export interface OwnDomain {
  domain: string
  added_at: Date
  /** Names of the other bodies that have it too. */
  also: string[]
}

/** The domains of a body, by their name. */
export async function listOwnDomains(db: Db, organizationId: string): Promise<OwnDomain[]> {
  const { rows } = await sql<OwnDomain>`
    select d.domain, d.added_at, array(
      select o.name from organization_domain other join organization_label o on o.id = other.organization_id
      where other.domain = d.domain and other.organization_id <> d.organization_id order by o.name limit 10) as also
    from organization_domain d where d.organization_id = ${organizationId} order by d.domain limit 100`.execute(
    db,
  )
  return rows
}

/** Every domain of a body other than this one, with its name: some hundreds in a region. */
export async function listOtherDomains(
  db: Db,
  organizationId: string,
): Promise<{ domain: string; organization: string }[]> {
  const { rows } = await sql<{ domain: string; organization: string }>`
    select d.domain, o.name as organization from organization_domain d join organization_label o on o.id = d.organization_id
    where d.organization_id <> ${organizationId} order by d.domain, o.name limit 5000`.execute(db)
  return rows
}

/** False: the body has it already. */
export async function insertDomain(
  tx: Tx,
  { organizationId, domain, at }: { organizationId: string; domain: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('organization_domain')
    .values({ organization_id: organizationId, domain, added_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('domain')
    .executeTakeFirst()
  return row !== undefined
}

/** False: it is gone already. */
export async function deleteDomain(tx: Tx, organizationId: string, domain: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('organization_domain')
    .where('organization_id', '=', organizationId)
    .where('domain', '=', domain)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
