-- SPDX-License-Identifier: AGPL-3.0-or-later
-- legislation: acts become a register with pages, and a citation that nobody can place yet is kept.

alter table legal_reference
  add column slug text,
  add column kind text not null default 'other' check (kind in ('constitution', 'law', 'legislative_decree', 'decree_law', 'decree', 'directive', 'regulation', 'circular', 'agreement', 'ruling', 'other')),
  -- Other names that editors write, such as "TUI".
  add column aliases text[] not null default '{}',
  -- How many articles it has: a citation beyond the last is doubted. Null: not told.
  add column articles integer check (articles between 1 and 9999),
  -- Where it is published, when no official address can be told from the URN.
  add column link text check (link ~ '^https://');

update legal_reference set
  slug = trim(both '-' from left(regexp_replace(lower(unaccent(short_title)), '[^a-z0-9]+', '-', 'g'), 80)),
  kind = case
    when urn ~ ':costituzione:' then 'constitution'
    when urn ~ ':decreto\.legislativo:' then 'legislative_decree'
    when urn ~ ':decreto\.legge:' then 'decree_law'
    when urn ~ ':decreto' then 'decree'
    when urn ~ ':legge' then 'law'
    when urn ~ ':circolare' then 'circular'
    when urn ~ ':accordo' then 'agreement'
    when urn ~ '^[0-9]{5}L' then 'directive'
    when urn ~ '^[0-9]{5}R' then 'regulation'
    else 'other' end,
  aliases = case urn when 'urn:nir:stato:decreto.legislativo:1998-07-25;286' then array['TUI'] else '{}' end,
  articles = case urn when 'urn:nir:stato:decreto.legislativo:1998-07-25;286' then 49 end;
-- Two names that differ in signs only.
update legal_reference r set slug = left(slug, 70) || '-' || right(replace(id::text, '-', ''), 8)
  where slug = '' or exists (select from legal_reference o where o.slug = r.slug and o.id < r.id);

alter table legal_reference
  alter column slug set not null,
  add constraint legal_reference_slug_key unique (slug);

-- What the register is searched by. `array_to_string` is not immutable for every type: for text it is.
create function act_words(short_title text, title jsonb, urn text, aliases text[]) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('register_words'::regconfig, translate(
    concat_ws(' ', short_title, title ->> 'it', title ->> 'en', urn, array_to_string(aliases, ' ')),
    './-,;:()«»“”"’''_', '                 '))
$$;
alter table legal_reference add column words tsvector generated always as (act_words(short_title, title, urn, aliases)) stored;
comment on column legal_reference.words is 'ts:string';
create index legal_reference_words_idx on legal_reference using gin (words);
create index legal_reference_adopted_on_idx on legal_reference (adopted_on, id);

-- A line of an editor that names no act of the register, or a place that the act may not have: kept as written.
create table citation_to_verify (
  id uuid primary key,
  holder_id uuid not null references entity (id) on delete cascade,
  line text not null check (length(line) between 1 and 500),
  -- Why it is doubted; the interface puts it into words.
  doubt text not null check (doubt in ('unknown_act', 'ruling', 'unclear', 'no_such_article', 'article_unsure')),
  position integer not null,
  unique (holder_id, line)
);
comment on table citation_to_verify is 'no personal data: citations as editors wrote them, until somebody can say which act and article they mean';

insert into role_permission (role, permission, scope) values
  ('coordinator', 'legislation.write', 'network');

-- The search box finds acts from now on.
insert into search_entry (entity_id, language, kind, title, summary, body, path, updated_at)
  select r.id, l.language, 'legal_reference', r.short_title, r.title ->> l.language, concat_ws(' ', r.urn, array_to_string(r.aliases, ' ')),
         '/normativa/' || r.slug, current_timestamp
  from legal_reference r, (values ('it'), ('en')) as l (language) where r.title ? l.language
  on conflict do nothing;
