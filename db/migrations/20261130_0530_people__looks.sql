-- SPDX-License-Identifier: AGPL-3.0-or-later
-- That somebody else's data were looked at: by which role, in which body, on which day. Not by whom, and at no hour (decision 0053).

create table person_look (
  -- No id of the application: it would hold the instant, and lead from there to a session.
  id bigint generated always as identity primary key,
  person_id uuid not null references person (id) on delete cascade,
  looked_on date not null,
  -- A key of the `looks` of some room: a page, or a file with rows of several people.
  what text not null,
  -- By which the looker could see it. Null: from the shell of the machine.
  role text,
  organization_id uuid references organization (id) on delete cascade,
  check ((role is null) = (organization_id is null)),
  -- One row however often they come back.
  unique nulls not distinct (person_id, looked_on, what, role, organization_id)
);
create index person_look_organization_id_idx on person_look (organization_id);
create index person_look_looked_on_idx on person_look (looked_on);
comment on table person_look is 'personal data. purpose: show a person by which role and body their data were looked at, never by whom; retention: one year, deleted at night';
