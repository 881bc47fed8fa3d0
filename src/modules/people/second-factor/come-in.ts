// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where somebody goes who has given the right password: in, to their second factor, or to where they set one up. */
import { type Doer, handed } from '#kernel/hand.ts'
import type { Flash } from '#kernel/http/flash.ts'
import type { Done, Services } from '#kernel/http/route.ts'
import { openSession } from '../actions.ts'
import type { PeopleHand } from '../phrases.ts'
import { pathAfterSignIn } from '../rules.ts'
import { beginStep } from './actions.ts'
import { beginApp } from './app/actions.ts'
import * as paths from './paths.ts'
import { getStanding } from './queries.ts'
import { hasFactor } from './rules.ts'

interface Door {
  readonly has_factor: boolean
  readonly must_have_factor: boolean
}

export interface Coming {
  readonly person: Doer
  readonly sharedDesk: boolean
  /** The page that they were on the way to, as the address says it. */
  readonly asked: string | undefined
  /** What is asked after the password, where it was read with it. */
  readonly door?: Door
  readonly flash?: Flash
}

/** Every door that opens by a password alone ends here, so that none goes round the second factor. */
export async function comeIn(hand: PeopleHand, services: Services, coming: Coming): Promise<Done> {
  const { person, sharedDesk, asked, flash } = coming
  const door = coming.door ?? (await doorOf(hand, person.id))
  const step = { personId: person.id, sharedDesk }
  if (door.has_factor)
    return { path: paths.secondStep(asked), flash, session: await beginStep(hand, { ...step, kind: 'code' }) }
  if (door.must_have_factor) {
    await beginApp(hand, services.sealing, person.id)
    const session = await beginStep(hand, { ...step, kind: 'set_up' })
    return { path: paths.requiredSetUp(asked), flash, session }
  }
  return enter(hand, services, coming)
}

async function doorOf({ tx }: PeopleHand, personId: string): Promise<Door> {
  const { app_since, passkeys, required } = await getStanding(tx, personId)
  return { has_factor: hasFactor({ app: app_since !== null, passkeys }), must_have_factor: required }
}

/** Opens the session, when everything that was asked has been given. */
export async function enter(hand: PeopleHand, services: Services, coming: Coming): Promise<Done> {
  const { person, sharedDesk, asked, flash } = coming
  return {
    path: pathAfterSignIn(asked, services.house.arrival),
    flash,
    session: await openSession(handed(hand, { by: person }), { sharedDesk }),
  }
}
