// SPDX-License-Identifier: AGPL-3.0-or-later
/** Reports and letters for tests and guards, made as people and the night make them. */

import { found } from '#kernel/errors.ts'
import type { TestApp } from '../../../test/support/app.ts'
import { handAt } from '../../../test/support/hand.ts'
import { askMonthly } from './letters/write.ts'
import { reportError } from './reports/actions.ts'
import { findThing } from './things.ts'

/** The code of a new report on a thing. */
export const reportedOn = ({ app, clock }: TestApp, thingId: string): Promise<string> =>
  app.database.transaction(async (tx) => {
    const thing = found(await findThing(tx, thingId, app.services))
    const input = { group: 'hours', words: 'Il martedì pomeriggio è chiuso.', email: '' }
    return reportError(handAt(tx, clock.now()), { thing, input, locale: 'it' })
  })

/** Writes the letters of the month. How many there are. */
export const writeMonthly = ({ app, clock }: TestApp): Promise<number> =>
  app.database.transaction((tx) => askMonthly(handAt(tx, clock.now()), app.services))

const LINK = /\/conferma\/([\w-]{43})/

/** The code in the last letter of the month about a thing, to anybody or to the person of an address. */
export async function openLetter(
  world: TestApp,
  thingId: string,
  email: string | null = null,
): Promise<string> {
  await writeMonthly(world)
  const { rows } = await world.app.database.pool.query<{ body: string }>(
    `select n.body ->> 'it' as body from notification n join person p on p.id = n.person_id
     where n.kind = 'verification.due' and n.about = $1 and ($2::text is null or p.email = $2) order by n.id desc limit 1`,
    [thingId, email],
  )
  const token = LINK.exec(rows[0]?.body ?? '')?.[1]
  if (!token) throw new Error(`no letter of the month about ${thingId}`)
  return token
}
