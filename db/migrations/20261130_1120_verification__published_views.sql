-- SPDX-License-Identifier: AGPL-3.0-or-later
-- verification: what other rooms may read of looks: of each thing the last one that found something, whoever looked and whatever they looked at.
create view entity_verified as
  select entity_id, max(at) as verified_at from verification where outcome <> 'unreachable' group by entity_id;
