-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What every visitor reads of the network is kept in memory (contracts/published.ts).
create trigger network_kept after insert or update or delete or truncate on network
  for each statement execute function drop_kept_name('published');
create trigger organization_kept after update or delete or truncate on organization
  for each statement execute function drop_kept_name('published');
