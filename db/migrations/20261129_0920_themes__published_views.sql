-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What other rooms may read of themes.
create view theme_label as select id, slug, name, emblem from theme;
