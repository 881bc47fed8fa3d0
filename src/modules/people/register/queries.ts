// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, may, WHOLE_NETWORK } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import { NOT_ENDED } from '../roles/queries.ts'
import { GRANT } from '../roles/rules.ts'
import type { people } from './list.ts'

/**
 * Columns that say where something limited lies: its body, two of its limits (`l`, `m`: a theme and a territory), and the larger places
 * of each (`lt`, `mt`): whoever is limited to a region knows of what is in its municipalities.
 */
export const LIMITED_TO = (body: string): string[] => [
  ...[body, 'l.entity_id', 'm.entity_id'],
  ...['lt.province_id', 'lt.region_id', 'mt.province_id', 'mt.region_id'],
]

/**
 * Whether the actor may know of a person `p`: who looks after the whole network knows everybody, the others those who hold a role in
 * a body, a theme or a territory of theirs.
 */
export function knownTo(actor: Actor | null) {
  if (may(actor, GRANT, WHOLE_NETWORK)) return sql<boolean>`true`
  const places = LIMITED_TO('g.organization_id').map((name) => sql.ref(name))
  return sql<boolean>`exists (
    select from role_grant g
    left join role_grant_limit l on l.grant_id = coalesce(g.deputy_of, g.id)
    left join role_grant_limit m on m.grant_id = coalesce(g.deputy_of, g.id)
    left join territory_label lt on lt.id = l.entity_id left join territory_label mt on mt.id = m.entity_id
    where g.person_id = p.id and ${NOT_ENDED} and ${allowed(actor, GRANT, places)})`
}

/** A role of the row, beside the register. */
const ROLES = sql`array(
  select jsonb_build_object('role', g.role, 'organization', o.short_name)
  from role_grant g join organization_label o on o.id = g.organization_id
  where g.person_id = p.id and ${NOT_ENDED} order by g.role, o.short_name)`

export const peopleSource: SourceOf<typeof people> = {
  select: sql`p.id, p.given_name, p.family_name, p.email, p.created_at, p.closed_at, ${ROLES} as roles`,
  from: sql`person p`,
  id: sql`p.id`,
  sorts: { nome: sql`(p.family_name || ' ' || p.given_name)`, aperto: sql`p.created_at` },
  visible: knownTo,
  words: { of: 'q', in: sql`p.words` },
  where: ({ ruolo, ente, chiusi }) => [
    ruolo &&
      sql`exists (select from role_grant g where g.person_id = p.id and g.role = ${ruolo} and ${NOT_ENDED})`,
    ente &&
      sql`exists (select from role_grant g join organization_label o on o.id = g.organization_id
        where g.person_id = p.id and o.slug = ${ente} and ${NOT_ENDED})`,
    chiusi ? sql`p.closed_at is not null` : sql`p.closed_at is null`,
    // Those who were forgotten are numbers, not people.
    sql`p.family_name <> ''`,
  ],
}

export interface KnownPerson {
  id: string
  name: string
  email: string
  demo: boolean
  created_at: Date
  closed_at: Date | null
}

/** A person, if the actor may know of them. */
export async function findKnownPerson(db: Db, id: string, actor: Actor | null): Promise<KnownPerson | null> {
  const { rows } = await sql<KnownPerson>`
    select p.id, p.given_name || ' ' || p.family_name as name, p.email, p.demo, p.created_at, p.closed_at
    from person p where p.id = ${id} and p.family_name <> '' and ${knownTo(actor)}`.execute(db)
  return rows[0] ?? null
}
