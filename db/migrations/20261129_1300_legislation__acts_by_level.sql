-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The level is what most people narrow the register by, and what they find is counted: with the id in it the index alone answers.
create index legal_reference_level_idx on legal_reference (level, adopted_on, id);
