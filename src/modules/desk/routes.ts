// SPDX-License-Identifier: AGPL-3.0-or-later
import { fillPanels } from '#contracts/panels.ts'
import { loadTasks } from '#contracts/tasks.ts'
import { signedIn } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { ok } from '#kernel/http/flash.ts'
import { Elsewhere, page, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { hideFirstSteps, showFirstSteps } from './first-steps/actions.ts'
import { loadProgress } from './first-steps/load.ts'
import * as paths from './paths.ts'
import { DeskPage } from './views/desk-page.tsx'

/** As many as a person takes in at a glance: what is done makes room for the next. */
const TASKS = 25

const deskPage = page({
  path: paths.desk(),
  access: signedIn,
  load: async ({ db, actor, query, locale, services }) => {
    const { clock, house, zone } = services
    const now = clock.now()
    const [steps, tasks, resume, told] = await Promise.all([
      loadProgress(db, actor, services),
      loadTasks(house.tasks, db, { actor, locale, now, limit: TASKS + 1 }, services),
      fillPanels(house.panels('resume'), db, { actor, locale }, services),
      fillPanels(house.panels('desk'), db, { actor, locale }, services),
    ])
    // Who has just signed in stays when there is something to do; the address is then one that can be loaded again.
    if (query.da === 'accesso')
      return new Elsewhere(
        steps || [tasks, resume, told].some((each) => each.length > 0) ? paths.desk() : '/',
      )
    return {
      steps,
      tasks: tasks.slice(0, TASKS),
      more: tasks.length > TASKS,
      resume,
      told,
      today: dayIn(zone, now),
    }
  },
  view: (ctx, data) => DeskPage({ ctx, data }),
})

const hideVerb = verb({
  path: paths.hideFirstSteps(),
  access: signedIn,
  on: () => deskPage,
  act: async ({ hand }) => {
    await hideFirstSteps(hand)
    return seeOther(paths.desk(), ok(msg('Non vedi più i primi passi. Per rimetterli apri il tuo profilo.')))
  },
})

const showVerb = verb({
  path: paths.showFirstSteps(),
  access: signedIn,
  on: () => deskPage,
  act: async ({ hand }) => {
    await showFirstSteps(hand)
    return seeOther(paths.desk(), ok(msg('I primi passi sono di nuovo qui, finché ne manca uno.')))
  },
})

export const routes = [deskPage, hideVerb, showVerb]
