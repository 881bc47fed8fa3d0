-- SPDX-License-Identifier: AGPL-3.0-or-later
-- service-map: what sheets say in the languages of citizens, block by block, for the sheet on paper.

create table service_translation (
  work_id uuid not null references work (id) on delete cascade,
  -- Of those that sheets are printed in, but English, which an edition has itself.
  language text not null check (language in ('fr', 'es', 'ar', 'ur', 'bn', 'zh', 'uk', 'sq', 'ro')),
  -- Where it stands in the sheet: 'title', 'how', 'document:passaporto'.
  block text not null,
  -- The Italian that it was made from: where the sheet says something else by now, it is not shown.
  source text not null check (length(source) > 0),
  words text not null check (length(words) > 0),
  primary key (work_id, language, block)
);
-- The same Italian is translated once, whichever sheet says it.
create index service_translation_source_idx on service_translation (language, md5(source));
comment on table service_translation is 'no personal data: sheets of services in the languages of citizens';
