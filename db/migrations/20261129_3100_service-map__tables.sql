-- SPDX-License-Identifier: AGPL-3.0-or-later
-- service-map: what offices do for whoever comes: for whom, how, with which papers, at which cost, in how many days, and where.
-- A sheet is a kind of work: its title, summary and day are those of the edition. Where it is offered is live and stands beside it.

create table service_edition (
  edition_id uuid primary key references edition (id) on delete cascade,
  who jsonb not null,
  how jsonb not null,
  outputs jsonb not null,
  special_cases jsonb not null,
  constraints jsonb not null,
  -- Days within which it ends by law; null: no term is known.
  max_days integer check (max_days between 1 and 3650),
  channels text[] not null default '{}' check (channels <@ array['desk', 'phone', 'online', 'post', 'pec', 'helper']),
  life_events text[] not null default '{}' check (life_events <@ array['arrival', 'permit', 'home', 'work', 'health', 'birth', 'school', 'family', 'hardship', 'citizenship']),
  -- For whoever is signed in.
  operators_note text not null default ''
);
comment on table service_edition is 'no personal data: what an edition of a service sheet says';
comment on column service_edition.who is 'ts:LocalText';
comment on column service_edition.how is 'ts:LocalText';
comment on column service_edition.outputs is 'ts:LocalText';
comment on column service_edition.special_cases is 'ts:LocalText';
comment on column service_edition.constraints is 'ts:LocalText';

create table service_phase (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  title jsonb not null,
  -- How long it takes; null: it is not known.
  days integer check (days between 0 and 3650),
  position integer not null,
  version integer not null default 1
);
create index service_phase_edition_id_idx on service_phase (edition_id, position);
comment on table service_phase is 'no personal data: phases of a service';
comment on column service_phase.title is 'ts:LocalText';

-- The network's own list of papers that services ask for.
create table document_type (
  id uuid primary key references entity (id),
  slug text not null unique,
  name jsonb not null,
  issuer jsonb not null,
  where_to jsonb not null,
  -- Null: it does not run out, or it says itself when.
  validity_months integer check (validity_months between 1 and 600),
  version integer not null default 1
);
comment on table document_type is 'no personal data: kinds of documents that services ask for';
comment on column document_type.name is 'ts:LocalText';
comment on column document_type.issuer is 'ts:LocalText';
comment on column document_type.where_to is 'ts:LocalText';

create table service_document (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  document_type_id uuid not null references document_type (id),
  form text not null check (form in ('original', 'copy', 'self_declaration')),
  translation text not null check (translation in ('none', 'sworn', 'legalised', 'apostille')),
  -- When it is asked for; empty: always.
  condition jsonb not null,
  mandatory boolean not null,
  position integer not null,
  version integer not null default 1
);
create index service_document_edition_id_idx on service_document (edition_id, position);
create index service_document_document_type_id_idx on service_document (document_type_id);
comment on table service_document is 'no personal data: documents that a service asks for';
comment on column service_document.condition is 'ts:LocalText';

create table service_cost (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  label jsonb not null,
  -- Zero is free. Null: the sum is not written here, since it changes or depends on the case.
  amount numeric(12,2) check (amount >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  payer_condition jsonb not null,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  position integer not null,
  version integer not null default 1
);
create index service_cost_edition_id_idx on service_cost (edition_id, position);
comment on table service_cost is 'no personal data: costs of a service, and who pays them';
comment on column service_cost.label is 'ts:LocalText';
comment on column service_cost.payer_condition is 'ts:LocalText';

-- Live, and not of an edition: an office begins or ceases to offer a service on any day.
create table service_offering (
  id uuid primary key,
  work_id uuid not null references work (id) on delete cascade,
  office_id uuid not null references office (id) on delete cascade,
  -- What is other here than on the sheet.
  note jsonb not null,
  -- Null: as the office says of itself.
  access text[] check (access <@ array['walk_in', 'appointment', 'phone', 'online', 'referral_only'] and access <> '{}'),
  booking_url text check (booking_url ~ '^https?://'),
  version integer not null default 1,
  created_at timestamptz not null,
  unique (work_id, office_id)
);
create index service_offering_office_id_idx on service_offering (office_id);
comment on table service_offering is 'no personal data: offices that offer a service';
comment on column service_offering.note is 'ts:LocalText';

create trigger service_edition_published before insert or update or delete on service_edition for each row execute function refuse_part_of_published('edition_id');
create trigger service_phase_published before insert or update or delete on service_phase for each row execute function refuse_part_of_published('edition_id');
create trigger service_document_published before insert or update or delete on service_document for each row execute function refuse_part_of_published('edition_id');
create trigger service_cost_published before insert or update or delete on service_cost for each row execute function refuse_part_of_published('edition_id');

-- Words of a sheet for its list. Sheets are hundreds: no index is kept of them.
create function service_words(title jsonb, summary jsonb, who jsonb, outputs jsonb) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('register_words'::regconfig, translate(
    concat_ws(' ', title ->> 'it', title ->> 'en', summary ->> 'it', summary ->> 'en', who ->> 'it', who ->> 'en', outputs ->> 'it', outputs ->> 'en'),
    './-,;:()«»“”"’''_', '                 '))
$$;

insert into role_permission (role, permission, scope) values
  ('editor', 'service.write', 'own'),
  ('coordinator', 'service.write', 'network');
