// SPDX-License-Identifier: AGPL-3.0-or-later
/** notifications: what the platform tells a person, here and by e-mail, as they chose. */
import { defineModule } from '#contracts/module.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { dataKept } from './data-kept.ts'
import { firstSteps } from './first-steps.ts'
import { jobsWith, TIMES } from './jobs.ts'
import { unreadPanel } from './panel.ts'
import * as paths from './paths.ts'
import { readersData } from './personal-data.ts'
import { deleteNotificationsBefore } from './queries.ts'
import { routes } from './routes.ts'

export { notify, settleNotified, type Told } from './actions.ts'

const KEPT_MS = 180 * 24 * 3_600_000

export default defineModule({
  name: 'notifications',
  routes,
  personal: [{ label: msg('Avvisi'), path: paths.list(), order: 6 }],
  panels: { desk: [unreadPanel] },
  firstSteps,
  jobs: jobsWith,
  crontab: TIMES,
  retention: (tx, at) => deleteNotificationsBefore(tx, new Date(at.getTime() - KEPT_MS)),
  dataKept,
  personalData: readersData,
})
