// SPDX-License-Identifier: AGPL-3.0-or-later
/** What points at themes in this room and in the kernel. */
import type { ThemeHolder } from '#contracts/theme-holders.ts'
import { moveLinks } from './uniting/queries.ts'

export const holders: readonly ThemeHolder[] = [
  { columns: ['link.from_id', 'link.to_id'], move: moveLinks },
  {
    columns: ['subtheme.theme_id', 'theme_assignment.theme_id', 'search_entry.entity_id'],
    kept: 'the act itself looks after them (uniting/actions.ts)',
  },
  {
    columns: ['theme_succession.theme_id', 'theme_succession.successor_id', 'slug_history.entity_id'],
    kept: 'an address leads to the theme that had it, and that one on to whoever took its place',
  },
  { columns: ['theme_text.theme_id'], kept: 'it describes the theme that was' },
  {
    columns: ['archived_entity.entity_id'],
    kept: 'it says of the theme that was since when it is put aside',
  },
]
