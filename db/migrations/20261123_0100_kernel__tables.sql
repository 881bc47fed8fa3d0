-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The kernel's own tables: no word of the domain in them.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Italian and English text search that also finds words typed without their accents.
create text search configuration it_unaccent (copy = italian);
alter text search configuration it_unaccent alter mapping for hword, hword_part, word with unaccent, italian_stem;
create text search configuration en_unaccent (copy = english);
alter text search configuration en_unaccent alter mapping for hword, hword_part, word with unaccent, english_stem;

-- Every row that others may point at has its identity here, so that modules meet without foreign keys into each other.
create table entity (
  id uuid primary key,
  kind text not null
);
comment on table entity is 'no personal data: identity of every row that others may link';

create table link (
  from_id uuid not null references entity (id) on delete cascade,
  to_id uuid not null references entity (id) on delete cascade,
  relation text not null,
  primary key (from_id, relation, to_id)
);
create index link_to_id_idx on link (to_id, relation);
comment on table link is 'no personal data: edges of the graph between entities';

create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  -- The person's key only, never a name: it means nothing once the person is erased.
  actor_id uuid,
  verb text not null,
  entity_id uuid,
  detail jsonb not null default '{}'
);
create index audit_entry_entity_id_idx on audit_entry (entity_id, at);
create index audit_entry_actor_id_idx on audit_entry (actor_id, at);
create index audit_entry_at_idx on audit_entry (at);
comment on table audit_entry is 'personal data (key of a person). purpose: who changed what, accountability (GDPR art. 5(2)); retention: 5 years';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_entry_append_only before update or truncate on audit_entry
  for each statement execute function refuse_change();
-- Only what its retention has run out for may go.
create trigger audit_entry_kept before delete on audit_entry
  for each row when (old.at > current_timestamp - interval '5 years') execute function refuse_change();

-- A form is sent once: its key is kept with where the first answer pointed to.
create table once_key (
  key uuid not null,
  -- SHA-256 of what was sent: the same key with other text (after the browser's Back) is another sending.
  body_sha256 text not null,
  location text not null,
  -- The message shown after the first answer, so that the second shows it too.
  flash jsonb,
  created_at timestamptz not null,
  primary key (key, body_sha256)
);
create index once_key_created_at_idx on once_key (created_at);
comment on table once_key is 'no personal data: one-time keys of forms and where their answer pointed to, kept 7 days';
comment on column once_key.flash is 'ts:unknown';

-- What somebody wrote in a form that arrived after their session had ended: given back after they sign in again.
create table pending_form (
  id uuid primary key,
  person_id uuid not null,
  route text not null,
  return_path text not null,
  body jsonb not null,
  created_at timestamptz not null
);
create index pending_form_person_id_idx on pending_form (person_id, created_at);
create index pending_form_created_at_idx on pending_form (created_at);
comment on table pending_form is 'personal data. purpose: nothing written is lost when a session expires; retention: 24 hours, and only for the person who wrote it';
comment on column pending_form.body is 'ts:Record<string, string | string[]>';

create table rate_limit (
  bucket text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (bucket, window_start)
);
create index rate_limit_window_start_idx on rate_limit (window_start);
comment on table rate_limit is 'personal data (hash of an address or an account). purpose: protection from guessing; retention: 1 day';

create table file (
  id uuid primary key,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  -- What was announced while it is staged, what was counted afterwards: the owner's quota counts it either way.
  bytes bigint not null check (bytes >= 0),
  -- How far an upload in pieces (tus 1.0) has got; null when the file came whole. The bytes are in the store under the same id.
  received_bytes bigint check (received_bytes between 0 and bytes),
  -- Found in the bytes, never what the browser said.
  media_type text not null,
  -- The name it had on the owner's computer, cleaned: shown, and offered at download.
  name text not null,
  state text not null check (state in ('staged', 'scanning', 'ready', 'refused')),
  -- Why a refused file was refused, as a code that the interface puts into words.
  refusal jsonb,
  -- Holds something that could run when opened (a PDF with scripts): only ever offered as a download.
  active boolean not null default false,
  owner_id uuid not null,
  -- Readable by anyone once what uses it is published; until then only by its owner and those who may read its use.
  public boolean not null default false,
  created_at timestamptz not null,
  -- Since when nothing uses it; null while something does. A new file starts unused.
  unused_since timestamptz
);
create index file_owner_id_idx on file (owner_id, state);
create index file_sha256_idx on file (sha256);
create index file_unused_since_idx on file (unused_since) where unused_since is not null;
create index file_scanning_idx on file (created_at) where state = 'scanning';
comment on table file is 'personal data (who uploaded). purpose: attachments of material, and taking up again an upload that was cut; retention: 7 days after nothing uses them';
comment on column file.refusal is 'ts:{ code: string; values?: Record<string, string | number> }';

create table search_entry (
  entity_id uuid not null references entity (id) on delete cascade,
  language text not null,
  kind text not null,
  title text not null,
  summary text not null default '',
  body text not null default '',
  path text not null,
  -- 'public', or a permission that the reader must hold.
  audience text not null default 'public',
  updated_at timestamptz not null,
  words tsvector generated always as (
    case language when 'en' then
      setweight(to_tsvector('en_unaccent', title), 'A') || setweight(to_tsvector('en_unaccent', summary), 'B') || setweight(to_tsvector('en_unaccent', body), 'C')
    else
      setweight(to_tsvector('it_unaccent', title), 'A') || setweight(to_tsvector('it_unaccent', summary), 'B') || setweight(to_tsvector('it_unaccent', body), 'C')
    end
  ) stored,
  primary key (entity_id, language)
);
create index search_entry_words_idx on search_entry using gin (words);
comment on table search_entry is 'no personal data: what the search box finds; rebuilt from the modules at any time';
comment on column search_entry.words is 'ts:string';

-- Public addresses are frozen at publication; an old one answers with the new one.
create table slug_history (
  kind text not null,
  slug text not null,
  entity_id uuid not null references entity (id) on delete cascade,
  replaced_at timestamptz not null,
  primary key (kind, slug)
);
create index slug_history_entity_id_idx on slug_history (entity_id);
comment on table slug_history is 'no personal data: former public addresses';

create table setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null
);
comment on table setting is 'no personal data: settings of the instance';
comment on column setting.value is 'ts:unknown';

create table mail_message (
  id uuid primary key,
  -- A repeat of the same verb on the same version is the same letter.
  message_key text not null unique,
  to_person_id uuid,
  to_address text not null,
  subject text not null,
  body_text text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  failure text
);
create index mail_message_created_at_idx on mail_message (created_at);
create index mail_message_to_person_id_idx on mail_message (to_person_id);
comment on table mail_message is 'personal data. purpose: deliver notices and show what was sent; retention: 90 days';
