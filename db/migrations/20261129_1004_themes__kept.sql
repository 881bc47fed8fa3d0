-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The themes are kept in memory (contracts/published.ts).
create trigger theme_kept after insert or update or delete or truncate on theme
  for each statement execute function drop_kept_name('published');
