// SPDX-License-Identifier: AGPL-3.0-or-later
import { type FirstStepSource, holdsRole } from '#contracts/first-steps.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from './paths.ts'
import { listChoices } from './queries.ts'

/** For the roles to which something happens every day: the others find their notifications here. */
export const firstSteps: FirstStepSource = {
  of: 'person',
  when: (actor) => holdsRole(actor, 'operator', 'office_manager', 'editor', 'tutor', 'coordinator'),
  load: async (db, actor) => [
    {
      order: 90,
      done: (await listChoices(db, actor.id)).size > 0,
      what: msg('Scegli quali avvisi vuoi per e-mail'),
      why: msg('Subito, una volta al giorno o mai: decidi tu, tipo per tipo.'),
      path: paths.choices(),
    },
  ],
}
