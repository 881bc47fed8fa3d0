-- SPDX-License-Identifier: AGPL-3.0-or-later
-- research: what a body asked on a theme in a territory, how it looked, from which sources, and what it found.
-- A kind of work: title, summary and day are those of the edition. Findings keep their identity from edition to edition.

create table research_edition (
  edition_id uuid primary key references edition (id) on delete cascade,
  question jsonb not null,
  method jsonb not null,
  -- Where it was done: a territory that the instance knows, or its name.
  territory_id uuid references entity (id),
  territory text not null default ''
);
create index research_edition_territory_id_idx on research_edition (territory_id);
comment on table research_edition is 'no personal data: question, method and territory of a research';
comment on column research_edition.question is 'ts:LocalText';
comment on column research_edition.method is 'ts:LocalText';

create table finding (
  id uuid primary key references entity (id),
  research_id uuid not null references work (id) on delete cascade,
  -- Its anchor in the page of the research; one that was public is not given again.
  number integer not null check (number > 0),
  unique (research_id, number)
);
comment on table finding is 'no personal data: identity of a finding, the same in every edition of its research';

create table research_finding (
  edition_id uuid not null references edition (id) on delete cascade,
  finding_id uuid not null references finding (id) on delete cascade,
  title jsonb not null,
  body jsonb not null,
  position integer not null,
  version integer not null default 1,
  primary key (edition_id, finding_id)
);
create index research_finding_finding_id_idx on research_finding (finding_id);
comment on table research_finding is 'no personal data: what an edition of a research says of a finding';
comment on column research_finding.title is 'ts:LocalText';
comment on column research_finding.body is 'ts:LocalText';

create table research_source (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  title text not null check (length(title) > 0),
  link text check (link ~ '^https?://'),
  -- Day of the source, and day on which it was read.
  dated_on date,
  consulted_on date,
  position integer not null,
  version integer not null default 1
);
create index research_source_edition_id_idx on research_source (edition_id, position);
comment on table research_source is 'no personal data: sources of an edition of a research';

create table research_file (
  edition_id uuid not null references edition (id) on delete cascade,
  file_id uuid not null references file (id),
  position integer not null default 0,
  primary key (edition_id, file_id)
);
create index research_file_file_id_idx on research_file (file_id);
comment on table research_file is 'no personal data: documents of an edition of a research';

create trigger research_edition_published before insert or update or delete on research_edition for each row execute function refuse_part_of_published('edition_id');
create trigger research_finding_published before insert or update or delete on research_finding for each row execute function refuse_part_of_published('edition_id');
create trigger research_source_published before insert or update or delete on research_source for each row execute function refuse_part_of_published('edition_id');
create trigger research_file_published before insert or update or delete on research_file for each row execute function refuse_part_of_published('edition_id');

-- From which findings a published edition of anything was born is a part of it.
create trigger link_born_from_kept before insert on link for each row when (new.relation = 'born_from') execute function refuse_part_of_published('from_id');
create trigger link_born_from_stays before update or delete on link for each row when (old.relation = 'born_from') execute function refuse_part_of_published('from_id');

insert into role_permission (role, permission, scope) values
  ('editor', 'research.write', 'own'),
  ('coordinator', 'research.write', 'network');
