-- SPDX-License-Identifier: AGPL-3.0-or-later
-- network: the bodies, their projects, and the one network that this database holds.

create table organization (
  id uuid primary key references entity (id),
  slug text not null unique,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('municipality', 'region', 'cooperative', 'prefecture', 'questura', 'health_authority', 'employment_centre', 'inps', 'inail', 'revenue_agency', 'patronato', 'other')),
  website text,
  email text,
  version integer not null default 1,
  created_at timestamptz not null
);
comment on table organization is 'no personal data: public bodies and co-operatives';

create table network (
  -- One database is one network: a single row.
  id boolean primary key default true check (id),
  name text not null,
  tagline jsonb not null,
  territory jsonb not null,
  introduction jsonb not null,
  -- The body that answers for the site.
  lead_organization_id uuid not null references organization (id),
  contact_email text not null,
  version integer not null default 1
);
create index network_lead_organization_id_idx on network (lead_organization_id);
comment on table network is 'no personal data: the network that this instance serves';
comment on column network.tagline is 'ts:LocalText';
comment on column network.territory is 'ts:LocalText';
comment on column network.introduction is 'ts:LocalText';

create table network_sentence (
  -- BCP 47: languages of residents, more than those of the interface.
  language text primary key,
  direction text not null check (direction in ('ltr', 'rtl')),
  text text not null,
  position integer not null
);
comment on table network_sentence is 'no personal data: the sentence that tells foreign residents where to go, in their languages';

create table project (
  id uuid primary key references entity (id),
  slug text not null unique,
  acronym text not null,
  name jsonb not null,
  summary jsonb not null,
  -- The fund as people read it, such as "FEI, programma annuale 2013, azione 9"; null when nobody else pays.
  fund jsonb,
  project_code text,
  -- The wording that the funding rules ask for, printed as it stands on what the project makes.
  statement jsonb not null,
  -- Null where the papers that are left do not say: such a project is over, and nothing made now is its own.
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  -- A project that only shows how the platform works.
  demo boolean not null default false,
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null
);
comment on table project is 'no personal data: projects, with fund, period and wording of the co-financing';
comment on column project.name is 'ts:LocalText';
comment on column project.summary is 'ts:LocalText';
comment on column project.fund is 'ts:LocalText';
comment on column project.statement is 'ts:LocalText';

create table project_text (
  project_id uuid not null references project (id) on delete cascade,
  language text not null check (language in ('it', 'en')),
  body jsonb not null,
  edited_at timestamptz not null,
  primary key (project_id, language)
);
comment on table project_text is 'no personal data: what a project set out to do and did';
comment on column project_text.body is 'ts:Doc';

create table project_partner (
  project_id uuid not null references project (id) on delete cascade,
  organization_id uuid not null references organization (id),
  role text not null check (role in ('lead', 'partner')),
  -- The department that takes part, where the papers name one.
  department text,
  position integer not null default 0,
  primary key (project_id, organization_id)
);
create index project_partner_organization_id_idx on project_partner (organization_id);
create unique index project_partner_one_lead_idx on project_partner (project_id) where role = 'lead';
comment on table project_partner is 'no personal data: which bodies take part in which project, and as what';
