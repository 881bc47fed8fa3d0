-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A password that somebody else has read is good for one thing, and for some days: to choose one's own (decision 0041).

alter table password add column one_time_until timestamptz;

create table password_choice (
  -- SHA-256 of what the browser holds, as of a session: but this opens no page, and is known to one form alone.
  token_hash text primary key,
  person_id uuid not null references person (id) on delete cascade,
  shared_desk boolean not null,
  expires_at timestamptz not null
);
create index password_choice_person_id_idx on password_choice (person_id);
create index password_choice_expires_at_idx on password_choice (expires_at);
comment on table password_choice is 'personal data. purpose: let a person who came in with a one-time password choose their own; retention: a quarter of an hour, deleted at night';
