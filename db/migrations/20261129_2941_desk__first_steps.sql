-- SPDX-License-Identifier: AGPL-3.0-or-later
-- desk: who has put the first steps aside. Which of them are done is a fact of each room, and stands nowhere here.
create table first_steps_hidden (
  person_id uuid primary key references person (id) on delete cascade,
  hidden_at timestamptz not null
);
comment on table first_steps_hidden is 'personal data. purpose: show the first steps no more to whoever put them aside; retention: until they are shown again, at most as long as the account is open';
