// SPDX-License-Identifier: AGPL-3.0-or-later
/** Reports and letters for tests and guards, made as people and the night make them. */
import { found } from '#kernel/errors.ts'
import type { TestApp } from '../../../test/support/app.ts'
import { handAt } from '../../../test/support/hand.ts'
import { listKeepers } from './keepers.ts'
import { askMonthly, letterTo } from './letters/write.ts'
import { reportError } from './reports/actions.ts'
import { findThing } from './things.ts'

/** Id of the first office of the world. */
export async function anyOffice({ app: { database, services } }: TestApp): Promise<string> {
  const offices = found(services.house.confirmables.find(({ kind }) => kind === 'office') ?? null)
  const [first] = await offices.listAfter(database.db, null, { limit: 1, services })
  return found(first ?? null).id
}

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

/** The code of a letter about a thing to somebody who keeps it: of an address, or whoever comes first. */
export const openLetter = ({ app, clock }: TestApp, thingId: string, email?: string): Promise<string> =>
  app.database.transaction(async (tx) => {
    const thing = found(await findThing(tx, thingId, app.services))
    const keepers = await listKeepers(tx, thing, clock.now())
    const keeper = found(keepers.find((one) => email === undefined || one.email === email) ?? null)
    return letterTo(handAt(tx, clock.now()), keeper, thing, 1)
  })
