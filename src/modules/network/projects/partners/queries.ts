// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Db, Tx } from '#kernel/db/db.ts'
import type { Amount } from '../money.ts'
import { listAmounts, type WholeProject } from '../queries.ts'
import type { Membership } from './record.ts'

/** A body in a project, as its form edits it. */
export interface Member extends Membership {
  project: WholeProject
  organization_id: string
  slug: string
  name: string
  version: number
  amounts: Amount[]
}

/** Null: the body of this address does not take part. */
export async function findMember(db: Db, project: WholeProject, slug: string): Promise<Member | null> {
  const row = await db
    .selectFrom('project_partner as p')
    .innerJoin('organization as o', 'o.id', 'p.organization_id')
    .select(['p.organization_id', 'p.role', 'p.department', 'p.joined_on', 'p.left_on', 'p.position'])
    .select(['p.version', 'o.slug', 'o.name'])
    .where('p.project_id', '=', project.id)
    .where('o.slug', '=', slug)
    .executeTakeFirst()
  if (!row) return null
  const all = await listAmounts(db, project.id)
  const amounts = all.filter(({ organization_id }) => organization_id === row.organization_id)
  return { ...row, project, amounts }
}

/** Who leads the project now, by id. */
export async function findLead(db: Db, projectId: string): Promise<string | null> {
  const row = await db
    .selectFrom('project_partner')
    .select('organization_id')
    .where('project_id', '=', projectId)
    .where('role', '=', 'lead')
    .where('left_on', 'is', null)
    .executeTakeFirst()
  return row?.organization_id ?? null
}

/** Whether the row still had this version: otherwise nothing is written. */
export async function updateMember(
  tx: Tx,
  { project, organization_id }: Member,
  version: number,
  to: Membership,
): Promise<boolean> {
  const row = await tx
    .updateTable('project_partner')
    .set({ ...to, version: version + 1 })
    .where('project_id', '=', project.id)
    .where('organization_id', '=', organization_id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteMember(tx: Tx, { project, organization_id }: Member): Promise<void> {
  await tx
    .deleteFrom('project_partner')
    .where('project_id', '=', project.id)
    .where('organization_id', '=', organization_id)
    .execute()
}

export async function insertPartner(
  tx: Tx,
  partner: {
    projectId: string
    organizationId: string
    role: 'lead' | 'partner'
    department: string | null
    joinedOn: string | null
    leftOn: string | null
    position: number
  },
): Promise<void> {
  await tx
    .insertInto('project_partner')
    .values({
      project_id: partner.projectId,
      organization_id: partner.organizationId,
      role: partner.role,
      department: partner.department,
      joined_on: partner.joinedOn,
      left_on: partner.leftOn,
      position: partner.position,
    })
    .execute()
}
