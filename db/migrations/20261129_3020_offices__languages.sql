-- SPDX-License-Identifier: AGPL-3.0-or-later
-- offices: a language has its own days and hours, and two writers do not overwrite one another.

alter table office_language
  add column version integer not null default 1,
  -- ISO 8601: 1 is Monday. Null: whenever the office is open.
  add column weekdays smallint[] check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[] and weekdays <> '{}'),
  -- Minutes of the day of the office. Null: as long as it is open on those days.
  add column from_minute integer check (from_minute between 0 and 1439),
  add column to_minute integer check (to_minute > from_minute and to_minute <= 2880),
  add check ((from_minute is null) = (to_minute is null)),
  add check (from_minute is null or weekdays is not null);
