-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A role limited to one theme must not reach everything on the day that theme is deleted: the limit goes first, by hand.
alter table role_grant_limit drop constraint role_grant_limit_entity_id_fkey;
alter table role_grant_limit add constraint role_grant_limit_entity_id_fkey foreign key (entity_id) references entity (id);
