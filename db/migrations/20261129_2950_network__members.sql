-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What other rooms may read of who is in the network: since when each body takes part in each project, and the first day on which it no
-- longer does. Its own days, else those of the project; null: nobody wrote it down. Whoever leads the network is in it without a project.
create view network_member as
  select p.organization_id, p.project_id, o.kind, o.province, coalesce(p.joined_on, j.starts_on) as since,
    least(p.left_on + 1, (
      select min(s.happened_on) from organization_succession s where s.from_id = o.id and s.kind <> 'renamed')) as gone_on
  from project_partner p
  join project j on j.id = p.project_id and j.id not in (select entity_id from archived_entity)
  join organization o on o.id = p.organization_id and o.id not in (select entity_id from archived_entity)
  union all
  select o.id, null, o.kind, o.province, null, null
  from network n join organization o on o.id = n.lead_organization_id
  where o.id not in (select organization_id from project_partner);
