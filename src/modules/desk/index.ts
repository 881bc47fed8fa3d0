// SPDX-License-Identifier: AGPL-3.0-or-later
/** desk: what waits for whoever is signed in, from every room, and where they land. */
import { defineModule } from '#contracts/module.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { profilePanel, startPanel } from './first-steps/panels.ts'
import { beginnersData, dataKept } from './first-steps/personal-data.ts'
import * as paths from './paths.ts'
import { phrases } from './phrases.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'desk',
  routes,
  // First of the menu, and only of those who are signed in.
  nav: [{ label: msg('Scrivania'), path: paths.desk(), order: 5, when: () => true }],
  personal: [{ label: msg('Scrivania'), path: paths.desk(), order: 5 }],
  arrival: paths.arrival(),
  panels: { start: [startPanel], profile: [profilePanel] },
  dataKept,
  personalData: beginnersData,
  auditPhrases: phrases,
})
