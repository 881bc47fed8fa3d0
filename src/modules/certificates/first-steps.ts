// SPDX-License-Identifier: AGPL-3.0-or-later
import { type FirstStepSource, holdsRole } from '#contracts/first-steps.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from './paths.ts'
import { hasAny } from './queries.ts'

export const firstSteps: FirstStepSource = {
  of: 'person',
  when: (actor) => holdsRole(actor, 'operator'),
  load: async (db, actor) => [
    {
      order: 23,
      done: await hasAny(db, actor.id),
      what: msg('Ottieni il primo attestato'),
      why: msg('Arriva da solo quando superi la prova, e lo ritrovi qui.'),
      path: paths.check(),
    },
  ],
}
