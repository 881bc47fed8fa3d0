// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Db } from '#kernel/db/db.ts'
import { Invalid } from '#kernel/errors.ts'
import { findNetwork } from '../../network/index.ts'
import { weaknessOf } from './rules.ts'

export interface Chosen {
  /** Name of the field that it was typed in. */
  readonly field: string
  readonly password: string
  /** What everybody knows of whoever chooses it: names, e-mail. */
  readonly known: readonly string[]
}

/** Refuses a new password that is no secret, wherever one is chosen. Throws `Invalid` at its field. */
export async function refuseWeak(db: Db, { field, password, known }: Chosen): Promise<void> {
  const network = await findNetwork(db)
  const weakness = weaknessOf(password, [...known, ...(network ? [network.name] : [])])
  if (weakness) throw new Invalid({ [field]: weakness })
}
