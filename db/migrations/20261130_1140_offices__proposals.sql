-- SPDX-License-Identifier: AGPL-3.0-or-later
-- offices: what whoever may not write an office would change in it, and what whoever keeps it said to that.

create table office_proposal (
  id uuid primary key references entity (id),
  office_id uuid not null references office (id) on delete cascade,
  -- Values of the form by its fields: what was read when it was proposed, and what should stand there.
  was jsonb not null,
  proposed jsonb not null,
  reason text not null check (length(reason) between 1 and 1000),
  proposed_by uuid references person (id) on delete set null,
  proposed_at timestamptz not null,
  decided_by uuid references person (id) on delete set null,
  decided_at timestamptz,
  -- Fields that were taken; the others of `proposed` were refused.
  accepted text[],
  answer text check (length(answer) <= 500),
  check ((decided_at is null) = (accepted is null)),
  check ((decided_at is null) = (answer is null))
);
create index office_proposal_office_id_idx on office_proposal (office_id, proposed_at);
create index office_proposal_proposed_by_idx on office_proposal (proposed_by) where proposed_by is not null;
create index office_proposal_decided_by_idx on office_proposal (decided_by) where decided_by is not null;
create index office_proposal_proposed_at_idx on office_proposal (proposed_at, id);
create index office_proposal_decided_at_idx on office_proposal (decided_at);
comment on table office_proposal is 'personal data (keys of people, what they wrote). purpose: let colleagues mend the sheet of an office that others keep, and tell them how it went; retention: 1 year after it is decided, or without an answer';
comment on column office_proposal.was is 'ts:ProposedValues';
comment on column office_proposal.proposed is 'ts:ProposedValues';
