-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What other rooms may read of bodies and projects: views, so that the tables stay the room's own.
create view organization_label as select id, slug, name, short_name from organization;
create view project_label as select id, slug, acronym, demo, starts_on, ends_on from project;
