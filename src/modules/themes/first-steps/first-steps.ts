// SPDX-License-Identifier: AGPL-3.0-or-later
import { type FirstStepSource, holdsRole } from '#contracts/first-steps.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { areAllAssigned } from './queries.ts'

export const firstSteps: FirstStepSource = {
  of: 'person',
  when: (actor) => holdsRole(actor, 'coordinator'),
  load: async (db) => [
    {
      order: 45,
      done: await areAllAssigned(db),
      what: msg('Assegna ogni tematica a un ente'),
      why: msg('Così si sa chi la studia, e a chi chiedere.'),
      path: paths.register.list,
    },
  ],
}
