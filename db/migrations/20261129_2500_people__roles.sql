-- SPDX-License-Identifier: AGPL-3.0-or-later
-- people: a role is a dated fact that somebody gave for a reason, ends by its date or by a dated withdrawal, and has deputies;
-- people are found in a register; whoever is invited gets one role.

-- Who had which role stays told: the same role may be given again, so that what was unique is held by the verbs, under a lock.
alter table role_grant drop constraint role_grant_person_id_role_organization_id_key;
alter table role_grant
  add column reason text,
  -- Null: from when it was given.
  add column begins_at timestamptz,
  -- The first instant at which it does not count any more; null: open.
  add column ends_at timestamptz check (ends_at > coalesce(begins_at, granted_at)),
  -- The grant whose holder is replaced: limits are those of that one, and it ends with it.
  add column deputy_of uuid references role_grant (id) on delete cascade,
  add constraint role_grant_deputy_ends check (deputy_of is null or ends_at is not null);
create index role_grant_person_id_idx on role_grant (person_id);
create index role_grant_deputy_of_idx on role_grant (deputy_of);
create index role_grant_ends_at_idx on role_grant (ends_at);
comment on table role_grant is 'personal data. purpose: who may do what, in which body, since when and by whose hand; retention: 2 years after the account is closed';
comment on table role_grant_limit is 'personal data (through the role). purpose: limit a role to themes or territories; retention: as the role';

create table role_grant_end (
  grant_id uuid primary key references role_grant (id) on delete cascade,
  ended_at timestamptz not null,
  -- Null: it ran out, or whoever ended it has been forgotten.
  ended_by uuid references person (id) on delete set null,
  -- Null: it ran out.
  reason text
);
create index role_grant_end_ended_by_idx on role_grant_end (ended_by);
comment on table role_grant_end is 'personal data. purpose: since when and why a role is no longer held, and by whose hand; retention: as the role';

-- Whether a role counts at an instant.
create function role_counts(role_grant, timestamptz) returns boolean language sql stable as $$
  select ($1.begins_at is null or $1.begins_at <= $2) and ($1.ends_at is null or $1.ends_at > $2)
    and not exists (select from role_grant_end e where e.grant_id = $1.id)
$$;

-- What a session resolves to is kept in memory (decision 0026): an end is heard of as the role itself is. What begins or ends by its
-- date is no change of a row: the row that is kept says both, and each request compares them with the clock.
create function drop_kept_grant_end() returns trigger language plpgsql as $$
begin
  perform drop_kept_sessions_of(person_id) from role_grant
  where id in (case when tg_op <> 'INSERT' then old.grant_id end, case when tg_op <> 'DELETE' then new.grant_id end);
  return null;
end $$;
create trigger role_grant_end_kept after insert or update or delete on role_grant_end
  for each row execute function drop_kept_grant_end();
-- The limits of a deputy's role are those of the role that it stands for.
create or replace function drop_kept_limit() returns trigger language plpgsql as $$
begin
  perform drop_kept_sessions_of(person_id) from role_grant
  where coalesce(deputy_of, id) in (case when tg_op <> 'INSERT' then old.grant_id end, case when tg_op <> 'DELETE' then new.grant_id end);
  return null;
end $$;

-- The register of people.
create function person_words(given_name text, family_name text, email text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('register_words'::regconfig, translate(
    concat_ws(' ', given_name, family_name, email), '@./-,;:()«»“”"’''_+', '                   '))
$$;
alter table person add column words tsvector generated always as (person_words(given_name, family_name, email)) stored;
comment on column person.words is 'ts:string';
create index person_words_idx on person using gin (words);
create index person_by_name_idx on person ((family_name || ' ' || given_name), id);
create index person_created_at_idx on person (created_at, id);

insert into role_permission (role, permission, scope) values
  ('office_manager', 'role.grant', 'own'),
  ('coordinator', 'role.grant', 'network'),
  ('administrator', 'role.grant', 'network');

-- A letter to one address, or a link for a room full of people.
create table invitation (
  id uuid primary key,
  -- SHA-256 of what opens it: what leaks from here opens nothing.
  token_hash text not null unique,
  -- Null: whoever is in the room and follows the link.
  email text check (email = lower(email)),
  given_name text not null default '',
  family_name text not null default '',
  role text not null check (role in ('operator', 'office_manager', 'editor', 'tutor', 'coordinator', 'decision_maker', 'training_officer', 'administrator')),
  organization_id uuid not null references organization (id),
  -- When the role that it gives ends; null: open.
  role_ends_at timestamptz,
  most_uses integer not null check (most_uses between 1 and 200 and (email is null or most_uses = 1)),
  invited_by uuid references person (id) on delete set null,
  invited_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > invited_at)
);
create index invitation_email_idx on invitation (email);
create index invitation_organization_id_idx on invitation (organization_id);
create index invitation_invited_by_idx on invitation (invited_by);
create index invitation_invited_at_idx on invitation (invited_at, id);
create index invitation_expires_at_idx on invitation (expires_at);
comment on table invitation is 'personal data. purpose: let an invited person open an account with one role; retention: 90 days after it runs out';

create table invitation_limit (
  invitation_id uuid not null references invitation (id) on delete cascade,
  entity_id uuid not null references entity (id),
  primary key (invitation_id, entity_id)
);
create index invitation_limit_entity_id_idx on invitation_limit (entity_id);
comment on table invitation_limit is 'no personal data: themes or territories that the role of an invitation is limited to';

create table invitation_use (
  invitation_id uuid not null references invitation (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  used_at timestamptz not null,
  primary key (invitation_id, person_id)
);
create index invitation_use_person_id_idx on invitation_use (person_id);
comment on table invitation_use is 'personal data. purpose: who got a role by which invitation; retention: as the invitation';

create table invitation_withdrawal (
  invitation_id uuid primary key references invitation (id) on delete cascade,
  withdrawn_by uuid references person (id) on delete set null,
  withdrawn_at timestamptz not null
);
create index invitation_withdrawal_withdrawn_by_idx on invitation_withdrawal (withdrawn_by);
comment on table invitation_withdrawal is 'personal data (key of a person). purpose: who took an invitation back and when; retention: as the invitation';

-- Addresses that were read and not yet invited: looked at once, by whoever pasted them.
create table invitation_draft (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  content jsonb not null,
  created_at timestamptz not null
);
create index invitation_draft_person_id_idx on invitation_draft (person_id);
create index invitation_draft_created_at_idx on invitation_draft (created_at);
comment on table invitation_draft is 'personal data. purpose: show pasted addresses before they are invited; retention: a day';
comment on column invitation_draft.content is 'ts:DraftContent';
