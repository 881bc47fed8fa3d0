-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Where who gets a letter can say that they want no more of its kind (RFC 2369, List-Unsubscribe).
alter table mail_message add column unsubscribe_url text;
