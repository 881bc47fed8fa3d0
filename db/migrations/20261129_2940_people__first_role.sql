-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What other rooms may read of roles: since when somebody has had any, whichever and whatever became of it.
create view person_first_role as
  select person_id, min(coalesce(begins_at, granted_at)) as since from role_grant group by person_id;
