-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A part of something is found on its own and says what it belongs to. Every entry is public: what some may not know stays out.
alter table search_entry
  add column part_of_id uuid references entity (id) on delete cascade,
  drop column audience;
comment on column search_entry.part_of_id is 'the entity that this one is a part of, as a unit is of its course; null for what stands on its own';
create index search_entry_part_of_id_idx on search_entry (part_of_id);
