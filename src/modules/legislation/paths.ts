// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. */
import { importPaths } from '#kernel/import/paths.ts'
import { rowPaths } from '#kernel/list/row-paths.ts'

export const acts = rowPaths('/normativa')
export const importing = importPaths(acts.list)
export const doubted = () => '/normativa/da-verificare'
