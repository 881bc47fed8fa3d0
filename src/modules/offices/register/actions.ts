// SPDX-License-Identifier: AGPL-3.0-or-later
/** An office closes, for a while or for good, and opens again. */

import { lockName } from '#kernel/db/lock.ts'
import { Refused } from '#kernel/errors.ts'
import { doerOf } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId } from '#kernel/ids.ts'
import type { OfficeHand } from '../phrases.ts'
import { type StandingInput, suspensionReason } from './forms.ts'
import type { Office } from './queries.ts'
import { insertStanding, liftStanding, listStandings, type Standing } from './standing-queries.ts'

const ALREADY = msg('In quei giorni l’ufficio è già segnato come chiuso: riaprilo, o scegli altri giorni.')

const meet = (a: Pick<Standing, 'from_day' | 'to_day'>, b: Pick<Standing, 'from_day' | 'to_day'>): boolean =>
  (a.to_day === null || b.from_day <= a.to_day) && (b.to_day === null || a.from_day <= b.to_day)

export async function closeOffice(hand: OfficeHand, office: Office, input: StandingInput): Promise<void> {
  const { tx, at } = hand
  await lockName(tx, `office.standing:${office.id}`)
  const standing = {
    id: newId(at.getTime()),
    kind: input.kind,
    from_day: input.from_day!,
    to_day: input.to_day,
    reason: suspensionReason.read(input),
  }
  const standings = await listStandings(tx, office.id, standing.from_day)
  if (standings.some((one) => meet(one, standing))) throw new Refused(ALREADY)
  const by = doerOf(hand).id
  await insertStanding(tx, { ...standing, office_id: office.id, recorded_by: by, recorded_at: at })
  await hand.note(input.kind === 'closed' ? 'office.closed' : 'office.suspended', office.id, {
    from: standing.from_day,
    to: standing.to_day,
  })
}

export async function reopenOffice(hand: OfficeHand, office: Office, standingId: string): Promise<void> {
  const { tx, at } = hand
  if (!(await liftStanding(tx, { id: standingId, officeId: office.id, by: doerOf(hand).id, at })))
    throw new Refused(msg('È già di nuovo aperto: torna alla sua scheda.'))
  await hand.note('office.reopened', office.id)
}
