// SPDX-License-Identifier: AGPL-3.0-or-later
/** Hands for whoever does verbs without a request: tests, fixtures and bench. */
import type { Tx } from '#kernel/db/db.ts'
import { type Doer, type Hand, handOf } from '#kernel/hand.ts'

/** The hand of somebody, or of the system. What it tells in letters is nowhere: they hold paths of no site. */
export const handAt = (tx: Tx, at: Date, by: Doer | null = null): Hand => handOf({ tx, by, at, baseUrl: '' })
