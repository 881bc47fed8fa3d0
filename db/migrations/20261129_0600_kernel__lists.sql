-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What every register needs: words found by how they begin, and rows put aside with a date.

-- Names, codes and numbers: no stems, no stop words, accents or not.
create text search configuration register_words (copy = simple);
alter text search configuration register_words alter mapping for hword, hword_part, word with unaccent, simple;

-- A row that is no longer in use stays where others point at it. Taken back: the row here goes, the audit tells both.
create table archived_entity (
  entity_id uuid primary key references entity (id) on delete cascade,
  reason text not null,
  -- The person's key only, as in the audit.
  archived_by uuid,
  archived_at timestamptz not null
);
comment on table archived_entity is 'personal data (key of a person). purpose: say since when, why and by whose hand a row is no longer in use; retention: as long as the row is archived';
