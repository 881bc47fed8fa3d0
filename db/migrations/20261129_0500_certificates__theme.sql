-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The theme of what it was issued for, so that a role limited to a theme reaches its certificates and no others. A
-- certificate from before says none: only roles without limits reach it.
alter table certificate add column theme_id uuid references theme (id);
create index certificate_theme_id_idx on certificate (theme_id);
