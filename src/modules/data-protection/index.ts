// SPDX-License-Identifier: AGPL-3.0-or-later
/** data-protection: what people may ask about their data, what is kept and let go of, and what is never recorded. */
import { defineModule } from '#contracts/module.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { dataKept } from './data-kept.ts'
import { dataOfRequests } from './erasure/actions.ts'
import { askPanel } from './erasure/panel.tsx'
import { deleteRequestsBefore } from './erasure/queries.ts'
import { erasureRoutes } from './erasure/routes.ts'
import { erasureTasks } from './erasure/tasks.ts'
import { notifications } from './erasure/telling.ts'
import { looks } from './looks.ts'
import { neverRecordedPage } from './never/routes.ts'
import { neverRecorded } from './never-recorded.ts'
import * as paths from './paths.ts'
import { phrases } from './phrases.ts'
import { deleteRunsBefore, insertRun } from './retention/queries.ts'
import { retentionPage } from './retention/routes.ts'

const YEAR_MS = 366 * 24 * 3600 * 1000

export default defineModule({
  name: 'data-protection',
  routes: [...erasureRoutes, retentionPage, neverRecordedPage],
  personal: [
    {
      label: msg('Dati personali'),
      path: paths.requests(),
      order: 92,
      when: (actor) => may(actor, 'person.erase', WHOLE_NETWORK),
    },
  ],
  footer: [{ label: msg('Che cosa non registriamo mai'), path: paths.never(), order: 35 }],
  permissions: {
    'person.erase': msg('Rispondere a chi chiede la cancellazione dei suoi dati'),
    'retention.read': msg('Leggere che cosa è stato cancellato di notte'),
  },
  panels: { 'my-data': [askPanel] },
  tasks: [erasureTasks],
  notifications,
  dataKept,
  personalData: dataOfRequests,
  neverRecorded,
  auditPhrases: phrases,
  looks,
  retention: async (tx, at) => {
    await deleteRequestsBefore(tx, new Date(at.getTime() - 5 * YEAR_MS))
    await deleteRunsBefore(tx, new Date(at.getTime() - 2 * YEAR_MS))
  },
  retentionDone: insertRun,
})
