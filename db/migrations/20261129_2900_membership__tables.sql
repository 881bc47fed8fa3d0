-- SPDX-License-Identifier: AGPL-3.0-or-later
-- membership: bodies that ask to join the network, what was decided, and those that were invited to ask.

-- What a body says of itself when it asks. What its person says of themselves stands beside it, and goes before it.
create table join_request (
  id uuid primary key references entity (id),
  name text not null,
  kind text not null,
  place text not null,
  province text not null check (province ~ '^[A-Z]{2}$'),
  website text,
  ipa_code text,
  fiscal_code text,
  -- Where it lies: its municipality or, where that is not known, its province. Says who decides.
  territory_id uuid references territory (id),
  -- The body of the register that it is about, once somebody has said so.
  organization_id uuid references organization (id),
  asked_at timestamptz not null,
  -- Since when the address is known to be theirs; null: nobody reads it yet.
  confirmed_at timestamptz
);
create index join_request_territory_id_idx on join_request (territory_id);
create index join_request_organization_id_idx on join_request (organization_id);
create index join_request_confirmed_at_idx on join_request (confirmed_at, id);
create index join_request_asked_at_idx on join_request (asked_at) where confirmed_at is null;
comment on table join_request is 'no personal data: bodies that ask to join the network, and when';

create table join_requester (
  request_id uuid primary key references join_request (id) on delete cascade,
  -- SHA-256 of what stands in the letter: it opens the page of the request.
  token_hash text not null unique,
  email text not null,
  given_name text not null,
  family_name text not null,
  job text not null,
  phone text,
  words text not null,
  locale text not null check (locale in ('it', 'en'))
);
create index join_requester_email_idx on join_requester (email);
comment on table join_requester is 'personal data. purpose: know who asks for a body, and answer them; retention: 48 hours without confirmation, 180 days without an answer, 90 days after the answer';

create table join_request_theme (
  request_id uuid not null references join_request (id) on delete cascade,
  theme_id uuid not null references theme (id),
  primary key (request_id, theme_id)
);
create index join_request_theme_theme_id_idx on join_request_theme (theme_id);
comment on table join_request_theme is 'no personal data: themes that a body which asks would work on';

-- One a request: let in, refused with words, taken back by whoever asked, or never answered.
create table join_decision (
  request_id uuid primary key references join_request (id) on delete cascade,
  outcome text not null check (outcome in ('admitted', 'refused', 'withdrawn', 'expired')),
  -- Of a refusal: why, until the person who asked is forgotten.
  words text check (words is null or outcome = 'refused'),
  -- Of an admission: in which project.
  project_id uuid references project (id) check (project_id is null or outcome = 'admitted'),
  decided_by uuid references person (id) on delete set null,
  decided_at timestamptz not null
);
create index join_decision_project_id_idx on join_decision (project_id);
create index join_decision_decided_by_idx on join_decision (decided_by);
create index join_decision_decided_at_idx on join_decision (decided_at);
comment on table join_decision is 'personal data (key of a person). purpose: say what was answered to a body, by whom and when; retention: the words of a refusal 90 days, the rest as long as the request';

-- A letter that asks a body of the register to join. The last one tells when it may be written to again.
create table join_invitation (
  id uuid primary key,
  organization_id uuid not null references organization (id) on delete cascade,
  address text not null,
  token_hash text not null unique,
  sent_by uuid references person (id) on delete set null,
  sent_at timestamptz not null
);
create index join_invitation_organization_id_idx on join_invitation (organization_id, sent_at);
create index join_invitation_sent_by_idx on join_invitation (sent_by);
create index join_invitation_sent_at_idx on join_invitation (sent_at);
comment on table join_invitation is 'personal data (key of a person). purpose: know which body was invited, where, when and by whom; retention: 1 year';

-- A body that asked not to be written to.
create table join_refusal (
  organization_id uuid primary key references organization (id) on delete cascade,
  refused_at timestamptz not null
);
comment on table join_refusal is 'no personal data: bodies that do not want to be invited';

insert into role_permission (role, permission, scope) values
  ('coordinator', 'membership.decide', 'network'),
  ('administrator', 'membership.decide', 'network');
