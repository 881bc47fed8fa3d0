-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What colleagues were told holds the name of whoever did it: with this it can be erased when that person asks (GDPR art. 17).
alter table notification add column told_by uuid references person (id) on delete set null;
create index notification_told_by_idx on notification (told_by);
comment on column notification.told_by is 'whose name its words may hold; null: nobody''s';
