// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Standing } from '../standing.ts'

/** What the reviewer asked for, while the version waits to be mended. */
export const remarksOf = ({ work, history }: Pick<Standing, 'work' | 'history'>): string | null =>
  work.state === 'returned' ? (history.find((line) => line.kind === 'returned')?.words ?? null) : null
