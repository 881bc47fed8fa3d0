-- SPDX-License-Identifier: AGPL-3.0-or-later
-- offices: the desks of the territory, where they stand, when they are open and in which languages.

-- The network's own list of what an office is; a coordinator makes it longer.
create table office_kind (
  id uuid primary key references entity (id),
  slug text not null unique,
  name jsonb not null,
  -- Dedicated to foreign citizens, or an office of everybody that they come to as well.
  usual_reach text not null check (usual_reach in ('dedicated', 'peripheral', 'mixed')),
  position integer not null default 0,
  version integer not null default 1
);
comment on table office_kind is 'no personal data: kinds of offices';
comment on column office_kind.name is 'ts:LocalText';

-- Hours that several offices may have: a normal week, and what departs from it.
create table schedule (
  id uuid primary key references entity (id),
  slug text not null unique,
  organization_id uuid not null references organization (id),
  name text not null check (length(name) > 0),
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  closed_on_holidays boolean not null,
  closed_on_patron boolean not null,
  version integer not null default 1,
  created_at timestamptz not null
);
create index schedule_organization_id_idx on schedule (organization_id, name);
comment on table schedule is 'no personal data: opening hours';

create table schedule_exception (
  id uuid primary key,
  schedule_id uuid not null references schedule (id) on delete cascade,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  -- Then only month and day count.
  every_year boolean not null,
  -- Null: whoever comes, calls or has an appointment finds it so.
  modes text[] check (modes <@ array['walk_in', 'appointment', 'phone', 'mediator']),
  reason text not null default '',
  -- Of two that are equally long, the later one counts.
  position integer not null
);
create index schedule_exception_schedule_id_idx on schedule_exception (schedule_id, position);
comment on table schedule_exception is 'no personal data: days on which hours are others';

create table schedule_slot (
  id uuid primary key,
  schedule_id uuid not null references schedule (id) on delete cascade,
  -- Null: of the normal week. An exception without slots is a closure.
  exception_id uuid references schedule_exception (id) on delete cascade,
  mode text not null check (mode in ('walk_in', 'appointment', 'phone', 'mediator')),
  -- ISO 8601: 1 is Monday.
  weekdays smallint[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[] and weekdays <> '{}'),
  -- Of the month; -1 is the last. Null: all of them.
  weeks smallint[] check (weeks <@ array[-1, 1, 2, 3, 4, 5]::smallint[] and weeks <> '{}'),
  -- Minutes of the day of the office; what ends after midnight goes on to the next.
  from_minute integer not null check (from_minute between 0 and 1439),
  to_minute integer not null check (to_minute > from_minute and to_minute <= 2880),
  note text not null default '',
  position integer not null
);
create index schedule_slot_schedule_id_idx on schedule_slot (schedule_id, position);
create index schedule_slot_exception_id_idx on schedule_slot (exception_id);
comment on table schedule_slot is 'no personal data: opening hours';

-- The day of its patron, on which the offices of a municipality are closed.
create table patron_day (
  istat_code text primary key check (istat_code ~ '^[0-9]{6}$'),
  month smallint not null check (month between 1 and 12),
  day smallint not null check (day between 1 and 31),
  name text not null
);
comment on table patron_day is 'no personal data: feasts of the patrons of municipalities';

create table location (
  id uuid primary key references entity (id),
  slug text not null unique,
  -- Who looks after it.
  organization_id uuid not null references organization (id),
  name text not null check (length(name) > 0),
  -- Street and number, then stairs, floor, room.
  lines text[] not null default '{}' check (cardinality(lines) <= 4),
  postcode text check (postcode ~ '^[0-9]{5}$'),
  municipality text not null check (length(municipality) > 0),
  istat_code text check (istat_code ~ '^[0-9]{6}$'),
  -- In millionths of a degree (WGS 84), which is a tenth of a metre.
  longitude integer check (longitude between -180000000 and 180000000),
  latitude integer check (latitude between -90000000 and 90000000),
  accuracy text check (accuracy in ('entrance', 'street', 'municipality')),
  -- Nobody but who looks after it is told where it is.
  confidential boolean not null,
  accessibility text[] not null default '{}' check (accessibility <@ array['step_free', 'lift', 'toilet', 'parking', 'induction_loop', 'quiet_room', 'child_space']),
  -- How one gets there.
  transport jsonb not null,
  schedule_id uuid references schedule (id),
  version integer not null default 1,
  created_at timestamptz not null,
  check ((longitude is null) = (latitude is null)),
  check ((longitude is null) = (accuracy is null))
);
create index location_organization_id_idx on location (organization_id, name);
create index location_schedule_id_idx on location (schedule_id);
create index location_istat_code_idx on location (istat_code);
create function location_words(name text, municipality text, lines text[]) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('register_words'::regconfig, translate(
    concat_ws(' ', name, municipality, array_to_string(lines, ' ')), './-,;:()«»“”"’''_', '                 '))
$$;
alter table location add column words tsvector generated always as (location_words(name, municipality, lines)) stored;
comment on column location.words is 'ts:string';
create index location_words_idx on location using gin (words);
comment on table location is 'no personal data: where offices stand';
comment on column location.transport is 'ts:LocalText';

create table office (
  id uuid primary key references entity (id),
  slug text not null unique,
  organization_id uuid not null references organization (id),
  unit_id uuid references organization_unit (id),
  name text not null check (length(name) > 0),
  kind_id uuid not null references office_kind (id),
  reach text not null check (reach in ('dedicated', 'peripheral', 'mixed')),
  -- What it does, for whoever comes.
  purpose jsonb not null,
  location_id uuid references location (id),
  schedule_id uuid references schedule (id),
  -- How one reaches it, whatever its hours.
  access text[] not null default '{}' check (access <@ array['walk_in', 'appointment', 'phone', 'online', 'referral_only']),
  booking_url text check (booking_url ~ '^https?://'),
  phone text,
  email text,
  pec text,
  website text check (website ~ '^https?://'),
  -- For operators only.
  operators_note text not null default '',
  -- Codes of the office and of its registry area in the index of public administrations (IPA).
  ipa_uo_code text check (ipa_uo_code ~ '^[A-Z0-9]{6}$'),
  ipa_aoo_code text check (length(ipa_aoo_code) <= 20),
  -- What its body calls it in a table that it sends again.
  external_id text check (length(external_id) > 0),
  version integer not null default 1,
  created_at timestamptz not null,
  unique (organization_id, external_id)
);
create unique index office_ipa_uo_code_idx on office (ipa_uo_code);
create index office_organization_id_idx on office (organization_id, name);
create index office_unit_id_idx on office (unit_id);
create index office_kind_id_idx on office (kind_id);
create index office_location_id_idx on office (location_id);
create index office_schedule_id_idx on office (schedule_id);
create index office_name_idx on office (name, id);
comment on table office is 'no personal data: offices that citizens come to; their contacts are of the office and not of persons';
comment on column office.purpose is 'ts:LocalText';

create function office_words(name text, purpose jsonb, ipa_uo_code text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('register_words'::regconfig, translate(
    concat_ws(' ', name, purpose ->> 'it', purpose ->> 'en', ipa_uo_code), './-,;:()«»“”"’''_', '                 '))
$$;
alter table office add column words tsvector generated always as (office_words(name, purpose, ipa_uo_code)) stored;
comment on column office.words is 'ts:string';
create index office_words_idx on office using gin (words);

-- Closed for a while or for good. What is over is a day, and the row stays.
create table office_standing (
  id uuid primary key,
  office_id uuid not null references office (id) on delete cascade,
  kind text not null check (kind in ('suspended', 'closed')),
  from_day date not null,
  -- Of a suspension, its last day; null: nobody knows yet.
  to_day date check (to_day >= from_day),
  reason jsonb not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  -- Taken back: it was a mistake, or it ended before its day.
  lifted_by uuid,
  lifted_at timestamptz,
  check (kind = 'suspended' or to_day is null)
);
create index office_standing_office_id_idx on office_standing (office_id, from_day);
comment on table office_standing is 'personal data (keys of persons). purpose: say since when an office is closed and by whose hand; retention: as long as the office is in the register';
comment on column office_standing.reason is 'ts:LocalText';

-- In which languages one is helped: at the desk, on the phone, or in what is written there.
create table office_language (
  id uuid primary key,
  office_id uuid not null references office (id) on delete cascade,
  -- BCP 47.
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  level text not null check (level in ('written', 'operator', 'mediator', 'mediator_on_call', 'phone_interpreting')),
  channel text check (channel in ('desk', 'phone', 'online')),
  -- When; null: whenever the office is open.
  schedule_id uuid references schedule (id),
  -- Days before which one has to ask.
  notice_days smallint check (notice_days between 0 and 90),
  -- The body that gives the mediator, when it is another.
  provider_id uuid references organization (id),
  note jsonb not null,
  position integer not null
);
create index office_language_office_id_idx on office_language (office_id, position);
create index office_language_language_idx on office_language (language, level);
create index office_language_schedule_id_idx on office_language (schedule_id);
create index office_language_provider_id_idx on office_language (provider_id);
comment on table office_language is 'no personal data: languages in which offices help';
comment on column office_language.note is 'ts:LocalText';

insert into role_permission (role, permission, scope) values
  ('office_manager', 'office.write', 'own'),
  ('editor', 'office.write', 'own'),
  ('coordinator', 'office.write', 'network'),
  ('administrator', 'office.write', 'network'),
  ('office_manager', 'location.confidential', 'own'),
  ('coordinator', 'location.confidential', 'own'),
  ('administrator', 'location.confidential', 'network'),
  ('coordinator', 'office_kind.write', 'network'),
  ('administrator', 'office_kind.write', 'network');
