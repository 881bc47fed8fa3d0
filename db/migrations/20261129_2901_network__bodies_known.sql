-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What other rooms may read of bodies: what they are known by, where they are written to, and where they lie, so that roles limited to a
-- territory reach them. A body that says its province only lies in the province.
create view organization_known as
  select o.id, o.slug, o.name, o.kind, o.place, o.province, o.ipa_code, o.fiscal_code, o.website, coalesce(o.email, o.pec) as address,
    t.id as municipality_id, coalesce(t.province_id, p.id) as province_id, coalesce(t.region_id, p.region_id) as region_id,
    exists (select from organization_succession s where s.from_id = o.id and s.kind <> 'renamed') as ended
  from organization o
  left join territory_label t on t.code = o.istat_code
  left join territory_label p on t.id is null and p.level = 'province' and p.letters = o.province;

-- Who takes part in a project and has not left it.
create view project_member as select project_id, organization_id from project_partner where left_on is null;
