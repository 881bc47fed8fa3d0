// SPDX-License-Identifier: AGPL-3.0-or-later
/** learning: in-formative material, courses of units and a test, and those who take them. */
import { defineModule } from '#contracts/module.ts'
import { authoringPermissions, authoringPersonal, authoringPhrases, authoringRoutes } from './authoring.ts'
import { describeCiting } from './citing/queries.ts'
import { authoringDemonstration } from './demonstration/authoring.ts'
import { takingDemonstration } from './demonstration/taking.ts'
import { exportAuthor } from './review/personal-data.ts'
import * as studying from './studying.ts'

export default defineModule({
  name: 'learning',
  routes: [...studying.studyingRoutes, ...authoringRoutes],
  nav: studying.studyingNav,
  personal: [...studying.studyingPersonal, ...authoringPersonal],
  uploaders: ['material.write', 'course.write'],
  permissions: { ...studying.studyingPermissions, ...authoringPermissions },
  resumePanels: studying.resumePanels,
  homePanels: studying.homePanels,
  themePanels: studying.themePanels,
  searchKinds: studying.searchKinds,
  citationHolders: describeCiting,
  jobs: studying.studyingJobs,
  retention: studying.forgetOldEnrolments,
  personalData: {
    export: async (db, personId) => ({
      ...(await studying.learnersData.export(db, personId)),
      ...(await exportAuthor(db, personId)),
    }),
    erase: studying.learnersData.erase,
  },
  demonstration: async (tx, services) => {
    await authoringDemonstration(tx, services)
    await takingDemonstration(tx, services)
  },
  auditPhrases: { ...studying.studyingPhrases, ...authoringPhrases },
})
