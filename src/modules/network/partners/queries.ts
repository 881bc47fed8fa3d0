// SPDX-License-Identifier: AGPL-3.0-or-later
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { OrganizationKind } from '../body-words.ts'

/** A body that is in the network, as the list of all shows it. */
export interface PartnerBody {
  id: string
  slug: string
  name: string
  kind: OrganizationKind
  place: string | null
  province: string | null
  /** Another took its place. */
  ended: boolean
}

/** Who takes part in a project or leads the network, by name. */
export async function listPartnerBodies(db: Db): Promise<PartnerBody[]> {
  const { rows } = await sql<PartnerBody>`
    select o.id, o.slug, o.name, o.kind, o.place, o.province,
           exists (select from organization_succession s where s.from_id = o.id and s.kind <> 'renamed') as ended
    from organization o
    where (o.id in (select p.organization_id from project_partner p) or o.id in (select n.lead_organization_id from network n))
      and ${isInUse(sql`o.id`)}
    order by o.name, o.id limit 2000`.execute(db)
  return rows
}

/** What a body is in a project. */
export interface Participation {
  organization_id: string
  project_id: string
  slug: string
  acronym: string
  name: LocalText
  demo: boolean
  starts_on: string | null
  ends_on: string | null
  role: 'lead' | 'partner'
  department: string | null
}

/** Of one body or of all, the newest project first. */
export async function listParticipations(db: Db, organizationId: string | null): Promise<Participation[]> {
  const { rows } = await sql<Participation>`
    select p.organization_id, p.project_id, j.slug, j.acronym, j.name, j.demo, j.starts_on, j.ends_on, p.role, p.department
    from project_partner p join project j on j.id = p.project_id
    where ${organizationId}::uuid is null or p.organization_id = ${organizationId}
    order by j.starts_on desc nulls last, j.position, j.id limit 10000`.execute(db)
  return rows
}
