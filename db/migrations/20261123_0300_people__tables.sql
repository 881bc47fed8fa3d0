-- SPDX-License-Identifier: AGPL-3.0-or-later
-- people: accounts, sessions, roles. network never looks here.

create table person (
  id uuid primary key references entity (id),
  email text not null unique check (email = lower(email)),
  given_name text not null,
  family_name text not null,
  locale text not null default 'it' check (locale in ('it', 'en')),
  -- Invented for the demonstration: refused outside demonstration mode.
  demo boolean not null default false,
  created_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1
);
comment on table person is 'personal data. purpose: sign-in and training of operators; retention: 2 years after the account is closed, then pseudonymised';

create table password (
  person_id uuid primary key references person (id) on delete cascade,
  -- argon2id in PHC form, with its own salt and parameters.
  hash text not null,
  changed_at timestamptz not null
);
comment on table password is 'personal data (password hash). purpose: sign-in; retention: as long as the account is open';

create table session (
  -- SHA-256 of the token: what leaks from here opens nothing.
  token_hash text primary key,
  person_id uuid not null references person (id) on delete cascade,
  shared_desk boolean not null default false,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_person_id_idx on session (person_id);
create index session_expires_at_idx on session (expires_at);
comment on table session is 'personal data. purpose: keep a person signed in, and know whose an ended session was; retention: 7 days after its end';

create table role_grant (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  role text not null check (role in ('operator', 'office_manager', 'editor', 'tutor', 'coordinator', 'decision_maker', 'training_officer', 'administrator')),
  organization_id uuid not null references organization (id),
  granted_at timestamptz not null,
  granted_by uuid references person (id) on delete set null,
  unique (person_id, role, organization_id)
);
create index role_grant_organization_id_idx on role_grant (organization_id);
create index role_grant_granted_by_idx on role_grant (granted_by);
comment on table role_grant is 'personal data. purpose: who may do what, in which body; retention: as long as the account is open';

-- Themes or territories that a role is limited to; none: not limited.
create table role_grant_limit (
  grant_id uuid not null references role_grant (id) on delete cascade,
  entity_id uuid not null references entity (id) on delete cascade,
  primary key (grant_id, entity_id)
);
create index role_grant_limit_entity_id_idx on role_grant_limit (entity_id);
comment on table role_grant_limit is 'personal data (through the role). purpose: limit a role to themes or territories; retention: as the role';

create table role_permission (
  role text not null,
  permission text not null,
  scope text not null check (scope in ('own', 'network')),
  primary key (role, permission)
);
comment on table role_permission is 'no personal data: what each role allows, and how far';

insert into role_permission (role, permission, scope) values
  ('operator', 'learning.take', 'network'),
  ('office_manager', 'learning.take', 'network'),
  ('editor', 'learning.take', 'network'),
  ('editor', 'material.write', 'own'),
  ('editor', 'course.write', 'own'),
  ('editor', 'work.publish', 'own'),
  ('tutor', 'learning.take', 'network'),
  ('coordinator', 'learning.take', 'network'),
  ('coordinator', 'material.write', 'network'),
  ('coordinator', 'course.write', 'network'),
  ('coordinator', 'work.publish', 'network'),
  ('coordinator', 'certificate.revoke', 'network'),
  ('coordinator', 'certificate.list', 'network'),
  ('administrator', 'learning.take', 'network'),
  ('administrator', 'mail.read', 'network');
