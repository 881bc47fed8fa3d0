// SPDX-License-Identifier: AGPL-3.0-or-later
/** learning: courses of units and a test, and those who take them. */
import { defineModule } from '#contracts/module.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { workEntity } from '../review/index.ts'
import { countCourses } from './catalogue/list/queries.ts'
import { routes as course } from './course/routes.ts'
import { courseKind } from './course-kind.ts'
import { dataKept } from './data-kept.ts'
import { courseDemonstration } from './demonstration/course.ts'
import { takingDemonstration } from './demonstration/taking.ts'
import { questionVersionEntity, unitEntity, unitVersionEntity } from './describe.ts'
import { routes as materials } from './materials/routes.ts'
import { routes as questions } from './questions/routes.ts'
import * as studying from './studying.ts'
import { firstSteps } from './taking/first-steps/first-steps.ts'
import { phrases } from './taking/phrases.ts'
import { routes as pictures } from './units/picture-routes.ts'
import { routes as units } from './units/routes.ts'

export default defineModule({
  name: 'learning',
  dataKept,
  routes: [...studying.studyingRoutes, ...course, ...units, ...pictures, ...questions, ...materials],
  nav: studying.studyingNav,
  personal: studying.studyingPersonal,
  uploaders: ['course.write'],
  permissions: {
    ...studying.studyingPermissions,
    'course.write': msg('Scrivere corsi'),
  },
  editions: [courseKind],
  kinds: {
    course: workEntity(courseKind),
    unit: unitEntity,
    unit_version: unitVersionEntity,
    question_version: questionVersionEntity,
  },
  panels: studying.studyingPanels,
  tasks: studying.studyingTasks,
  firstSteps,
  themeCounts: [
    {
      order: 20,
      words: msg('{count, plural, one {# corso} other {# corsi}}'),
      load: countCourses,
    },
  ],
  jobs: studying.studyingJobs,
  retention: studying.forgetOldEnrolments,
  personalData: studying.learnersData,
  demonstration: async (tx, services) => {
    await courseDemonstration(tx, services)
    await takingDemonstration(tx, services)
  },
  auditPhrases: phrases,
})
