// SPDX-License-Identifier: AGPL-3.0-or-later
import type { JobDeps } from '#contracts/module.ts'
import { dayIn } from '#kernel/clock.ts'
import { type Hand, handOf } from '#kernel/hand.ts'
import type { Job } from '#kernel/jobs.ts'
import { isOfficeTime } from '#kernel/working-days.ts'
import { SEND_TASK } from './actions.ts'
import { sendDue } from './send.ts'

const DEADLINES_TASK = 'notifications:deadlines'

/** Hours of the crontab are UTC: the job itself looks at the clock on the wall. */
export const TIMES = [`10 * * * * ${DEADLINES_TASK}`]

/** Each in a transaction of its own, by the system's hand. */
const withHand = ({ database, services }: JobDeps, work: (hand: Hand) => Promise<void>): Promise<void> =>
  database.transaction((tx) =>
    work(handOf({ tx, by: null, at: services.clock.now(), baseUrl: services.baseUrl })),
  )

export function jobsWith(deps: JobDeps): Readonly<Record<string, Job>> {
  return {
    [SEND_TASK]: ({ personId }) => withHand(deps, (hand) => sendDue(hand, String(personId), deps.services)),
    [DEADLINES_TASK]: () => remind(deps),
  }
}

/** Asks every room, in office time, whose last days are near. */
async function remind(deps: JobDeps): Promise<void> {
  const { clock, zone, house } = deps.services
  const now = clock.now()
  if (!isOfficeTime(zone, now)) return
  for (const deadlines of house.deadlines)
    await withHand(deps, (hand) => deadlines(hand, { today: dayIn(zone, now), house }))
}
