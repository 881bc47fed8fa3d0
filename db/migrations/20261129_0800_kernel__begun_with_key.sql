-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Going back to a page that makes something new and sending another text made a second thing, without the files of the first.
-- From now on a key says what was begun with it, and the other text is met there.
alter table once_key add column begun text;
comment on column once_key.begun is 'path of the form in which what was begun with this key goes on; null where nothing was begun';
