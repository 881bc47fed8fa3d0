-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What is on offer is kept in memory (contracts/published.ts): what a published edition holds never changes, whether it is
-- on offer, where it lies and at which address does.
create trigger catalogue_entry_kept after insert or update or delete or truncate on catalogue_entry
  for each statement execute function drop_kept_name('published');
create trigger work_kept after update or delete or truncate on work
  for each statement execute function drop_kept_name('published');
