// SPDX-License-Identifier: AGPL-3.0-or-later
import { type HomeAsked, panel } from '#contracts/panels.ts'
import { loadOfInstance, mayShowAgain } from './load.ts'
import type { Progress } from './rules.ts'
import { FirstSteps } from './views/first-steps.tsx'
import { ShowAgain } from './views/show-again.tsx'

/** On the home page, before everything else. */
export const startPanel = panel<HomeAsked, Progress>({
  order: 0,
  load: async (db, { actor }, services) => (actor ? loadOfInstance(db, actor, services) : null),
  view: (ctx, progress) => FirstSteps({ ctx, progress }),
})

/** Under the profile of whoever hid them. */
export const profilePanel = panel<HomeAsked, true>({
  order: 10,
  load: async (db, { actor }, services) => (actor && (await mayShowAgain(db, actor, services)) ? true : null),
  view: (ctx) => ShowAgain({ ctx }),
})
