-- SPDX-License-Identifier: AGPL-3.0-or-later
-- learning: courses (a kind of work), their units and questions, enrolments, attempts.
-- A unit and a question keep their identity across editions of their course; what they say is a version, pinned by editions.

create table course_edition (
  edition_id uuid primary key references edition (id) on delete cascade,
  hours numeric(5, 2) not null check (hours > 0),
  -- Test: how many questions are drawn (null: all), share of the marks that passes, attempts allowed (null: any), minutes (null: no limit).
  draw_count integer check (draw_count > 0),
  pass_percent integer not null default 60 check (pass_percent between 1 and 100),
  attempt_limit integer check (attempt_limit > 0),
  minutes_limit integer check (minutes_limit > 0)
);
comment on table course_edition is 'no personal data: hours and rules of the test of an edition of a course';

create table unit (
  id uuid primary key references entity (id),
  course_id uuid not null references work (id) on delete cascade
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

create table course_unit (
  edition_id uuid not null references edition (id) on delete cascade,
  unit_id uuid not null references unit (id),
  unit_version_id uuid not null references unit_version (id),
  position integer not null,
  primary key (edition_id, unit_id),
  unique (edition_id, position) deferrable initially deferred
);
create index course_unit_unit_id_idx on course_unit (unit_id);
create index course_unit_unit_version_id_idx on course_unit (unit_version_id);
comment on table course_unit is 'no personal data: the units of a course version, in order';

create table course_material (
  edition_id uuid not null references edition (id) on delete cascade,
  material_edition_id uuid not null references edition (id),
  position integer not null,
  primary key (edition_id, material_edition_id)
);
create index course_material_material_edition_id_idx on course_material (material_edition_id);
comment on table course_material is 'no personal data: the material that a course version offers beside its units';

create table question (
  id uuid primary key references entity (id),
  course_id uuid not null references work (id) on delete cascade
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

create table course_question (
  edition_id uuid not null references edition (id) on delete cascade,
  question_id uuid not null references question (id),
  question_version_id uuid not null references question_version (id),
  -- The unit that answers it: a wrong answer sends the reader there.
  unit_id uuid references unit (id),
  position integer not null,
  primary key (edition_id, question_id),
  unique (edition_id, position) deferrable initially deferred
);
create index course_question_question_id_idx on course_question (question_id);
create index course_question_question_version_id_idx on course_question (question_version_id);
create index course_question_unit_id_idx on course_question (unit_id);
comment on table course_question is 'no personal data: the questions of a course version, in order';

create trigger course_edition_published before insert or update or delete on course_edition for each row execute function refuse_part_of_published('edition_id');
create trigger course_unit_published before insert or update or delete on course_unit for each row execute function refuse_part_of_published('edition_id');
create trigger course_material_published before insert or update or delete on course_material for each row execute function refuse_part_of_published('edition_id');
create trigger course_question_published before insert or update or delete on course_question for each row execute function refuse_part_of_published('edition_id');

-- A unit or question version is published with any course version that pins it.
create function refuse_pinned() returns trigger language plpgsql as $$
declare
  part jsonb := to_jsonb(case tg_op when 'INSERT' then new else old end);
  pinned uuid := (part ->> tg_argv[0])::uuid;
begin
  if tg_op = 'UPDATE' and only_forgets_person(to_jsonb(old), to_jsonb(new), 'edited_by') then
    return new;
  end if;
  if exists (select from course_unit u join publication p on p.edition_id = u.edition_id where u.unit_version_id = pinned)
     or exists (select from course_question q join publication p on p.edition_id = q.edition_id where q.question_version_id = pinned)
  then
    raise exception 'a published edition never changes (%)', tg_table_name using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger unit_version_published before update or delete on unit_version for each row execute function refuse_pinned('id');
create trigger unit_version_text_published before insert or update or delete on unit_version_text for each row execute function refuse_pinned('unit_version_id');
create trigger unit_version_file_published before insert or update or delete on unit_version_file for each row execute function refuse_pinned('unit_version_id');
create trigger question_version_published before update or delete on question_version for each row execute function refuse_pinned('id');


-- What a unit or question of a published edition cites is part of what it says.
create function refuse_cited_by_pinned() returns trigger language plpgsql as $$
declare
  holder uuid := case tg_op when 'INSERT' then new.holder_id else old.holder_id end;
begin
  if exists (select from course_unit u join publication p on p.edition_id = u.edition_id where u.unit_version_id = holder)
     or exists (select from course_question q join publication p on p.edition_id = q.edition_id where q.question_version_id = holder)
  then
    raise exception 'a published edition never changes (%)', tg_table_name using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger citation_pinned before insert or update or delete on citation for each row execute function refuse_cited_by_pinned();

create table enrolment (
  id uuid primary key references entity (id),
  person_id uuid not null references person (id),
  course_id uuid not null references work (id),
  -- The version that this learner stays on.
  edition_id uuid not null references edition (id),
  -- A renewal is a new cycle; what was done before stays as it was.
  cycle integer not null default 1,
  enrolled_at timestamptz not null,
  -- The last unit opened, so that "Continua" comes back to it; an open test comes before it.
  last_unit_id uuid references unit (id),
  unique (person_id, course_id, cycle)
);
create index enrolment_course_id_idx on enrolment (course_id);
create index enrolment_edition_id_idx on enrolment (edition_id);
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
  edition_id uuid not null references edition (id),
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
create index attempt_edition_id_idx on attempt (edition_id);
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
