-- SPDX-License-Identifier: AGPL-3.0-or-later
-- themes: what the network works on, and which partner researches which theme.

create table theme (
  id uuid primary key references entity (id),
  slug text not null unique,
  kind text not null check (kind in ('theme', 'cross_cutting')),
  name jsonb not null,
  -- The question that the theme answers, in one sentence.
  question jsonb not null,
  emblem text not null,
  position integer not null,
  version integer not null default 1
);
comment on table theme is 'no personal data: themes and cross-cutting topics';
comment on column theme.name is 'ts:LocalText';
comment on column theme.question is 'ts:LocalText';

create table theme_text (
  theme_id uuid not null references theme (id) on delete cascade,
  language text not null check (language in ('it', 'en')),
  body jsonb not null,
  edited_at timestamptz not null,
  primary key (theme_id, language)
);
comment on table theme_text is 'no personal data: description of a theme';
comment on column theme_text.body is 'ts:Doc';

create table subtheme (
  id uuid primary key references entity (id),
  theme_id uuid not null references theme (id),
  slug text not null,
  name jsonb not null,
  position integer not null,
  unique (theme_id, slug)
);
comment on table subtheme is 'no personal data: parts of a theme';
comment on column subtheme.name is 'ts:LocalText';

-- "Each partner is assigned a theme": within a project, for a time.
create table theme_assignment (
  project_id uuid not null references project (id) on delete cascade,
  theme_id uuid not null references theme (id),
  organization_id uuid not null references organization (id),
  assigned_on date not null,
  ended_on date check (ended_on >= assigned_on),
  primary key (project_id, theme_id, organization_id)
);
create index theme_assignment_theme_id_idx on theme_assignment (theme_id);
create index theme_assignment_organization_id_idx on theme_assignment (organization_id);
comment on table theme_assignment is 'no personal data: which partner researches and maps which theme';
