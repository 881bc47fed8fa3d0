// SPDX-License-Identifier: AGPL-3.0-or-later
/** Pieces of SQL by which other rooms count offices: of a confidential address not even the province is in them. */
import { isInUse } from '#kernel/archive.ts'
import { sql } from '#kernel/db/db.ts'
import { notClosedOn } from '../register/queries.ts'

/**
 * Offices in use that had not closed for good by a day ('YYYY-MM-DD'): `id`, `organization_id`, `kind` (slug), `kind_name`,
 * `kind_position`, `reach`, `province` (code; null where it is not told, or not known).
 */
export const countedOffices = (day: string): ReturnType<typeof sql> => sql`
  select f.id, f.organization_id, k.slug as kind, k.name as kind_name, k.position as kind_position, f.reach,
    (select p.code from territory_label p where p.id = t.province_id) as province
  from office f join office_kind k on k.id = f.kind_id
  left join territory_label t on t.code = coalesce(
    (select m.code from territory_label m where m.code = f.placed_code), left(f.placed_code, 3))
  where ${isInUse(sql`f.id`)} and ${notClosedOn(day)}`

/** `office_id` and `language` (BCP 47) of what is spoken in offices, by whoever works there or a mediator at set hours. */
export const spokenInOffices: ReturnType<typeof sql> =
  sql`select distinct office_id, language from office_language where level in ('operator', 'mediator')`

/** `language`: those that some office has met, in whatever way, but Italian. */
export const languagesMet: ReturnType<typeof sql> =
  sql`select distinct language from office_language where language <> 'it'`
