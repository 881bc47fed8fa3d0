-- SPDX-License-Identifier: AGPL-3.0-or-later
-- legislation: acts that the network works with, and what cites which article of them.

create table legal_reference (
  id uuid primary key references entity (id),
  -- URN:NIR, CELEX or ELI: what the act is called everywhere.
  urn text not null unique,
  level text not null check (level in ('eu', 'national', 'regional')),
  -- As people call it, such as "D.Lgs. 286/1998": editors cite by this name, so no two acts share it.
  short_title text not null unique,
  title jsonb not null,
  adopted_on date not null,
  version integer not null default 1
);
comment on table legal_reference is 'no personal data: laws, regulations and agreements';
comment on column legal_reference.title is 'ts:LocalText';

create table citation (
  id uuid primary key,
  -- What cites: a version of a material, of a unit or of a question.
  holder_id uuid not null references entity (id) on delete cascade,
  legal_reference_id uuid not null references legal_reference (id),
  article text not null default '',
  comma text not null default '',
  letter text not null default '',
  position integer not null default 0,
  unique (holder_id, legal_reference_id, article, comma, letter)
);
create index citation_legal_reference_id_idx on citation (legal_reference_id, article);
comment on table citation is 'no personal data: which article a text rests on, so that a change of the law finds the text';

-- What a published edition cites is part of what it says.
create trigger citation_published before insert or update or delete on citation for each row execute function refuse_part_of_published('holder_id');
