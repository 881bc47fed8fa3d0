-- SPDX-License-Identifier: AGPL-3.0-or-later
-- offices: two rows of one office become one, or are known to be two.

-- The row that went is put aside (`archived_entity`) and its address leads to the one that stayed.
create table office_succession (
  office_id uuid primary key references office (id) on delete cascade,
  successor_id uuid not null references office (id) on delete cascade,
  united_at timestamptz not null,
  check (office_id <> successor_id)
);
create index office_succession_successor_id_idx on office_succession (successor_id);
comment on table office_succession is 'no personal data: offices that were written twice, and which of the two stayed';

create table office_apart (
  one_id uuid not null references office (id) on delete cascade,
  other_id uuid not null references office (id) on delete cascade,
  said_at timestamptz not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index office_apart_other_id_idx on office_apart (other_id);
comment on table office_apart is 'no personal data: pairs of offices that look alike and are two';
