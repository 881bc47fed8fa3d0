// SPDX-License-Identifier: AGPL-3.0-or-later
/** verification: whether what the territory knows is still true; who looked, how and when, and what visitors find wrong. */
import { defineModule } from '#contracts/module.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { qualityOfBody } from './bodies/panel.tsx'
import { keptOffices, verifiedOffice, verifiedService } from './confirming/panels.tsx'
import { forgetLookers } from './confirming/queries.ts'
import { confirmingRoutes } from './confirming/routes.ts'
import { confirmTasks } from './confirming/tasks.ts'
import { dataKept } from './data-kept.ts'
import { demonstration } from './demonstration.ts'
import { jobsWith, TIMES } from './jobs.ts'
import { kinds } from './kinds.ts'
import { deleteLinksBefore } from './letters/queries.ts'
import { letterRoutes } from './letters/routes.ts'
import { KEPT_MS as LETTER_MS } from './letters/rules.ts'
import * as paths from './paths.ts'
import { verificationData } from './personal-data.ts'
import { phrases } from './phrases.ts'
import { countReportsOn, deleteReports, moveReports } from './reports/queries.ts'
import { reportRoutes } from './reports/routes.ts'
import { KEPT_MS as REPORT_MS, UNANSWERED_MS } from './reports/rules.ts'
import { reportTasks } from './reports/tasks.ts'
import { keeps, notifications } from './telling.ts'

/** How long the key of who looked is kept. */
const LOOKER_MS = 2 * 365 * 24 * 3_600_000

export default defineModule({
  name: 'verification',
  routes: [...confirmingRoutes, ...reportRoutes, ...letterRoutes],
  personal: [{ label: msg('Dati da confermare'), path: paths.list(), order: 31, when: keeps }],
  panels: {
    office: [verifiedOffice],
    service: [verifiedService],
    'kept-offices': [keptOffices],
    organization: [qualityOfBody],
    body: [qualityOfBody],
  },
  officeHolders: [
    {
      columns: ['error_report.entity_id'],
      words: msg('{count, plural, one {# segnalazione di errore} other {# segnalazioni di errore}}'),
      count: countReportsOn,
      move: moveReports,
    },
    { columns: ['verification.entity_id'], kept: 'a look is of what the sheet said that was looked at' },
    {
      columns: ['verification_link.entity_id'],
      kept: 'its letter named the office that was, and confirms no other',
    },
  ],
  tasks: [confirmTasks, reportTasks],
  notifications,
  kinds,
  jobs: jobsWith,
  crontab: TIMES,
  dataKept,
  personalData: verificationData,
  auditPhrases: phrases,
  demonstration,
  retention: async (tx, at) => {
    const before = (ms: number) => new Date(at.getTime() - ms)
    await forgetLookers(tx, before(LOOKER_MS))
    await deleteLinksBefore(tx, before(LETTER_MS))
    await deleteReports(tx, { closedBefore: before(REPORT_MS), reportedBefore: before(UNANSWERED_MS) })
  },
})
