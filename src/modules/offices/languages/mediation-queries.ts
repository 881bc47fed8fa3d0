// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from '#kernel/db/db.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import { openOffices } from './coverage-queries.ts'
import type { mediation } from './mediation-list.ts'

/** The address of the kind of office that gives mediators, which it keeps however it is called. */
const MEDIATION_KIND = 'servizio-di-mediazione'

/** Bodies that give the mediator of some office, or have an office of mediation, as they stand on a day ('YYYY-MM-DD'). */
export const mediationSource = (day: string): SourceOf<typeof mediation> => ({
  select: sql`o.id, o.slug, o.name, coalesce(m.languages, '{}') as languages, coalesce(m.provinces, '{}') as provinces, m.notice,
    d.name as desk, d.slug as desk_slug, d.phone, d.email`,
  from: sql`organization_label o
    left join lateral (
      select array_agg(distinct g.language) filter (where g.language is not null) as languages,
        array_agg(distinct p.letters) filter (where p.letters is not null) as provinces, min(g.notice_days) as notice
      from (${openOffices(day)}) f
      left join office_language g on g.office_id = f.id and g.level <> 'written' and (g.provider_id = o.id or f.organization_id = o.id)
      left join territory_label p on p.id = f.province_id
      where exists (select from office_language own where own.office_id = f.id and own.provider_id = o.id and own.id = g.id)
        or (f.organization_id = o.id and f.kind_id = (select id from office_kind where slug = ${MEDIATION_KIND}))
    ) m on true
    left join lateral (
      select k.name, k.slug, k.phone, k.email from (${openOffices(day)}) f join office k on k.id = f.id
      where f.organization_id = o.id and f.kind_id = (select id from office_kind where slug = ${MEDIATION_KIND})
      order by k.name, k.id limit 1
    ) d on true`,
  id: sql`o.id`,
  sorts: { ente: sql`o.name` },
  visible: () => null,
  where: ({ lingua, provincia }) => [
    sql`(m.languages is not null or d.slug is not null)`,
    lingua && sql`exists (select from unnest(m.languages) as code where lower(code) = ${lingua})`,
    provincia && sql`exists (select from unnest(m.provinces) as letters where lower(letters) = ${provincia})`,
  ],
})
