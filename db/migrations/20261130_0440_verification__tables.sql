-- SPDX-License-Identifier: AGPL-3.0-or-later
-- verification: that somebody looked whether a thing is still as it is written, and what visitors say is wrong.

-- One row a look, never changed: saving the record that was looked at renews nothing.
create table verification (
  id uuid primary key,
  entity_id uuid not null references entity (id) on delete cascade,
  -- A key of the groups that the room of the thing declares.
  field_group text not null check (field_group ~ '^[a-z_]{1,40}$'),
  at timestamptz not null,
  method text not null check (method in ('phone', 'visit', 'web', 'owner')),
  -- Right as it was, changed and mended, or nobody answered.
  outcome text not null check (outcome in ('ok', 'changed', 'unreachable')),
  note text not null default '' check (length(note) <= 300),
  -- The last day on which it holds. Where nobody answered it holds on none.
  next_due date,
  -- The body for which it was looked at: the public reads its name, and not that of the person.
  organization_id uuid not null references organization (id),
  by_id uuid references person (id) on delete set null,
  check ((next_due is null) = (outcome = 'unreachable'))
);
create index verification_entity_id_idx on verification (entity_id, field_group, at desc, id desc);
create index verification_organization_id_idx on verification (organization_id);
create index verification_by_id_idx on verification (by_id) where by_id is not null;
comment on table verification is 'personal data (key of a person). purpose: say when something was found right, how and for which body, and answer for it; retention: the key of the person 2 years, the rest as long as the thing';

create function refuse_changed_verification() returns trigger language plpgsql as $$
begin
  if new.by_id is null and to_jsonb(new) - 'by_id' = to_jsonb(old) - 'by_id' then
    return new;
  end if;
  raise exception 'a verification stays as it is: record another one';
end $$;
create trigger verification_kept before update on verification for each row execute function refuse_changed_verification();

-- A letter to somebody who keeps a thing: its link confirms that thing once, and does nothing else.
create table verification_link (
  id uuid primary key,
  -- SHA-256 of what stands in the letter.
  token_hash text not null unique,
  entity_id uuid not null references entity (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index verification_link_entity_id_idx on verification_link (entity_id, person_id, made_at);
create index verification_link_person_id_idx on verification_link (person_id);
create index verification_link_made_at_idx on verification_link (made_at);
comment on table verification_link is 'personal data (key of a person). purpose: let whoever keeps an office confirm it from a letter, and not write to them too often; retention: 60 days';

create table error_report (
  id uuid primary key references entity (id),
  entity_id uuid not null references entity (id) on delete cascade,
  -- What the thing was called when it was reported.
  title jsonb not null,
  -- Null: the whole thing, or whoever reports does not know.
  field_group text check (field_group ~ '^[a-z_]{1,40}$'),
  words text not null check (length(words) between 1 and 2000),
  -- Where whoever reported is told that it is closed; null: they did not want to be.
  email text,
  locale text not null check (locale in ('it', 'en')),
  -- SHA-256 of the code that opens the page on which they read how it goes.
  token_hash text not null unique,
  -- Who may answer: a permission, and where the thing lay when it was reported.
  permission text not null,
  within text[] not null,
  reported_at timestamptz not null,
  outcome text check (outcome in ('mended', 'no_error', 'unknown')),
  answer text check (length(answer) <= 500),
  closed_at timestamptz,
  closed_by uuid references person (id) on delete set null,
  check ((outcome is null) = (closed_at is null)),
  check ((outcome is null) = (answer is null))
);
create index error_report_entity_id_idx on error_report (entity_id);
create index error_report_reported_at_idx on error_report (reported_at, id);
create index error_report_closed_at_idx on error_report (closed_at);
create index error_report_closed_by_idx on error_report (closed_by) where closed_by is not null;
comment on table error_report is 'personal data. purpose: mend what visitors find wrong, and tell them; retention: 90 days after it is closed, 1 year without an answer';
comment on column error_report.title is 'ts:LocalText';
