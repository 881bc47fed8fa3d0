// SPDX-License-Identifier: AGPL-3.0-or-later
/** How an import stands, from its days. */
import type { Selectable } from 'kysely'
import type { ImportRow, ImportRun } from '../../../db/schema.gen.ts'

export type Run = Selectable<ImportRun>
export type StagedRow = Selectable<ImportRow>

export type Standing = 'read' | 'checked' | 'writing' | 'written' | 'undoing' | 'undone'

export function standingOf(
  run: Pick<Run, `${'checked' | 'confirmed' | 'written' | 'undo_asked' | 'undone'}_at`>,
): Standing {
  if (run.undone_at) return 'undone'
  if (run.undo_asked_at) return 'undoing'
  if (run.written_at) return 'written'
  if (run.confirmed_at) return 'writing'
  return run.checked_at ? 'checked' : 'read'
}

export type Outcome = NonNullable<StagedRow['outcome']>
export type Result = NonNullable<StagedRow['result']>
/** Rows by what would be done with them, and by what was. */
export type Counts = Partial<Record<Outcome | Result | 'all', number>>
