-- SPDX-License-Identifier: AGPL-3.0-or-later
-- themes: a register that coordinators edit, with sub-themes, assignments with their days, and themes that others have taken the place of.

-- What the register is searched by.
create function theme_words(name jsonb, question jsonb) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('register_words'::regconfig, translate(
    concat_ws(' ', name ->> 'it', name ->> 'en', question ->> 'it', question ->> 'en'),
    './-,;:()«»“”"’''_', '                 '))
$$;
alter table theme add column words tsvector generated always as (theme_words(name, question)) stored;
comment on column theme.words is 'ts:string';
create index theme_words_idx on theme using gin (words);

alter table subtheme add column version integer not null default 1;

-- A body may follow a theme again after it has stopped: the row, not the three together, is the assignment.
alter table theme_assignment
  add column id uuid not null default gen_random_uuid(),
  add column version integer not null default 1;
alter table theme_assignment
  alter column id drop default,
  drop constraint theme_assignment_pkey,
  add primary key (id);
create index theme_assignment_project_id_idx on theme_assignment (project_id);
create unique index theme_assignment_running_idx on theme_assignment (theme_id, project_id, organization_id) where ended_on is null;

-- A theme that was united with others, or divided between them: its row stays, since what was issued names it, and its address leads on.
create table theme_succession (
  theme_id uuid not null references theme (id),
  successor_id uuid not null references theme (id),
  -- The first: where the address leads, and where went what can only be in one theme.
  position integer not null check (position >= 0),
  succeeded_at timestamptz not null,
  primary key (theme_id, successor_id),
  unique (theme_id, position),
  check (theme_id <> successor_id)
);
create index theme_succession_successor_id_idx on theme_succession (successor_id);
comment on table theme_succession is 'no personal data: which themes took the place of a theme, since when';

-- The themes are kept in memory: those put aside, and those that gave their place, leave the lists at once.
create trigger archived_theme_kept after insert or delete on archived_entity
  for each statement execute function drop_kept_name('published');
create trigger theme_succession_kept after insert or update or delete or truncate on theme_succession
  for each statement execute function drop_kept_name('published');

insert into role_permission (role, permission, scope) values
  ('coordinator', 'theme.write', 'network');
