-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The words of captions are read once, when they are uploaded; what was refused goes sooner than what nothing uses.

alter table file add column transcript jsonb;
comment on column file.transcript is 'ts:string[]';
-- Captions of before: their words are still to be read.
create index file_untranscribed_idx on file (id) where media_type = 'text/vtt' and state = 'ready' and transcript is null;
-- What is on its way, to keep room for it.
create index file_staged_idx on file (created_at) where state = 'staged';
comment on table file is 'personal data (who uploaded). purpose: attachments of material, and taking up again an upload that was cut; retention: 7 days after nothing uses them, one day when they were refused';
