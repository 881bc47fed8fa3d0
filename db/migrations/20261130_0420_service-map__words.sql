-- SPDX-License-Identifier: AGPL-3.0-or-later
-- service-map: words as people say them, and what of the sheets they mean.

create table service_term (
  id uuid primary key references entity (id),
  slug text not null unique,
  term text not null check (length(term) > 0),
  -- Small letters without accents, words parted by one blank: what a question is compared with.
  plain text not null unique check (length(plain) > 0),
  -- Words of the sheets that mean the same.
  means text[] not null default '{}' check (cardinality(means) <= 10),
  version integer not null default 1
);
comment on table service_term is 'no personal data: words as people say them, kept by editors; what people search for is kept nowhere';

create table service_term_work (
  term_id uuid not null references service_term (id) on delete cascade,
  work_id uuid not null references work (id) on delete cascade,
  primary key (term_id, work_id)
);
create index service_term_work_work_id_idx on service_term_work (work_id);
comment on table service_term_work is 'no personal data: services that a word leads to';
