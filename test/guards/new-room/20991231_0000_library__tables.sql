-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A room that only a test has.
create table book (
  id uuid primary key references entity (id),
  slug text not null unique,
  title text not null,
  theme_id uuid not null references theme (id),
  fee numeric(12,2),
  fee_currency text not null default 'EUR',
  lent_from date,
  lent_to date,
  shelf jsonb,
  check (lent_to >= lent_from),
  version integer not null
);
create index book_theme_id_idx on book (theme_id);
comment on table book is 'no personal data: books that are lent';

insert into role_permission (role, permission, scope) values ('coordinator', 'book.write', 'network');
