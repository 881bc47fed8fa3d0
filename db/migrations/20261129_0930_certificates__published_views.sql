-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What the room that a certificate was earned in may read of it: its code, for the link to it.
create view certificate_code as select id, code, person_id, source_id, cycle from certificate;
