-- SPDX-License-Identifier: AGPL-3.0-or-later
-- material: in-formative material, born from research; courses, seminars, services and practices attach it.
-- It is a kind of work: its title, summary and day are those of the edition.

create table material_text (
  edition_id uuid not null references edition (id) on delete cascade,
  language text not null check (language in ('it', 'en')),
  body jsonb not null,
  -- Material starts from research: what was asked, how, from which sources, what was found.
  research_question text not null default '',
  research_method text not null default '',
  research_sources text not null default '',
  research_findings text not null default '',
  -- Counts the changes of the words in this language alone, title and summary among them.
  revision integer not null default 1,
  -- Revision of the Italian text that a translation was made from: older than it, the translation is stale.
  source_revision integer,
  primary key (edition_id, language)
);
comment on table material_text is 'no personal data: text of a material, a row per language';
comment on column material_text.body is 'ts:Doc';

create table material_file (
  edition_id uuid not null references edition (id) on delete cascade,
  file_id uuid not null references file (id),
  -- An image stands in the text, that names it by its id.
  role text not null check (role in ('attachment', 'video', 'captions', 'image')),
  -- Of captions.
  language text check (language in ('it', 'en')),
  position integer not null default 0,
  check ((role = 'captions') = (language is not null)),
  primary key (edition_id, file_id)
);
create index material_file_file_id_idx on material_file (file_id);
comment on table material_file is 'no personal data: files of a material';

-- For lists: which editions have a film.
create view material_film as select distinct edition_id from material_file where role = 'video';

create trigger material_text_published before insert or update or delete on material_text for each row execute function refuse_part_of_published('edition_id');
create trigger material_file_published before insert or update or delete on material_file for each row execute function refuse_part_of_published('edition_id');
