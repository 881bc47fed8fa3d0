// SPDX-License-Identifier: AGPL-3.0-or-later
/** What commands about accounts share: whose hand they work with, and whom they mean. */
import type { Clock } from '#kernel/clock.ts'
import { CommandProblem } from '#kernel/command.ts'
import type { Db, Tx } from '#kernel/db/db.ts'
import { type Hand, handOf } from '#kernel/hand.ts'
import { findPersonByEmail } from './queries.ts'

/** Whoever has the shell of the machine has no account here: the system does it. No letter is written, so no address is needed. */
export const systemHand = (tx: Tx, clock: Clock): Hand =>
  handOf({ tx, by: null, at: clock.now(), baseUrl: '' })

/** The person whom a command names. Throws `CommandProblem`. */
export async function personOf(db: Db, email: string) {
  const person = await findPersonByEmail(db, email.toLowerCase())
  if (!person) throw new CommandProblem(`Nessuno ha l’indirizzo ${email}: vedi "referpa user list".`)
  return person
}
