-- SPDX-License-Identifier: AGPL-3.0-or-later
-- network: bodies become a register that a coordinator keeps, with their units and with what takes their place.

alter table organization drop constraint organization_kind_check;
alter table organization
  add constraint organization_kind_check check (kind in (
    'municipality', 'union', 'province', 'metropolitan_city', 'region', 'prefecture', 'questura', 'health_authority',
    'employment_centre', 'inps', 'inail', 'revenue_agency', 'school_office', 'school', 'cpia', 'patronato', 'caf',
    'trade_union', 'cooperative', 'association', 'other')),
  -- Code of the body in the index of public administrations (IPA), such as c_d548.
  add column ipa_code text unique check (ipa_code ~ '^[a-z0-9][a-z0-9_-]{1,19}$'),
  -- Of a body: eleven digits, the last of which checks the others (D.M. 23 December 1976).
  add column fiscal_code text unique check (fiscal_code ~ '^[0-9]{11}$'),
  -- The municipality where it has its seat, as people read it, and its code of ISTAT.
  add column place text,
  add column istat_code text check (istat_code ~ '^[0-9]{6}$'),
  add column province text check (province ~ '^[A-Z]{2}$'),
  add column pec text,
  add column phone text,
  -- The body that it is a part of.
  add column parent_id uuid references organization (id) check (parent_id <> id);
create index organization_parent_id_idx on organization (parent_id);
create index organization_name_idx on organization (name, id);
create index organization_kind_idx on organization (kind, name, id);

create function organization_words(name text, short_name text, place text, ipa_code text, fiscal_code text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('register_words'::regconfig, translate(
    concat_ws(' ', name, short_name, place, ipa_code, fiscal_code), './-,;:()«»“”"’''_', '                 '))
$$;
alter table organization add column words tsvector generated always as (organization_words(name, short_name, place, ipa_code, fiscal_code)) stored;
comment on column organization.words is 'ts:string';
create index organization_words_idx on organization using gin (words);

create table organization_unit (
  id uuid primary key references entity (id),
  organization_id uuid not null references organization (id),
  -- The unit that it is a part of, in the same body.
  parent_id uuid references organization_unit (id) check (parent_id <> id),
  name text not null,
  -- Code of the unit in IPA: six capital letters and digits.
  ipa_uo_code text unique check (ipa_uo_code ~ '^[A-Z0-9]{6}$'),
  version integer not null default 1,
  created_at timestamptz not null
);
create index organization_unit_organization_id_idx on organization_unit (organization_id, name);
create index organization_unit_parent_id_idx on organization_unit (parent_id);
comment on table organization_unit is 'no personal data: sectors, services and offices of a body';

-- What became of a body. Merged: it went into one other. Split: into several, a row each. Renamed: it is still itself, under another name.
create table organization_succession (
  id uuid primary key,
  from_id uuid not null references organization (id),
  to_id uuid not null references organization (id),
  kind text not null check (kind in ('merged', 'split', 'renamed')),
  happened_on date not null,
  -- The act that says so, or why.
  reason text not null,
  -- Of a rename: what it was called.
  former_name text,
  -- The person's key only, as in the audit.
  recorded_by uuid,
  recorded_at timestamptz not null,
  check ((kind = 'renamed') = (from_id = to_id)),
  check ((kind = 'renamed') = (former_name is not null))
);
-- A body that went into another never comes back: it is succeeded once, by each of its successors.
create unique index organization_succession_from_id_idx on organization_succession (from_id, to_id) where kind <> 'renamed';
create index organization_succession_from_idx on organization_succession (from_id, happened_on);
create index organization_succession_to_idx on organization_succession (to_id, happened_on);
comment on table organization_succession is 'personal data (key of a person). purpose: say what took the place of a body, since when and by whose hand; retention: as long as the body is in the register';

create trigger organization_succession_kept after insert or update or delete or truncate on organization_succession
  for each statement execute function drop_kept_name('published');

insert into role_permission (role, permission, scope) values
  ('coordinator', 'organization.write', 'network'),
  ('administrator', 'organization.write', 'network');

-- The search box finds bodies from now on.
insert into search_entry (entity_id, language, kind, title, summary, body, path, updated_at)
  select o.id, 'it', 'organization', o.name, '', o.short_name, '/partner/' || o.slug, current_timestamp
  from organization o
  on conflict do nothing;
