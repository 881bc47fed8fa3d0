-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A plain digest of person, path and fields told who had pressed what: from now on it is keyed with the secret of the instance.
-- What is kept so far goes: it serves against second clicks, and those are over.
delete from once_key;
alter table once_key rename column body_sha256 to body_mac;
comment on table once_key is 'no personal data: one-time keys of forms and where their answer pointed to, kept 7 days';
comment on column once_key.body_mac is 'HMAC-SHA-256 of person, path and fields under a key that is not in the database: a second sending is known, what was sent is not';
