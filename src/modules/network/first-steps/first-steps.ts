// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a new instance still needs, told to whoever sets it up and to whoever coordinates. */
import { type FirstStepSource, holdsRole } from '#contracts/first-steps.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { findFacts } from './queries.ts'
import { stepsOfCoordinators, stepsOfSettings } from './steps.ts'

export const firstSteps: FirstStepSource = {
  of: 'instance',
  // A demonstration is nobody's to begin.
  when: (actor, { demo }) =>
    !demo && (may(actor, 'network.write', WHOLE_NETWORK) || holdsRole(actor, 'coordinator')),
  load: async (db, actor) => {
    const facts = await findFacts(db)
    if (!facts) return []
    return may(actor, 'network.write', WHOLE_NETWORK) ? stepsOfSettings(facts) : stepsOfCoordinators(facts)
  },
}
