-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A second factor beside the password: codes of an app (RFC 6238), passkeys (WebAuthn level 2), recovery codes; and the roles that must have one.

create table totp (
  person_id uuid primary key references person (id) on delete cascade,
  -- AES-256-GCM under a key made of SECRET (kernel/sealing.ts): it must be read again, so it cannot be a hash.
  secret_sealed text not null,
  confirmed_at timestamptz not null,
  -- The time step of the last code that was taken: no code is taken twice (RFC 6238 section 5.2).
  last_step integer not null
);
comment on table totp is 'personal data (sealed secret). purpose: ask for a second factor at sign-in; retention: until the person takes it off, at most as long as the account is open';

create table totp_set_up (
  person_id uuid primary key references person (id) on delete cascade,
  secret_sealed text not null,
  expires_at timestamptz not null
);
create index totp_set_up_expires_at_idx on totp_set_up (expires_at);
comment on table totp_set_up is 'personal data (sealed secret). purpose: an app that is being set up and has not shown its first code; retention: half an hour, deleted at night';

create table passkey (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  -- Chosen by the device, base64url.
  credential_id text not null unique,
  -- COSE (RFC 9052), base64url.
  public_key text not null,
  -- Signatures so far, where the device counts them: one that goes back is a copy (WebAuthn 6.1.1).
  counter bigint not null,
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkey_person_id_idx on passkey (person_id);
comment on table passkey is 'personal data. purpose: sign-in with a device of the person; retention: until the person takes it off, at most as long as the account is open';

create table passkey_challenge (
  -- SHA-256 of what the device has to sign.
  challenge_hash text primary key,
  -- Whose passkey is being made; null: somebody signs in, and nobody knows yet who.
  person_id uuid references person (id) on delete cascade,
  expires_at timestamptz not null
);
create index passkey_challenge_person_id_idx on passkey_challenge (person_id);
create index passkey_challenge_expires_at_idx on passkey_challenge (expires_at);
comment on table passkey_challenge is 'personal data (key of who makes a passkey). purpose: no answer of a device is taken twice; retention: five minutes, deleted at night';

create table recovery_code (
  person_id uuid not null references person (id) on delete cascade,
  -- The first four characters: they find the row, the other twelve are the secret.
  label text not null,
  -- argon2id in PHC form, as a password.
  hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (person_id, label)
);
comment on table recovery_code is 'personal data (hash). purpose: let somebody in who has lost their second factor; retention: until there are new ones, at most as long as the account is open';

create table recovery_sheet (
  person_id uuid primary key references person (id) on delete cascade,
  codes_sealed text not null,
  expires_at timestamptz not null
);
create index recovery_sheet_expires_at_idx on recovery_sheet (expires_at);
comment on table recovery_sheet is 'personal data (sealed codes). purpose: show new recovery codes until the person has kept them; retention: a quarter of an hour, deleted at night';

create table sign_in_step (
  -- SHA-256 of what the browser holds, as of a session: but this opens no page, and is known to two forms alone.
  token_hash text primary key,
  person_id uuid not null references person (id) on delete cascade,
  kind text not null check (kind in ('code', 'set_up')),
  shared_desk boolean not null,
  expires_at timestamptz not null
);
create index sign_in_step_person_id_idx on sign_in_step (person_id);
create index sign_in_step_expires_at_idx on sign_in_step (expires_at);
comment on table sign_in_step is 'personal data. purpose: somebody gave the password and has yet to give or set up their second factor; retention: half an hour, deleted at night';

create table role_second_factor (
  role text primary key,
  required_since timestamptz not null,
  required_by uuid references person (id) on delete set null
);
create index role_second_factor_required_by_idx on role_second_factor (required_by);
comment on table role_second_factor is 'personal data (who asked for it). purpose: roles whose holders must have a second factor; retention: as long as it is asked for';

insert into role_permission (role, permission, scope) values ('administrator', 'security.manage', 'network')
on conflict do nothing;
