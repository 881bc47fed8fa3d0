// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from '#kernel/access.ts'
import type { Tx } from '#kernel/db/db.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import { password } from '#kernel/forms/field.ts'
import type { RequestFacts, Services } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { hashToken } from '../actions.ts'
import { countWrong, refuseGuessing } from '../guessing.ts'
import { passwordMatches } from '../password.ts'
import { findCredentials } from '../queries.ts'

/** Asked before what protects an account changes: whoever finds a browser open must not do it (OWASP ASVS 5 V7.5.1). */
export const ownPassword = password({
  label: msg('La tua password'),
  help: msg('Serve per essere sicuri che sei tu.'),
  autocomplete: 'current-password',
})

interface Asked {
  readonly tx: Tx
  readonly actor: Actor
  readonly services: Services
  readonly request: RequestFacts
}

/** Throws `Invalid` at `password`. Invented people are refused: their logins are of everybody, for whoever comes next. */
export async function confirmPassword({ tx, actor, services, request }: Asked, typed: string): Promise<void> {
  const account = await findCredentials(tx, actor.email)
  if (!account || account.demo)
    throw new Refused(
      msg('Nella dimostrazione l’account è di tutti: non si protegge con altro che la password.'),
    )
  const guesser = { email: actor.email, from: { known: true, key: hashToken(request.sessionToken ?? '') } }
  await refuseGuessing(services, guesser)
  if (await passwordMatches(typed, account.hash)) return
  await countWrong(services, guesser)
  throw new Invalid({ password: { source: msg('Non è la tua password di adesso.') } })
}
