-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What is said once for all rows of a table that is imported: the role of everybody who is invited, for example.

-- By field, as it would be typed; null until somebody has said it.
alter table import_run add column common jsonb;
comment on column import_run.common is 'ts:RowTyped';
