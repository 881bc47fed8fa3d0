-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Accounts that people open and keep themselves. What opens a door is stored as the SHA-256 of what stands in a letter.

-- Whoever has an address under it works there, as far as the body says.
create table organization_domain (
  organization_id uuid not null references organization (id) on delete cascade,
  -- As it is written in the DNS (RFC 5890): two names that only look alike differ here.
  domain text not null check (domain ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'),
  added_at timestamptz not null,
  primary key (organization_id, domain)
);
comment on table organization_domain is 'no personal data: the domains of the e-mail addresses that a body gives to those who work there';

-- Somebody who has yet to prove that the address is theirs. Several may wait for one address: each is known by its own letter and password.
create table account_request (
  id uuid primary key,
  token_hash text not null unique,
  email text not null,
  given_name text not null,
  family_name text not null,
  locale text not null check (locale in ('it', 'en')),
  organization_id uuid not null references organization (id) on delete cascade,
  password_hash text not null,
  requested_at timestamptz not null,
  expires_at timestamptz not null
);
create index account_request_email_idx on account_request (email);
create index account_request_organization_id_idx on account_request (organization_id);
create index account_request_expires_at_idx on account_request (expires_at);
comment on table account_request is 'personal data. purpose: open an account for whoever proves that the address is theirs; retention: 24 hours, deleted at night';

-- The address is proved; whether the person works in that body is for somebody of the body to say.
create table admission_request (
  id uuid primary key references entity (id),
  email text not null unique,
  given_name text not null,
  family_name text not null,
  locale text not null check (locale in ('it', 'en')),
  organization_id uuid not null references organization (id) on delete cascade,
  password_hash text not null,
  confirmed_at timestamptz not null,
  expires_at timestamptz not null
);
create index admission_request_organization_id_idx on admission_request (organization_id);
create index admission_request_expires_at_idx on admission_request (expires_at);
comment on table admission_request is 'personal data. purpose: let somebody of the body decide who gets an account there; retention: until it is decided, 30 days at most';

create table password_recovery (
  token_hash text primary key,
  person_id uuid not null references person (id) on delete cascade,
  requested_at timestamptz not null,
  expires_at timestamptz not null
);
create index password_recovery_person_id_idx on password_recovery (person_id);
create index password_recovery_expires_at_idx on password_recovery (expires_at);
comment on table password_recovery is 'personal data. purpose: let a person who forgot their password choose another; retention: one hour, deleted at night';

create table email_change (
  token_hash text primary key,
  person_id uuid not null references person (id) on delete cascade,
  email text not null,
  requested_at timestamptz not null,
  expires_at timestamptz not null
);
create index email_change_person_id_idx on email_change (person_id);
create index email_change_expires_at_idx on email_change (expires_at);
comment on table email_change is 'personal data. purpose: change an e-mail address once the new one is proved; retention: 24 hours, deleted at night';

create table email_undo (
  token_hash text primary key,
  person_id uuid not null references person (id) on delete cascade,
  -- The address before, which nobody else may take meanwhile.
  email text not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null
);
create index email_undo_person_id_idx on email_undo (person_id);
create index email_undo_email_idx on email_undo (email);
create index email_undo_expires_at_idx on email_undo (expires_at);
comment on table email_undo is 'personal data. purpose: give an account back to whoever had it, when its address was changed by somebody else; retention: 7 days, deleted at night';

-- A name for a session that opens nothing, and where it was opened, as coarse as 'Firefox/Windows'.
alter table session add column id uuid not null unique default gen_random_uuid();
alter table session add column device text check (device ~ '^[A-Za-z ]+/[A-Za-z ]+$');
comment on table session is 'personal data. purpose: keep a person signed in, show them where they are, and know whose an ended session was; retention: 7 days after its end';

create table person_device (
  person_id uuid not null references person (id) on delete cascade,
  device text not null check (device ~ '^[A-Za-z ]+/[A-Za-z ]+$'),
  seen_at timestamptz not null,
  primary key (person_id, device)
);
create index person_device_seen_at_idx on person_device (seen_at);
comment on table person_device is 'personal data (browser and system, without version or address). purpose: tell a person when somebody enters from a device that they have not used before; retention: 180 days after it was last used';

insert into role_permission (role, permission, scope) values
  ('office_manager', 'account.admit', 'own'),
  ('coordinator', 'account.admit', 'network'),
  ('administrator', 'account.admit', 'network');
