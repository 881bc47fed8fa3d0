-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What other rooms may read of people: how they are called, and where those are written to whose account is open.
create view person_name as select id, given_name, family_name, given_name || ' ' || family_name as name from person;
create view person_reached as select id, email, locale from person where closed_at is null;
