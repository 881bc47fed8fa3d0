-- SPDX-License-Identifier: AGPL-3.0-or-later
-- certificates: issued once, kept as issued, checked by anyone, revoked with a reason.

create table certificate (
  id uuid primary key references entity (id),
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{13}$'),
  person_id uuid not null references person (id),
  -- The course or seminar it is for; a renewal is a new cycle and a new certificate.
  source_id uuid not null references entity (id),
  cycle integer not null default 1,
  kind text not null check (kind in ('course', 'seminar')),
  project_id uuid references project (id),
  organization_id uuid not null references organization (id),
  -- What it says, as issued: later changes of names, titles or wordings do not touch it.
  holder_name text not null,
  title jsonb not null,
  version_number integer not null,
  hours numeric(5, 2) not null check (hours > 0),
  statement jsonb not null,
  issuer_name text not null,
  network_name text not null,
  -- Day the content was checked against the law, printed on it.
  content_updated_on date,
  demo boolean not null default false,
  issued_at timestamptz not null,
  issued_on date not null,
  unique (person_id, source_id, cycle)
);
create index certificate_source_id_idx on certificate (source_id);
create index certificate_project_id_idx on certificate (project_id);
create index certificate_organization_id_idx on certificate (organization_id);
comment on table certificate is 'personal data. purpose: proof of training for the person; retention: 10 years from issue, or until the person asks for erasure';
comment on column certificate.title is 'ts:LocalText';
comment on column certificate.statement is 'ts:LocalText';
create trigger certificate_as_issued before update on certificate for each row execute function refuse_change();

create table certificate_revocation (
  certificate_id uuid primary key references certificate (id) on delete cascade,
  reason text not null check (length(reason) >= 10),
  revoked_by uuid references person (id) on delete set null,
  revoked_at timestamptz not null
);
create index certificate_revocation_revoked_by_idx on certificate_revocation (revoked_by);
comment on table certificate_revocation is 'personal data (through the certificate). purpose: say that a certificate no longer holds, and why; retention: as the certificate';
