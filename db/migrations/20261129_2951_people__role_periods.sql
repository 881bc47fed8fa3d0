-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What other rooms may read of who held a role in which body, for counting alone: from when, and from when no longer (null: they do). Who
-- stands in for somebody is counted where they hold a role of their own.
create view role_period as
  select g.person_id, g.organization_id, coalesce(g.begins_at, g.granted_at) as since,
    least(g.ends_at, e.ended_at, p.closed_at) as until
  from role_grant g
  join person p on p.id = g.person_id
  left join role_grant_end e on e.grant_id = g.id
  where g.deputy_of is null;
