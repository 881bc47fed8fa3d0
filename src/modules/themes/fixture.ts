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

/** Address of the theme of the demonstration that its course is about, and its editors may write on. */
export const HEALTH = 'salute-e-iscrizione-sanitaria'

const themeAt = async ({ app }: TestApp, slug: string): Promise<string> =>
  found(await findThemeBySlug(app.database.db, slug)).id

export const healthTheme = (world: TestApp): Promise<string> => themeAt(world, HEALTH)

/** The theme that the body of the other editor follows. */
export const benefitsTheme = (world: TestApp): Promise<string> =>
  themeAt(world, 'prestazioni-e-servizi-sociali')
