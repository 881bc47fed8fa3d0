-- SPDX-License-Identifier: AGPL-3.0-or-later
-- network: regions, provinces and municipalities, each with its outline; bodies say in which municipality they have their seat.

create table territory (
  id uuid primary key references entity (id),
  level text not null check (level in ('region', 'province', 'municipality')),
  -- ISTAT: two digits of a region, three of a province, six of a municipality, which begin with those of its province. Text: zeros count.
  code text not null unique,
  name text not null,
  -- Of a province: the letters of number plates.
  letters text check (letters ~ '^[A-Z]{2}$'),
  parent_id uuid references territory (id),
  -- Null where nobody gave its boundaries.
  outline jsonb,
  -- Where a point stands for it, in ten-thousandths of a degree.
  longitude integer check (longitude between -1800000 and 1800000),
  latitude integer check (latitude between -900000 and 900000),
  -- Whoever shows the data names where they come from (Creative Commons Attribution, section 3).
  source text not null,
  licence text not null,
  check (length(code) = case level when 'region' then 2 when 'province' then 3 else 6 end and code ~ '^[0-9]+$'),
  check ((level = 'region') = (parent_id is null)),
  check ((longitude is null) = (latitude is null))
);
create index territory_parent_id_idx on territory (parent_id, name);
create index territory_level_idx on territory (level, code);
comment on table territory is 'no personal data: regions, provinces and municipalities with their boundaries';
comment on column territory.outline is 'ts:Outline';

-- What other rooms may read: each with the larger ones that it lies in, so that roles limited to a territory reach its things in SQL too.
create view territory_label as
  select t.id, t.level, t.code, t.name, t.letters,
    case t.level when 'municipality' then t.parent_id when 'province' then t.id end as province_id,
    case t.level when 'municipality' then p.parent_id when 'province' then t.parent_id else t.id end as region_id
  from territory t left join territory p on p.id = t.parent_id;

-- The municipality where a body has its seat.
alter table organization add column if not exists istat_code text check (istat_code ~ '^[0-9]{6}$');
create index organization_istat_code_idx on organization (istat_code);

-- The map is kept in memory: what changes it drops it. Of bodies, every other change has its trigger already.
create trigger territory_kept after insert or update or delete or truncate on territory
  for each statement execute function drop_kept_name('published');
create trigger organization_entered_kept after insert on organization
  for each statement execute function drop_kept_name('published');
