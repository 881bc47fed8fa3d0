// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Standing } from '../routes.ts'

/** What the reviewer asked for, while the version waits to be mended. */
export const remarksOf = ({ thing, history }: Pick<Standing, 'thing' | 'history'>): string | null =>
  thing.state === 'returned' ? (history.find((line) => line.kind === 'returned')?.words ?? null) : null
