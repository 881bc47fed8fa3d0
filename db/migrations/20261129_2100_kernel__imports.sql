-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Rows that somebody brings into a register from a table: staged, looked at, written, and taken back exactly as they were.

create table import_run (
  id uuid primary key,
  -- The register, by the kind of its rows: 'legal_reference'.
  kind text not null,
  person_id uuid not null,
  -- What the person was called: the job that writes does it in their name.
  person_name text not null,
  -- Empty for a text that was pasted.
  file_name text not null,
  headings text[] not null,
  -- Null: the table has no line of headings.
  heading_line integer,
  -- Which column of the table each field is taken from; null until somebody has looked at it.
  mapping jsonb,
  created_at timestamptz not null,
  checked_at timestamptz,
  confirmed_at timestamptz,
  written_at timestamptz,
  undo_asked_at timestamptz,
  undone_at timestamptz,
  -- The last thing done to it: its retention is counted from there.
  touched_at timestamptz not null,
  version integer not null default 1
);
create index import_run_kind_idx on import_run (kind, created_at);
create index import_run_person_id_idx on import_run (person_id);
create index import_run_touched_at_idx on import_run (touched_at);
comment on table import_run is 'personal data (who imported). purpose: bring rows into a register, look at them before they are written and take them back; retention: 30 days after the last thing done to it';
comment on column import_run.mapping is 'ts:Record<string, number>';

create table import_row (
  run_id uuid not null references import_run (id) on delete cascade,
  -- Number of the line in the file.
  line integer not null,
  cells jsonb not null,
  -- What the form gets: over what is stored, where the row is there already.
  typed jsonb,
  outcome text check (outcome in ('new', 'changed', 'same', 'refused')),
  result text check (result in ('added', 'amended', 'conflict', 'failed', 'undone', 'kept')),
  -- What is wrong, by field.
  errors jsonb,
  -- The row of the register, where it is there or was added; no foreign key: it may go.
  entity_id uuid,
  path text,
  -- As it was when it was looked at, and the version that the writing left.
  before jsonb,
  version_before integer,
  version_after integer,
  primary key (run_id, line)
);
create index import_row_outcome_idx on import_row (run_id, outcome, line);
create index import_row_result_idx on import_row (run_id, result, line);
comment on table import_row is 'personal data (where the register holds any). purpose: show what an import would do, send back what was refused, and take back what it did; retention: 30 days after the last thing done to the import';
comment on column import_row.cells is 'ts:string[]';
comment on column import_row.typed is 'ts:RowTyped';
comment on column import_row.errors is 'ts:RowErrors';
comment on column import_row.before is 'ts:RowTyped';
