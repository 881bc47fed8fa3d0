// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ImportViews } from '#kernel/import/shown.ts'
import { importBegin, importColumns } from './import-begin.tsx'
import { importRun } from './import-run.tsx'

/** The pages of every import, for the definition of a room. */
export const importViews: ImportViews = { begin: importBegin, columns: importColumns, run: importRun }
