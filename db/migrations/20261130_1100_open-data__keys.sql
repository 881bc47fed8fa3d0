-- SPDX-License-Identifier: AGPL-3.0-or-later
-- open-data: keys with which the programs of a body read the API more often.

create table api_key (
  id uuid primary key,
  organization_id uuid not null references organization (id) on delete cascade,
  -- What the body calls it: the program that has it.
  name text not null check (length(name) between 1 and 100),
  -- SHA-256 of the key, which is shown once and kept nowhere.
  token_hash text not null unique,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null,
  created_by uuid references person (id) on delete set null,
  -- The last day on which it is good.
  expires_on date not null,
  -- The day of the last use, and not what was read.
  last_used_on date,
  revoked_at timestamptz,
  revoked_by uuid references person (id) on delete set null,
  check (expires_on <= (created_at at time zone 'UTC')::date + 367)
);
create index api_key_organization_id_idx on api_key (organization_id);
create index api_key_created_by_idx on api_key (created_by) where created_by is not null;
create index api_key_revoked_by_idx on api_key (revoked_by) where revoked_by is not null;
create index api_key_expires_on_idx on api_key (expires_on, id);
comment on table api_key is 'personal data (key of a person). purpose: know for which body a program reads, and who gave its key; retention: 1 year after it has expired or was revoked';

insert into role_permission (role, permission, scope) values
  ('office_manager', 'api_key.manage', 'own'),
  ('coordinator', 'api_key.manage', 'network'),
  ('administrator', 'api_key.manage', 'network');
