-- SPDX-License-Identifier: AGPL-3.0-or-later
-- review: whatever is published edition by edition, whoever owns the kind (material, course, and what later rooms bring).
-- A work keeps its identity and its address; what it says is an edition. A published edition never changes: triggers refuse it.
-- States are dated rows beside an edition (review_request, review_return, review_recall, publication, withdrawal).

create table work (
  id uuid primary key references entity (id),
  kind text not null,
  -- Its id until the first publication gives it an address.
  slug text not null,
  organization_id uuid not null references organization (id),
  -- A draft may not know yet; kinds that have a theme ask for it before review.
  theme_id uuid references theme (id),
  project_id uuid references project (id),
  created_by uuid references person (id) on delete set null,
  created_at timestamptz not null,
  unique (kind, slug)
);
create index work_organization_id_idx on work (organization_id);
create index work_theme_id_idx on work (theme_id);
create index work_project_id_idx on work (project_id);
create index work_created_by_idx on work (created_by);
comment on table work is 'personal data (who began it). purpose: what the network publishes; retention: as long as the work';

create table edition (
  id uuid primary key references entity (id),
  work_id uuid not null references work (id) on delete cascade,
  number integer not null check (number > 0),
  title jsonb not null,
  summary jsonb not null,
  -- Day on which the content was last checked against the law.
  updated_on date,
  edited_by uuid references person (id) on delete set null,
  edited_at timestamptz not null,
  version integer not null default 1,
  unique (work_id, number)
);
create index edition_edited_by_idx on edition (edited_by);
comment on table edition is 'personal data (last editor). purpose: what a work said at each publication, or its draft; retention: as the work';
comment on column edition.title is 'ts:LocalText';
comment on column edition.summary is 'ts:LocalText';

create table review_request (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  requested_by uuid references person (id) on delete set null,
  requested_at timestamptz not null,
  -- The parts as they were offered: a second reading shows what has changed since the first.
  parts jsonb not null
);
create index review_request_edition_id_idx on review_request (edition_id, requested_at);
create index review_request_requested_by_idx on review_request (requested_by);
comment on column review_request.parts is 'ts:Part[]';
comment on table review_request is 'personal data. purpose: four eyes before publication; retention: as the edition';

create table review_return (
  request_id uuid primary key references review_request (id) on delete cascade,
  returned_by uuid references person (id) on delete set null,
  remarks text not null check (length(remarks) > 0),
  returned_at timestamptz not null
);
create index review_return_returned_by_idx on review_return (returned_by);
comment on table review_return is 'personal data. purpose: remarks of a reviewer; retention: as the edition';

-- The author takes an edition back from review, to go on writing.
create table review_recall (
  request_id uuid primary key references review_request (id) on delete cascade,
  recalled_by uuid references person (id) on delete set null,
  -- Told to those who were asked to read it.
  reason text not null default '',
  recalled_at timestamptz not null
);
create index review_recall_recalled_by_idx on review_recall (recalled_by);
comment on table review_recall is 'personal data. purpose: know when an edition was being reviewed; retention: as the edition';

create table publication (
  edition_id uuid primary key references edition (id),
  published_by uuid references person (id) on delete set null,
  published_at timestamptz not null,
  -- Eyes that have seen it: two for kinds that ask for no more and for urgent corrections, which four eyes read within days.
  eyes integer not null default 4 check (eyes in (2, 4))
);
create index publication_published_by_idx on publication (published_by);
create index publication_published_at_idx on publication (published_at);
comment on table publication is 'personal data (who published). purpose: accountability of what the network publishes; retention: as the edition';

-- Everybody who edited an edition, so that nobody publishes what they wrote.
create table edition_editor (
  edition_id uuid not null references edition (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  primary key (edition_id, person_id)
);
create index edition_editor_person_id_idx on edition_editor (person_id);
comment on table edition_editor is 'personal data. purpose: four eyes before publication; retention: as the edition';

create table withdrawal (
  edition_id uuid primary key references edition (id) on delete cascade,
  reason text not null,
  withdrawn_by uuid references person (id) on delete set null,
  withdrawn_at timestamptz not null,
  -- The work that took its place: who arrives is led there.
  replaced_by uuid references work (id) on delete set null
);
create index withdrawal_replaced_by_idx on withdrawal (replaced_by);
create index withdrawal_withdrawn_by_idx on withdrawal (withdrawn_by);
comment on table withdrawal is 'personal data (who withdrew). purpose: say since when and why something is no longer offered; retention: as the edition';

-- What cannot wait for a second pair of eyes: live at once with its reason, read by somebody else by the day that is due.
create table urgent_correction (
  edition_id uuid primary key references publication (edition_id),
  reason text not null check (length(reason) > 0),
  due_on date not null,
  confirmed_by uuid references person (id) on delete set null,
  confirmed_at timestamptz
);
create index urgent_correction_confirmed_by_idx on urgent_correction (confirmed_by);
create index urgent_correction_due_on_idx on urgent_correction (due_on) where confirmed_at is null;
comment on table urgent_correction is 'personal data (who confirmed). purpose: four eyes after an urgent publication; retention: as the edition';

create function is_published(edition uuid) returns boolean language sql stable as $$
  select exists (select from publication where edition_id = edition)
$$;

-- Erasing a person empties the columns that name them, in published rows too; nothing else may change there.
create function only_forgets_person(before jsonb, after jsonb, person_column text) returns boolean language sql immutable as $$
  select after - person_column = before - person_column and after -> person_column = 'null'
$$;

create function refuse_published_edition() returns trigger language plpgsql as $$
begin
  if is_published(old.id) and not (tg_op = 'UPDATE' and only_forgets_person(to_jsonb(old), to_jsonb(new), 'edited_by')) then
    raise exception 'a published edition never changes (%)', tg_table_name using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger edition_published before update or delete on edition for each row execute function refuse_published_edition();

-- Rows that belong to an edition: the column that names it is the trigger's argument.
create function refuse_part_of_published() returns trigger language plpgsql as $$
declare
  part jsonb := to_jsonb(case tg_op when 'INSERT' then new else old end);
begin
  if is_published((part ->> tg_argv[0])::uuid) then
    raise exception 'a published edition never changes (%)', tg_table_name using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
-- Four eyes: whoever edited an edition does not publish it, unless the row says that two have seen it. And what was published stays published.
create function guard_publication() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and not only_forgets_person(to_jsonb(old), to_jsonb(new), 'published_by')) then
    raise exception 'a publication stays' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' and new.eyes = 4 and exists (select from edition_editor e where e.edition_id = new.edition_id and e.person_id = new.published_by) then
    raise exception 'an editor of an edition does not publish it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger publication_guard before insert or update or delete on publication for each row execute function guard_publication();

-- What is offered now: the latest published edition of each work, unless it was withdrawn. Kept by the triggers below, so
-- that lists need not look through every edition there ever was.
create table catalogue_entry (
  work_id uuid primary key references work (id) on delete cascade,
  kind text not null,
  edition_id uuid not null references edition (id),
  -- As it was at publication.
  theme_id uuid references theme (id),
  published_at timestamptz not null
);
create index catalogue_entry_published_at_idx on catalogue_entry (published_at desc, work_id);
create index catalogue_entry_theme_id_idx on catalogue_entry (theme_id, published_at desc);
create index catalogue_entry_edition_id_idx on catalogue_entry (edition_id);
comment on table catalogue_entry is 'no personal data: works on offer';

create function offer_published() returns trigger language plpgsql as $$
begin
  insert into catalogue_entry (work_id, kind, edition_id, theme_id, published_at)
    select w.id, w.kind, e.id, w.theme_id, new.published_at
    from edition e join work w on w.id = e.work_id where e.id = new.edition_id
    on conflict (work_id) do update
      set edition_id = excluded.edition_id, theme_id = excluded.theme_id, published_at = excluded.published_at;
  return null;
end $$;
create trigger publication_offer after insert on publication for each row execute function offer_published();

create function unoffer_withdrawn() returns trigger language plpgsql as $$
begin
  delete from catalogue_entry where edition_id = new.edition_id;
  return null;
end $$;
create trigger withdrawal_unoffer after insert on withdrawal for each row execute function unoffer_withdrawn();
