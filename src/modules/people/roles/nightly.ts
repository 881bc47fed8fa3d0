// SPDX-License-Identifier: AGPL-3.0-or-later
/** What time does to roles: it ends them, and somebody must know before the last administrator or manager is gone. */
import { WHOLE_NETWORK } from '#kernel/access.ts'
import type { PeopleHand } from '../phrases.ts'
import { lockRoles } from './actions.ts'
import { lastDay } from './days.ts'
import { lastRoleLetter } from './letters.ts'
import { endWhatRanOut, type LastToEnd, listLastToEnd, listWhoMay } from './queries.ts'
import { GRANT } from './rules.ts'

/** Time enough to find somebody, and to be away for two weeks before. */
const WARNED_MS = 30 * 24 * 3_600_000

/** Writes down the end of what has run out: what counts was decided by the clock, and the register shows it from now on. */
export async function endRanOut(hand: PeopleHand): Promise<void> {
  await lockRoles(hand.tx)
  for (const { person_id, role, organization_id } of await endWhatRanOut(hand.tx, hand.at))
    await hand.note('role.ran_out', person_id, { role, organizationId: organization_id })
}

/** Tells of a role that somebody must hold and nobody will, thirty days before: once. */
export async function announceLast(hand: PeopleHand, zone: string): Promise<void> {
  const { tx, at } = hand
  for (const last of await listLastToEnd(tx, at, new Date(at.getTime() + WARNED_MS))) {
    const readers = await readersOf(hand, last)
    for (const [id, email] of readers) {
      const day = new Intl.DateTimeFormat('it', { dateStyle: 'long', timeZone: zone }).format(
        lastDay(last.ends_at),
      )
      await hand.tell({
        key: `role.last:${last.id}:${id}`,
        toPersonId: id,
        toAddress: email,
        ...lastRoleLetter({ ...last, day, baseUrl: hand.baseUrl }),
      })
    }
  }
}

/** Whose role it is, and whoever may give it to somebody else. */
async function readersOf({ tx, at }: PeopleHand, last: LastToEnd): Promise<Map<string, string>> {
  const place = last.role === 'administrator' ? WHOLE_NETWORK : { within: [last.organization_id] }
  const givers = await listWhoMay(tx, GRANT, place, { at })
  return new Map([[last.person_id, last.email], ...givers.map(({ id, email }) => [id, email] as const)])
}
