// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a letter would say to somebody, said to whoever has the shell: where no mail leaves, or theirs does not arrive. */
import { CommandProblem } from '#kernel/command.ts'
import { newToken } from '#kernel/ids.ts'
import { hashToken } from './actions.ts'
import { findRequestOf, setRequestToken } from './joining/queries.ts'
import { CONFIRM_MS } from './joining/rules.ts'
import * as paths from './paths.ts'
import type { PeopleHand } from './phrases.ts'
import { findPersonByEmail } from './queries.ts'
import { openRecovery } from './recovery/actions.ts'

/** Italian path of the link: for an account a new password, for one that was asked for the confirmation. Throws `CommandProblem`. */
export async function oneTimeLink(hand: PeopleHand, email: string): Promise<string> {
  const { tx, at } = hand
  const person = await findPersonByEmail(tx, email)
  if (person?.closed_at)
    throw new CommandProblem(`L’account di ${email} è chiuso. Per riaprirlo: referpa user enable ${email}`)
  if (person) {
    await hand.note('link.handed', person.id)
    return paths.newPassword(await openRecovery(hand, person.id))
  }
  const request = await findRequestOf(tx, email, at)
  if (!request)
    throw new CommandProblem(
      `Nessuno ha l’indirizzo ${email}, e nessuno aspetta di confermarlo: vedi "referpa user list".`,
    )
  const token = newToken()
  const expiresAt = new Date(at.getTime() + CONFIRM_MS)
  await setRequestToken(tx, request.id, { tokenHash: hashToken(token), expiresAt })
  return paths.joinConfirm(token)
}
