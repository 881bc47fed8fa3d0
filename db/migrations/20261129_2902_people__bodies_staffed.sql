-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What other rooms may read of roles: in which bodies somebody with an open account holds one, now or from a day to come.
create view organization_staffed as
  select distinct g.organization_id
  from role_grant g join person p on p.id = g.person_id and p.closed_at is null
  where not exists (select from role_grant_end e where e.grant_id = g.id);
