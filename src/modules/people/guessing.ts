// SPDX-License-Identifier: AGPL-3.0-or-later
/** Slows whoever guesses passwords, and not the person whose account it is (OWASP ASVS 5 V6.3.1). */
import { Invalid } from '#kernel/errors.ts'
import { type Counter, type Limit, secondsLeft } from '#kernel/http/rate-limit.ts'
import type { Services } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import {
  guessingLimit,
  WRONG_FROM_ANYWHERE,
  WRONG_IN_A_DAY,
  WRONG_PASSWORDS,
  type WrongPasswords,
} from './rules.ts'

/** Who tries to sign in as somebody. */
export interface Guesser {
  /** The e-mail that was typed. */
  readonly email: string
  /** Whose wrong passwords are counted together: a browser that the person knows, or else a network address. */
  readonly from: { readonly known: boolean; readonly key: string }
}

const countersOf = ({ email, from }: Guesser): Counter[] => {
  const by = from.known ? 'browser' : 'address'
  const value = `${from.key} ${email}`
  return [
    { kind: `wrong-password-${by}`, value, limit: WRONG_PASSWORDS },
    { kind: `wrong-password-${by}-day`, value, limit: WRONG_IN_A_DAY },
    { kind: 'wrong-password-anywhere', value: email, limit: WRONG_FROM_ANYWHERE },
  ]
}

const wrongFrom = ([quarter = 0, day = 0, anywhere = 0]: number[], own = 0): WrongPasswords => ({
  quarter: quarter - own,
  day: day - own,
  anywhere: anywhere - own,
})

/** Refuses an attempt of somebody who guessed too often. */
export async function refuseGuessing({ limits, clock }: Services, guesser: Guesser): Promise<void> {
  const wrong = wrongFrom(await limits.used(countersOf(guesser)))
  refuse(guessingLimit(wrong, guesser.from.known), clock.now())
}

/**
 * Counts a wrong password, on a connection of its own: the transaction of the attempt is about to be rolled back. Beyond
 * the limit it refuses, so that the answer does not even say that the password was wrong.
 */
export async function countWrong({ limits, clock }: Services, guesser: Guesser): Promise<void> {
  const before = wrongFrom(await limits.count(countersOf(guesser)), 1)
  refuse(guessingLimit(before, guesser.from.known), clock.now())
}

function refuse(limit: Limit | null, at: Date): void {
  if (!limit) return
  const minutes = Math.ceil(secondsLeft(limit, at) / 60)
  throw new Invalid({
    password:
      minutes <= 60
        ? {
            source: msg(
              'Troppi tentativi con una password sbagliata. Riprova tra {minutes, plural, one {un minuto} other {# minuti}}.',
            ),
            values: { minutes },
          }
        : {
            source: msg(
              'Troppi tentativi con una password sbagliata. Riprova tra {hours, plural, one {un’ora} other {# ore}}.',
            ),
            values: { hours: Math.ceil(minutes / 60) },
          },
  })
}
