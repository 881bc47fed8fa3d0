// SPDX-License-Identifier: AGPL-3.0-or-later
/** The first steps of a new instance, before anything else that an administrator finds, until all of them are done. */
import { type HomeAsked, panel } from '#contracts/panels.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { findFacts } from './queries.ts'
import { type Step, stepsFrom } from './steps.ts'
import { FirstSteps } from './views/first-steps.tsx'

export const firstSteps = panel<HomeAsked, readonly Step[]>({
  order: 0,
  // A demonstration is nobody's to begin.
  load: async (db, { actor }, { demo }) => {
    if (demo || !may(actor, 'network.write', WHOLE_NETWORK)) return null
    const facts = await findFacts(db)
    const steps = facts ? stepsFrom(facts) : []
    return steps.some(({ done }) => !done) ? steps : null
  },
  view: (ctx, steps) => FirstSteps({ ctx, steps }),
})
