// SPDX-License-Identifier: AGPL-3.0-or-later
/** A theme for what needs one. */
import type { Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import type { TestApp } from '../../../test/support/app.ts'
import { handAt } from '../../../test/support/hand.ts'
import { findThemeBySlug, openTheme } from './index.ts'

export function buildTheme(tx: Tx, at: Date): Promise<string> {
  const theme = {
    kind: 'theme',
    name: { it: 'Salute', en: 'Health' },
    question: { it: 'Chi si iscrive?' },
    emblem: 'health',
    position: 1,
  } as const
  return openTheme(handAt(tx, at), theme)
}

/** The theme of the demonstration that its course is about, and its editors may write on. */
export const healthTheme = async ({ app }: TestApp): Promise<string> =>
  found(await findThemeBySlug(app.database.db, 'salute-e-iscrizione-sanitaria')).id
