-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What an instance is set to stands in its environment (docs/operations/environment.md); nothing has ever read or written these rows.
drop table setting;
