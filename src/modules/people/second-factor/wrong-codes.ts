// SPDX-License-Identifier: AGPL-3.0-or-later
/** Slows whoever guesses codes (OWASP ASVS 5 V6.3.1, RFC 6238 section 5.1 and RFC 4226 section 7.3). */
import { Invalid } from '#kernel/errors.ts'
import { type Counter, secondsLeft } from '#kernel/http/rate-limit.ts'
import type { RequestFacts, Services } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type TypedCode, WRONG_CODES, WRONG_CODES_IN_A_DAY, WRONG_RECOVERY_CODES } from './rules.ts'

type Counting = Pick<Services, 'limits' | 'clock'>

/** Which tries a code is counted with. */
export const countersOf = (
  kind: TypedCode['kind'],
  personId: string,
  { addressKey }: Pick<RequestFacts, 'addressKey'>,
): Counter[] =>
  kind === 'app'
    ? [
        { kind: 'wrong-code', value: personId, limit: WRONG_CODES },
        { kind: 'wrong-code-day', value: personId, limit: WRONG_CODES_IN_A_DAY },
      ]
    : [{ kind: 'wrong-recovery-code', value: `${addressKey} ${personId}`, limit: WRONG_RECOVERY_CODES }]

export async function refuseGuessedCodes(
  { limits, clock }: Counting,
  counters: readonly Counter[],
): Promise<void> {
  const used = await limits.used(counters)
  const full = counters.filter(({ limit }, index) => (used[index] ?? 0) >= limit.max)
  if (full.length === 0) return
  const minutes = Math.ceil(Math.max(...full.map(({ limit }) => secondsLeft(limit, clock.now()))) / 60)
  throw new Invalid({
    code: {
      source: msg(
        'Troppi codici sbagliati. Riprova tra {minutes, plural, one {un minuto} other {# minuti}}, oppure entra in un altro modo.',
      ),
      values: { minutes },
    },
  })
}

/** Counted on a connection of its own: the transaction of the attempt is about to be rolled back. */
export async function countWrongCode({ limits }: Counting, counters: readonly Counter[]): Promise<void> {
  await limits.count(counters)
}
