// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Module } from '#contracts/module.ts'
import type { Tx } from '#kernel/db/db.ts'
import { countForgotten, forgetOld } from '#kernel/retention.ts'

/** Lets go of the rows of the kernel and of every room whose time is over, and tells the rooms what went. */
export async function forgetEverything(modules: readonly Module[], tx: Tx, at: Date): Promise<void> {
  await forgetOld(tx, at)
  for (const module of modules) await module.retention?.(tx, at)
  const forgotten = await countForgotten(tx)
  for (const module of modules) await module.retentionDone?.(tx, at, forgotten)
}
