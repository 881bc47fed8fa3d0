-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What somebody is writing is kept while they write it, so that a browser that dies or a session that ends takes none of it.
-- The id is that of one writing at one page (two tabs are two): each keeping takes the place of the former.
alter table pending_form
  add column autosaved boolean not null default false,
  -- Files that it names: nothing else uses them yet, and they are kept as long as it is.
  add column files uuid[] not null default '{}';
comment on table file is 'personal data (who uploaded). purpose: attachments of material, and taking up again an upload that was cut; retention: 7 days after nothing uses them nor unsaved writing names them, one day when they were refused';
comment on table pending_form is 'personal data. purpose: nothing written is lost when a session expires or a page is left unsaved; retention: 24 hours, or 14 days for what was kept while it was written, and only for the person who wrote it';
