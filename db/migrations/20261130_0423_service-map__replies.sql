-- SPDX-License-Identifier: AGPL-3.0-or-later
-- service-map: whether sheets were right, as those who used them say: counts, and nobody behind them.

create table service_reply (
  work_id uuid not null references work (id) on delete cascade,
  day date not null,
  was_right boolean not null,
  -- What was wrong; empty: not said.
  reason text not null check (reason in ('', 'documents', 'costs', 'hours', 'office', 'unclear')),
  count integer not null check (count > 0),
  primary key (work_id, day, was_right, reason),
  check (not was_right or reason = '')
);
comment on table service_reply is 'no personal data: how many said on a day that a sheet was right, or what was wrong with it';
