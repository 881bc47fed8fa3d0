-- SPDX-License-Identifier: AGPL-3.0-or-later
-- notifications: what the platform tells a person, in the application and by e-mail.

create table notification (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  -- A repeat of the same verb on the same row tells a person once.
  notification_key text not null,
  -- As the room calls it that tells: 'review.returned'.
  kind text not null,
  -- What it is about: when that is settled the notification is, for everybody who got it.
  about uuid references entity (id) on delete cascade,
  subject jsonb not null,
  body jsonb not null,
  -- Italian path of the page it leads to.
  path text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  -- When it was put in a letter, or when it was known that it goes into none. Null: still to be looked at.
  mail_settled_at timestamptz,
  unique (person_id, notification_key)
);
create index notification_person_id_id_idx on notification (person_id, id desc);
create index notification_about_idx on notification (about);
create index notification_created_at_idx on notification (created_at);
create index notification_to_mail_idx on notification (person_id) where mail_settled_at is null;
comment on table notification is 'personal data. purpose: tell people what concerns them in their work here; retention: 180 days';
comment on column notification.subject is 'ts:LocalText';
comment on column notification.body is 'ts:LocalText';

create table notification_choice (
  person_id uuid not null references person (id) on delete cascade,
  kind text not null,
  delivery text not null check (delivery in ('at_once', 'daily', 'weekly', 'here_only')),
  primary key (person_id, kind)
);
comment on table notification_choice is 'personal data. purpose: send each notification when its reader wants it; retention: as long as the account is open';

-- Whoever holds the address of a letter may stop letters like it without signing in, and nothing else.
create table notification_token (
  person_id uuid primary key references person (id) on delete cascade,
  token text not null unique
);
comment on table notification_token is 'personal data (a random name of the person). purpose: stop letters without signing in; retention: as long as the account is open';
