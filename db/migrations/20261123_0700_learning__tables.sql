-- SPDX-License-Identifier: AGPL-3.0-or-later
-- learning: material, courses, questions, enrolments, attempts.
-- A thing (material, course, unit, question) keeps its identity; what it says is a version. A published version never changes:
-- triggers refuse it. States are dated rows beside a version (review_request, review_return, publication, withdrawal).

create table material (
  id uuid primary key references entity (id),
  slug text not null unique,
  theme_id uuid not null references theme (id),
  organization_id uuid not null references organization (id),
  project_id uuid references project (id),
  created_by uuid references person (id) on delete set null,
  created_at timestamptz not null
);
create index material_theme_id_idx on material (theme_id);
create index material_organization_id_idx on material (organization_id);
create index material_project_id_idx on material (project_id);
create index material_created_by_idx on material (created_by);
comment on table material is 'personal data (who made it). purpose: in-formative material of the e-learning section; retention: as long as the material';

create table material_version (
  id uuid primary key references entity (id),
  material_id uuid not null references material (id) on delete cascade,
  number integer not null check (number > 0),
  updated_on date not null,
  edited_by uuid references person (id) on delete set null,
  edited_at timestamptz not null,
  version integer not null default 1,
  unique (material_id, number)
);
create index material_version_edited_by_idx on material_version (edited_by);
comment on table material_version is 'personal data (last editor). purpose: what a material said at each publication; retention: as the material';

create table material_version_text (
  material_version_id uuid not null references material_version (id) on delete cascade,
  language text not null check (language in ('it', 'en')),
  title text not null,
  summary text not null,
  body jsonb not null,
  -- Material starts from research: what was asked, how, from which sources, what was found.
  research_question text not null default '',
  research_method text not null default '',
  research_sources text not null default '',
  research_findings text not null default '',
  -- Counts the changes of this text alone.
  revision integer not null default 1,
  -- Revision of the Italian text that a translation was made from: older than it, the translation is stale.
  source_revision integer,
  primary key (material_version_id, language)
);
comment on table material_version_text is 'no personal data: text of a material, a row per language';
comment on column material_version_text.body is 'ts:Doc';

create table material_version_file (
  material_version_id uuid not null references material_version (id) on delete cascade,
  file_id uuid not null references file (id),
  -- An image stands in the text, that names it by its id.
  role text not null check (role in ('attachment', 'video', 'captions', 'image')),
  -- Of captions.
  language text check (language in ('it', 'en')),
  position integer not null default 0,
  check ((role = 'captions') = (language is not null)),
  primary key (material_version_id, file_id)
);
create index material_version_file_file_id_idx on material_version_file (file_id);
comment on table material_version_file is 'no personal data: files of a material';

create table course (
  id uuid primary key references entity (id),
  slug text not null unique,
  theme_id uuid not null references theme (id),
  organization_id uuid not null references organization (id),
  project_id uuid references project (id),
  created_by uuid references person (id) on delete set null,
  created_at timestamptz not null
);
create index course_theme_id_idx on course (theme_id);
create index course_organization_id_idx on course (organization_id);
create index course_project_id_idx on course (project_id);
create index course_created_by_idx on course (created_by);
comment on table course is 'personal data (who made it). purpose: courses of the e-learning section; retention: as long as the course';

create table course_version (
  id uuid primary key references entity (id),
  course_id uuid not null references course (id) on delete cascade,
  number integer not null check (number > 0),
  title jsonb not null,
  summary jsonb not null,
  hours numeric(5, 2) not null check (hours > 0),
  -- Day the content was last checked against the law.
  updated_on date not null,
  -- Test: how many questions are drawn (null: all), share of the marks that passes, attempts allowed (null: any), minutes (null: no limit).
  draw_count integer check (draw_count > 0),
  pass_percent integer not null default 60 check (pass_percent between 1 and 100),
  attempt_limit integer check (attempt_limit > 0),
  minutes_limit integer check (minutes_limit > 0),
  edited_by uuid references person (id) on delete set null,
  edited_at timestamptz not null,
  version integer not null default 1,
  unique (course_id, number)
);
create index course_version_edited_by_idx on course_version (edited_by);
comment on table course_version is 'personal data (last editor). purpose: what a course was at each publication; retention: as the course';
comment on column course_version.title is 'ts:LocalText';
comment on column course_version.summary is 'ts:LocalText';

create table unit (
  id uuid primary key references entity (id),
  course_id uuid not null references course (id) on delete cascade
);
create index unit_course_id_idx on unit (course_id);
comment on table unit is 'no personal data: identity of a unit across the versions of its course';

create table unit_version (
  id uuid primary key references entity (id),
  unit_id uuid not null references unit (id) on delete cascade,
  title jsonb not null,
  -- Reading time that the reader is told.
  minutes integer not null check (minutes between 1 and 60),
  completion text not null check (completion in ('opened', 'confirmed')),
  edited_by uuid references person (id) on delete set null,
  edited_at timestamptz not null,
  version integer not null default 1
);
create index unit_version_unit_id_idx on unit_version (unit_id);
create index unit_version_edited_by_idx on unit_version (edited_by);
comment on table unit_version is 'personal data (last editor). purpose: what a unit said at each publication; retention: as the course';
comment on column unit_version.title is 'ts:LocalText';

create table unit_version_text (
  unit_version_id uuid not null references unit_version (id) on delete cascade,
  language text not null check (language in ('it', 'en')),
  body jsonb not null,
  revision integer not null default 1,
  source_revision integer,
  primary key (unit_version_id, language)
);
comment on table unit_version_text is 'no personal data: text of a unit, a row per language';
comment on column unit_version_text.body is 'ts:Doc';

create table unit_version_file (
  unit_version_id uuid not null references unit_version (id) on delete cascade,
  -- A picture that the text shows, by its id.
  file_id uuid not null references file (id),
  primary key (unit_version_id, file_id)
);
create index unit_version_file_file_id_idx on unit_version_file (file_id);
comment on table unit_version_file is 'no personal data: pictures in the text of a unit';

create table course_version_unit (
  course_version_id uuid not null references course_version (id) on delete cascade,
  unit_id uuid not null references unit (id),
  unit_version_id uuid not null references unit_version (id),
  position integer not null,
  primary key (course_version_id, unit_id),
  unique (course_version_id, position) deferrable initially deferred
);
create index course_version_unit_unit_id_idx on course_version_unit (unit_id);
create index course_version_unit_unit_version_id_idx on course_version_unit (unit_version_id);
comment on table course_version_unit is 'no personal data: the units of a course version, in order';

create table course_version_material (
  course_version_id uuid not null references course_version (id) on delete cascade,
  material_version_id uuid not null references material_version (id),
  position integer not null,
  primary key (course_version_id, material_version_id)
);
create index course_version_material_material_version_id_idx on course_version_material (material_version_id);
comment on table course_version_material is 'no personal data: the material that a course version offers beside its units';

create table question (
  id uuid primary key references entity (id),
  course_id uuid not null references course (id) on delete cascade
);
create index question_course_id_idx on question (course_id);
comment on table question is 'no personal data: identity of a question across versions';

create table question_version (
  id uuid primary key references entity (id),
  question_id uuid not null references question (id) on delete cascade,
  kind text not null check (kind in ('single', 'multiple', 'true_false', 'numeric')),
  -- Prompt, options, key and feedback in a closed shape that the module checks on the way in.
  body jsonb not null,
  edited_by uuid references person (id) on delete set null,
  edited_at timestamptz not null,
  version integer not null default 1
);
create index question_version_question_id_idx on question_version (question_id);
create index question_version_edited_by_idx on question_version (edited_by);
comment on table question_version is 'personal data (last editor). purpose: what a question asked at each publication; retention: as the course';
comment on column question_version.body is 'ts:QuestionBody';

create table course_version_question (
  course_version_id uuid not null references course_version (id) on delete cascade,
  question_id uuid not null references question (id),
  question_version_id uuid not null references question_version (id),
  -- The unit that answers it: a wrong answer sends the reader there.
  unit_id uuid references unit (id),
  position integer not null,
  primary key (course_version_id, question_id),
  unique (course_version_id, position) deferrable initially deferred
);
create index course_version_question_question_id_idx on course_version_question (question_id);
create index course_version_question_question_version_id_idx on course_version_question (question_version_id);
create index course_version_question_unit_id_idx on course_version_question (unit_id);
comment on table course_version_question is 'no personal data: the questions of a course version, in order';

-- Review and publication, the same for material and courses: `version_id` is a material_version or a course_version.
create table review_request (
  id uuid primary key,
  version_id uuid not null references entity (id) on delete cascade,
  requested_by uuid references person (id) on delete set null,
  requested_at timestamptz not null
);
create index review_request_version_id_idx on review_request (version_id, requested_at);
create index review_request_requested_by_idx on review_request (requested_by);
comment on table review_request is 'personal data. purpose: four eyes before publication; retention: as the version';

create table review_return (
  request_id uuid primary key references review_request (id) on delete cascade,
  returned_by uuid references person (id) on delete set null,
  remarks text not null check (length(remarks) > 0),
  returned_at timestamptz not null
);
create index review_return_returned_by_idx on review_return (returned_by);
comment on table review_return is 'personal data. purpose: remarks of a reviewer; retention: as the version';

-- The author takes a version back from review, to go on writing.
create table review_recall (
  request_id uuid primary key references review_request (id) on delete cascade,
  recalled_by uuid references person (id) on delete set null,
  recalled_at timestamptz not null
);
create index review_recall_recalled_by_idx on review_recall (recalled_by);
comment on table review_recall is 'personal data. purpose: know when a version was being reviewed; retention: as the version';

create table publication (
  version_id uuid primary key references entity (id),
  published_by uuid references person (id) on delete set null,
  published_at timestamptz not null
);
create index publication_published_by_idx on publication (published_by);
create index publication_published_at_idx on publication (published_at);
comment on table publication is 'personal data (who published). purpose: accountability of what the network publishes; retention: as the version';

-- Everybody who edited a version, so that nobody publishes what they wrote.
create table version_editor (
  version_id uuid not null references entity (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  primary key (version_id, person_id)
);
create index version_editor_person_id_idx on version_editor (person_id);
comment on table version_editor is 'personal data. purpose: four eyes before publication; retention: as the version';

create table withdrawal (
  version_id uuid primary key references entity (id) on delete cascade,
  reason text not null,
  withdrawn_by uuid references person (id) on delete set null,
  withdrawn_at timestamptz not null
);
create index withdrawal_withdrawn_by_idx on withdrawal (withdrawn_by);
comment on table withdrawal is 'personal data (who withdrew). purpose: say since when and why something is no longer offered; retention: as the version';

create function is_published(version uuid) returns boolean language sql stable as $$
  select exists (select from publication where version_id = version)
$$;

-- Erasing a person empties the columns that name them, in published rows too; nothing else may change there.
create function only_forgets_person(before jsonb, after jsonb, person_column text) returns boolean language sql immutable as $$
  select after - person_column = before - person_column and after -> person_column = 'null'
$$;

create function refuse_published_version() returns trigger language plpgsql as $$
begin
  if is_published(old.id) and not (tg_op = 'UPDATE' and only_forgets_person(to_jsonb(old), to_jsonb(new), 'edited_by')) then
    raise exception 'a published version never changes (%)', tg_table_name using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger material_version_published before update or delete on material_version for each row execute function refuse_published_version();
create trigger course_version_published before update or delete on course_version for each row execute function refuse_published_version();

-- Rows that belong to a version: the column that names it is the trigger's argument.
create function refuse_part_of_published() returns trigger language plpgsql as $$
declare
  part jsonb := to_jsonb(case tg_op when 'INSERT' then new else old end);
begin
  if is_published((part ->> tg_argv[0])::uuid) then
    raise exception 'a published version never changes (%)', tg_table_name using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger material_version_text_published before insert or update or delete on material_version_text for each row execute function refuse_part_of_published('material_version_id');
create trigger material_version_file_published before insert or update or delete on material_version_file for each row execute function refuse_part_of_published('material_version_id');
create trigger course_version_unit_published before insert or update or delete on course_version_unit for each row execute function refuse_part_of_published('course_version_id');
create trigger course_version_material_published before insert or update or delete on course_version_material for each row execute function refuse_part_of_published('course_version_id');
create trigger course_version_question_published before insert or update or delete on course_version_question for each row execute function refuse_part_of_published('course_version_id');

-- A unit or question version is published with any course version that pins it.
create function refuse_pinned() returns trigger language plpgsql as $$
declare
  part jsonb := to_jsonb(case tg_op when 'INSERT' then new else old end);
  pinned uuid := (part ->> tg_argv[0])::uuid;
begin
  if tg_op = 'UPDATE' and only_forgets_person(to_jsonb(old), to_jsonb(new), 'edited_by') then
    return new;
  end if;
  if exists (select from course_version_unit u join publication p on p.version_id = u.course_version_id where u.unit_version_id = pinned)
     or exists (select from course_version_question q join publication p on p.version_id = q.course_version_id where q.question_version_id = pinned)
  then
    raise exception 'a published version never changes (%)', tg_table_name using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger unit_version_published before update or delete on unit_version for each row execute function refuse_pinned('id');
create trigger unit_version_text_published before insert or update or delete on unit_version_text for each row execute function refuse_pinned('unit_version_id');
create trigger unit_version_file_published before insert or update or delete on unit_version_file for each row execute function refuse_pinned('unit_version_id');
create trigger question_version_published before update or delete on question_version for each row execute function refuse_pinned('id');


-- What a published text cites is part of what it says, whether it is a version of its own or pinned by one.
create function refuse_cited() returns trigger language plpgsql as $$
declare
  holder uuid := case tg_op when 'INSERT' then new.holder_id else old.holder_id end;
begin
  if is_published(holder)
     or exists (select from course_version_unit u join publication p on p.version_id = u.course_version_id where u.unit_version_id = holder)
     or exists (select from course_version_question q join publication p on p.version_id = q.course_version_id where q.question_version_id = holder)
  then
    raise exception 'a published version never changes (%)', tg_table_name using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger citation_published before insert or update or delete on citation for each row execute function refuse_cited();

-- Four eyes: whoever edited a version does not publish it. And what was published stays published.
create function guard_publication() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and not only_forgets_person(to_jsonb(old), to_jsonb(new), 'published_by')) then
    raise exception 'a publication stays' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' and exists (select from version_editor e where e.version_id = new.version_id and e.person_id = new.published_by) then
    raise exception 'an editor of a version does not publish it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger publication_guard before insert or update or delete on publication for each row execute function guard_publication();

-- What is offered now: the latest published version of each material and course, unless it was withdrawn. Kept by the
-- triggers below, so that lists need not look through every version there ever was.
create table catalogue_entry (
  entity_id uuid primary key references entity (id) on delete cascade,
  kind text not null check (kind in ('material', 'course')),
  version_id uuid not null references entity (id),
  -- As it was at publication.
  theme_id uuid not null references theme (id),
  published_at timestamptz not null
);
create index catalogue_entry_published_at_idx on catalogue_entry (published_at desc, entity_id);
create index catalogue_entry_theme_id_idx on catalogue_entry (theme_id, published_at desc);
create index catalogue_entry_version_id_idx on catalogue_entry (version_id);
comment on table catalogue_entry is 'no personal data: material and courses on offer';

create function offer_published() returns trigger language plpgsql as $$
begin
  insert into catalogue_entry (entity_id, kind, version_id, theme_id, published_at)
    select m.id, 'material', v.id, m.theme_id, new.published_at
    from material_version v join material m on m.id = v.material_id where v.id = new.version_id
    union all
    select c.id, 'course', v.id, c.theme_id, new.published_at
    from course_version v join course c on c.id = v.course_id where v.id = new.version_id
    on conflict (entity_id) do update
      set version_id = excluded.version_id, theme_id = excluded.theme_id, published_at = excluded.published_at;
  return null;
end $$;
create trigger publication_offer after insert on publication for each row execute function offer_published();

create function unoffer_withdrawn() returns trigger language plpgsql as $$
begin
  delete from catalogue_entry where version_id = new.version_id;
  return null;
end $$;
create trigger withdrawal_unoffer after insert on withdrawal for each row execute function unoffer_withdrawn();

create table enrolment (
  id uuid primary key references entity (id),
  person_id uuid not null references person (id),
  course_id uuid not null references course (id),
  -- The version that this learner stays on.
  course_version_id uuid not null references course_version (id),
  -- A renewal is a new cycle; what was done before stays as it was.
  cycle integer not null default 1,
  enrolled_at timestamptz not null,
  -- The last unit opened, so that "Continua" comes back to it; an open test comes before it.
  last_unit_id uuid references unit (id),
  unique (person_id, course_id, cycle)
);
create index enrolment_course_id_idx on enrolment (course_id);
create index enrolment_course_version_id_idx on enrolment (course_version_id);
create index enrolment_last_unit_id_idx on enrolment (last_unit_id);
comment on table enrolment is 'personal data. purpose: training of operators; retention: 5 years after completion, then only the certificate; the employer sees enrolled, in progress, done and hours, nothing else (L. 300/1970 art. 4)';

create table unit_progress (
  enrolment_id uuid not null references enrolment (id) on delete cascade,
  unit_id uuid not null references unit (id),
  opened_at timestamptz not null,
  completed_at timestamptz,
  -- Block of the text (its id) where the reader was.
  place text check (length(place) <= 40),
  primary key (enrolment_id, unit_id)
);
create index unit_progress_unit_id_idx on unit_progress (unit_id);
comment on table unit_progress is 'personal data. purpose: come back to where one was; retention: as the enrolment, never shown to the employer';

create table attempt (
  id uuid primary key references entity (id),
  enrolment_id uuid not null references enrolment (id) on delete cascade,
  -- The version it was started on: its threshold holds, even if the learner moves to a later one.
  course_version_id uuid not null references course_version (id),
  number integer not null check (number > 0),
  language text not null check (language in ('it', 'en')),
  started_at timestamptz not null,
  deadline_at timestamptz,
  handed_in_at timestamptz,
  -- The rules that will score it, whatever the rules become later.
  rule_version integer not null,
  -- Position of the question last shown.
  current_position integer not null default 1,
  unique (enrolment_id, number)
);
create index attempt_course_version_id_idx on attempt (course_version_id);
create unique index attempt_one_open_idx on attempt (enrolment_id) where handed_in_at is null;
comment on table attempt is 'personal data. purpose: test of a course; retention: as the enrolment, never shown to the employer';

create table attempt_question (
  attempt_id uuid not null references attempt (id) on delete cascade,
  position integer not null,
  question_version_id uuid not null references question_version (id),
  -- Options as shuffled for this attempt.
  option_order text[] not null default '{}',
  primary key (attempt_id, position)
);
create index attempt_question_question_version_id_idx on attempt_question (question_version_id);
comment on table attempt_question is 'personal data (through the attempt). purpose: the questions drawn at the start; retention: as the attempt';

create table answer (
  attempt_id uuid not null,
  position integer not null,
  -- Raw, as given: scoring is computed from it.
  response jsonb not null,
  saved_at timestamptz not null,
  -- Given after the deadline and its grace: kept, shown to the tutor, not scored. A row of its own, so that it never
  -- takes the place of an answer given in time.
  late boolean not null default false,
  primary key (attempt_id, position, late),
  foreign key (attempt_id, position) references attempt_question (attempt_id, position) on delete cascade
);
comment on table answer is 'personal data. purpose: score and feedback of a test; retention: as the attempt, never shown to the employer';
comment on column answer.response is 'ts:Response';

create table attempt_result (
  attempt_id uuid primary key references attempt (id) on delete cascade,
  score numeric(8, 4) not null,
  max_score numeric(8, 4) not null,
  percent integer not null check (percent between 0 and 100),
  passed boolean not null,
  scored_at timestamptz not null
);
comment on table attempt_result is 'personal data. purpose: outcome of a test; retention: as the attempt, never shown to the employer';

create table course_completion (
  enrolment_id uuid primary key references enrolment (id) on delete cascade,
  certificate_id uuid references certificate (id) on delete set null,
  completed_at timestamptz not null
);
create index course_completion_certificate_id_idx on course_completion (certificate_id);
comment on table course_completion is 'personal data. purpose: proof that the course was done; retention: 5 years';
