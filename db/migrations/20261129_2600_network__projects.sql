-- SPDX-License-Identifier: AGPL-3.0-or-later
-- network: funds and what they want to be said, projects as rows that a coordinator edits, and the settings of the instance.

create table fund (
  id uuid primary key references entity (id),
  slug text not null unique,
  short_name text not null,
  name jsonb not null,
  -- The years of its programme; null where it has none.
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  -- The rules that its wordings come from, as they are cited.
  basis text not null default '',
  version integer not null default 1
);
comment on table fund is 'no personal data: the funds that pay for projects';
comment on column fund.name is 'ts:LocalText';

create table fund_wording (
  fund_id uuid not null references fund (id) on delete cascade,
  -- Where the fund wants it to stand. A place without a row asks for nothing.
  place text not null check (place in ('site', 'documents', 'posters', 'certificates', 'mails')),
  wording jsonb not null,
  primary key (fund_id, place)
);
comment on table fund_wording is 'no personal data: the wording of the co-financing that a fund asks for, by the place where it must stand';
comment on column fund_wording.wording is 'ts:LocalText';

-- The funds of the field. Whoever looks after the projects puts their wordings right, and adds others.
insert into entity (id, kind) values
  ('019ace00-0000-7000-8000-000000000001', 'fund'),
  ('019ace00-0000-7000-8000-000000000002', 'fund'),
  ('019ace00-0000-7000-8000-000000000003', 'fund'),
  ('019ace00-0000-7000-8000-000000000004', 'fund');
insert into fund (id, slug, short_name, name, starts_on, ends_on, basis) values
  ('019ace00-0000-7000-8000-000000000001', 'fei-2007-2013', 'FEI 2007-2013',
   '{"it": "Fondo europeo per l’integrazione di cittadini di paesi terzi", "en": "European Fund for the Integration of third-country nationals"}',
   '2007-01-01', '2013-12-31', 'Decisione 2007/435/CE'),
  ('019ace00-0000-7000-8000-000000000002', 'fami-2014-2020', 'FAMI 2014-2020',
   '{"it": "Fondo Asilo, migrazione e integrazione", "en": "Asylum, Migration and Integration Fund"}',
   '2014-01-01', '2020-12-31', 'Reg. (UE) 516/2014 e Reg. (UE) 514/2014'),
  ('019ace00-0000-7000-8000-000000000003', 'fami-2021-2027', 'FAMI 2021-2027',
   '{"it": "Fondo Asilo, migrazione e integrazione", "en": "Asylum, Migration and Integration Fund"}',
   '2021-01-01', '2027-12-31', 'Reg. (UE) 2021/1147; Reg. (UE) 2021/1060, artt. 47 e 50, allegato IX'),
  ('019ace00-0000-7000-8000-000000000004', 'altro', 'Altro',
   '{"it": "Altro fondo, o fondi propri", "en": "Another fund, or own funds"}', null, null, '');
-- Regulation (EU) 2021/1060, annex IX, gives these very words; what the funds before it asked for is written by who has their papers.
insert into fund_wording (fund_id, place, wording)
  select '019ace00-0000-7000-8000-000000000003', place, '{"it": "Cofinanziato dall’Unione europea", "en": "Co-funded by the European Union"}'
  from unnest(array['site', 'documents', 'posters', 'certificates', 'mails']) as place;

alter table project
  add column fund_id uuid references fund (id),
  -- "Codice unico di progetto" (L. 3/2003, art. 11).
  add column cup text check (cup ~ '^[A-Z][0-9]{2}[A-Z][0-9]{11}$'),
  add column continues_id uuid references project (id) check (continues_id <> id),
  add column objectives jsonb not null default '{"it": ""}',
  add column actions jsonb not null default '{"it": ""}',
  -- What was approved in all; the amounts of the partners are compared with it.
  add column total_amount numeric(12,2) check (total_amount >= 0),
  add column currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$');
create index project_fund_id_idx on project (fund_id);
create index project_continues_id_idx on project (continues_id);
comment on column project.objectives is 'ts:LocalText';
comment on column project.actions is 'ts:LocalText';
comment on column project.fund is 'ts:LocalText';

-- What the register is searched by.
create function project_words(acronym text, name jsonb, summary jsonb, fund jsonb, project_code text, cup text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('register_words'::regconfig, translate(
    concat_ws(' ', acronym, name ->> 'it', name ->> 'en', summary ->> 'it', fund ->> 'it', project_code, cup),
    './-,;:()«»“”"’''_', '                 '))
$$;
alter table project add column words tsvector generated always as (project_words(acronym, name, summary, fund, project_code, cup)) stored;
comment on column project.words is 'ts:string';
create index project_words_idx on project using gin (words);

-- Digest of the Italian that an English text was made from, while another stands beside it: as the member "of" of a short text.
alter table project_text add column made_from text;

alter table project_partner
  add column joined_on date,
  add column left_on date,
  add column version integer not null default 1,
  add constraint project_partner_left_after_joined check (left_on >= joined_on);
-- A lead that has left makes room for another.
drop index project_partner_one_lead_idx;
create unique index project_partner_one_lead_idx on project_partner (project_id) where role = 'lead' and left_on is null;

create table project_amount (
  project_id uuid not null,
  organization_id uuid not null,
  source text not null check (source in ('eu', 'national', 'own', 'other')),
  amount numeric(12,2) not null check (amount >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (project_id, organization_id, source),
  foreign key (project_id, organization_id) references project_partner (project_id, organization_id)
);
comment on table project_amount is 'no personal data: what each body has in a project, by the source that pays it';

create table project_file (
  id uuid primary key,
  project_id uuid not null references project (id) on delete cascade,
  file_id uuid not null references file (id),
  role text not null check (role in ('logo', 'document')),
  -- Of a logo what it shows, for whoever does not see it; of a document its title.
  words jsonb not null,
  kind text check (kind in ('application', 'agreement', 'budget', 'report', 'product', 'other')),
  dated_on date,
  position integer not null default 0,
  version integer not null default 1,
  check ((role = 'document') = (kind is not null))
);
create index project_file_project_id_idx on project_file (project_id, role, position);
create index project_file_file_id_idx on project_file (file_id);
comment on table project_file is 'no personal data: logos and documents of a project';
comment on column project_file.words is 'ts:LocalText';

-- Who may be written to about personal data, beside the body that leads the network.
create table network_contact (
  role text primary key check (role in ('controller', 'protection_officer')),
  name text not null,
  email text not null,
  address text not null default ''
);
comment on table network_contact is 'personal data (a name, where the officer is a person). purpose: say in the privacy notice who answers for the data and whom to write to (GDPR art. 13(1)(a) and (b)); retention: until another takes their place';

create table network_sign_up (
  -- One network, one answer: a single row. Without it whoever works in a body may ask.
  id boolean primary key default true check (id),
  mode text not null check (mode in ('closed', 'by_domain', 'on_request')),
  -- What an address ends in, after the @.
  domains text[] not null default '{}',
  check (mode <> 'by_domain' or cardinality(domains) > 0)
);
comment on table network_sign_up is 'no personal data: whether people may open an account themselves, and from which addresses';

insert into role_permission (role, permission, scope) values
  ('coordinator', 'project.write', 'network'),
  ('administrator', 'network.write', 'network');

-- What the frame of every page says, and what is kept of the network, is read again when any of it changes.
create trigger network_framed after insert or update or delete or truncate on network
  for each statement execute function drop_kept_name('frame');
create trigger network_sentence_framed after insert or update or delete or truncate on network_sentence
  for each statement execute function drop_kept_name('frame');
create trigger project_framed after insert or update or delete or truncate on project
  for each statement execute function drop_kept_name('frame');
create trigger project_partner_framed after insert or update or delete or truncate on project_partner
  for each statement execute function drop_kept_name('frame');
create trigger fund_wording_framed after insert or update or delete or truncate on fund_wording
  for each statement execute function drop_kept_name('frame');

-- A project that is put aside leaves the frame, and comes back with its row.
create function drop_frame_of_project() returns trigger language plpgsql as $$
begin
  if exists (select from project p where p.id = coalesce(new.entity_id, old.entity_id)) then
    perform drop_kept('frame');
  end if;
  return null;
end $$;
create trigger archived_project_framed after insert or delete on archived_entity
  for each row execute function drop_frame_of_project();

-- Projects have a page of their own from now on.
update search_entry set path = '/progetti/' || p.slug from project p where search_entry.entity_id = p.id;
