-- SPDX-License-Identifier: AGPL-3.0-or-later
-- network: the sign of a body, shown only with leave to use it.

create table organization_logo (
  organization_id uuid primary key references organization (id),
  file_id uuid not null references file (id),
  -- What it shows, for who does not see it.
  alt text not null check (length(alt) > 0),
  -- Which office allowed its use, and when; never the name of a person.
  approved_by text not null check (length(approved_by) > 0),
  approved_on date not null,
  version integer not null default 1
);
create index organization_logo_file_id_idx on organization_logo (file_id);
comment on table organization_logo is 'no personal data: the logo of a body, and which office allowed its use';
