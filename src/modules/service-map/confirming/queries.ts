// SPDX-License-Identifier: AGPL-3.0-or-later
/** Services on offer that must be looked at again now and then. */
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'

export interface ConfirmableService {
  id: string
  slug: string
  title: LocalText
  edition_id: string
  number: number
  updated_on: string
  organization_id: string
  theme_id: string
}

type Condition = ReturnType<typeof sql<boolean>>

async function listServices(
  db: Db,
  where: Condition,
  { limit, order }: { limit: number; order: 'title' | 'id' },
): Promise<ConfirmableService[]> {
  const { rows } = await sql<ConfirmableService>`
    select w.id, w.slug, v.title, v.id as edition_id, v.number, v.updated_on, w.organization_id, e.theme_id
    from catalogue_entry e join work w on w.id = e.work_id join edition v on v.id = e.edition_id
    where e.kind = 'service' and ${where}
    order by ${order === 'title' ? sql`v.title ->> 'it', w.id` : sql`w.id`} limit ${limit}`.execute(db)
  return rows
}

export const listKeptServices = (db: Db, actor: Actor, limit: number): Promise<ConfirmableService[]> =>
  listServices(db, allowed(actor, 'service.write', [sql.ref('w.organization_id'), sql.ref('e.theme_id')]), {
    limit,
    order: 'title',
  })

export const listServicesOfBody = (
  db: Db,
  organizationId: string,
  limit: number,
): Promise<ConfirmableService[]> =>
  listServices(db, sql<boolean>`w.organization_id = ${organizationId}`, { limit, order: 'title' })

export const listServicesAfter = (
  db: Db,
  after: string | null,
  limit: number,
): Promise<ConfirmableService[]> =>
  listServices(db, after === null ? sql<boolean>`true` : sql<boolean>`w.id > ${after}::uuid`, {
    limit,
    order: 'id',
  })

export const listServicesAmong = (db: Db, ids: readonly string[]): Promise<ConfirmableService[]> =>
  listServices(db, sql<boolean>`w.id = any(${[...ids]}::uuid[])`, { limit: 1000, order: 'id' })
