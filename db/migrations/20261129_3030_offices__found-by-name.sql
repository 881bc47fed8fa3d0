-- SPDX-License-Identifier: AGPL-3.0-or-later
-- offices: a table that is imported knows an office by the name that it has in its body, however it is written.
create index office_named_idx on office (organization_id, lower(name));
