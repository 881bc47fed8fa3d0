-- SPDX-License-Identifier: AGPL-3.0-or-later
-- data-protection: what people ask about their data and what they were answered; what the nightly job let go of.

create table erasure_request (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  words text,
  asked_at timestamptz not null
);
create index erasure_request_person_id_idx on erasure_request (person_id);
comment on table erasure_request is 'personal data. purpose: answer who asks for erasure within a month (GDPR art. 12(3), 17); retention: 5 years, after an erasure without words';

-- One answer a request: taken back by whoever asked, refused with words, or done.
create table erasure_answer (
  request_id uuid primary key references erasure_request (id) on delete cascade,
  outcome text not null check (outcome in ('withdrawn', 'refused', 'erased')),
  reason text check ((reason is not null) = (outcome = 'refused')),
  answered_by uuid references person (id) on delete set null,
  answered_at timestamptz not null
);
create index erasure_answer_answered_by_idx on erasure_answer (answered_by);
comment on table erasure_answer is 'personal data (through the request). purpose: say what was answered, by whom and when (GDPR art. 5(2)); retention: as the request';

create table retention_run (
  id uuid primary key,
  ran_at timestamptz not null
);
comment on table retention_run is 'no personal data: when rows whose time was over were let go of';

create table retention_count (
  run_id uuid not null references retention_run (id) on delete cascade,
  table_name text not null,
  deleted int not null,
  changed int not null,
  primary key (run_id, table_name)
);
comment on table retention_count is 'no personal data: how many rows of a table a run deleted, and how many it changed';

insert into role_permission (role, permission, scope) values
  ('administrator', 'person.erase', 'network'),
  ('administrator', 'retention.read', 'network');
