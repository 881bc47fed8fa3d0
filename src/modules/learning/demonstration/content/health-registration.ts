// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoCourse } from './format.ts'
import { questionsThreeRoutes } from './health-registration/questions-1-three-routes.ts'
import { questionsCompulsory } from './health-registration/questions-2-compulsory.ts'
import { questionsVoluntary } from './health-registration/questions-3-voluntary.ts'
import { questionsStp } from './health-registration/questions-4-stp.ts'
import { questionsDesk } from './health-registration/questions-5-desk.ts'
import { unitThreeRoutes } from './health-registration/unit-1-three-routes.ts'
import { unitCompulsory } from './health-registration/unit-2-compulsory.ts'
import { unitVoluntary } from './health-registration/unit-3-voluntary.ts'
import { unitStp } from './health-registration/unit-4-stp.ts'
import { unitDesk } from './health-registration/unit-5-desk.ts'

/** The complete course of the demonstration, on registration with the health service. */
export const healthRegistration: DemoCourse = {
  slug: 'iscrizione-al-servizio-sanitario',
  title: {
    it: 'L’iscrizione al Servizio sanitario nazionale dei cittadini stranieri',
    en: 'Registration of foreign citizens with the National Health Service',
  },
  summary: {
    it: 'Chi si iscrive, chi può scegliere, chi ha diritto alle cure senza permesso. Cinque unità brevi, con casi di sportello inventati, liste di controllo e frasi da dire.',
    en: 'Who must register, who may choose, who is entitled to care without a permit. Five short units, with invented desk cases, checklists and sentences to say.',
  },
  theme: 'salute-e-iscrizione-sanitaria',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  updatedOn: '2026-11-01',
  hours: 1,
  test: { drawCount: 10, passPercent: 70 },
  units: [unitThreeRoutes, unitCompulsory, unitVoluntary, unitStp, unitDesk],
  questions: [
    ...questionsThreeRoutes,
    ...questionsCompulsory,
    ...questionsVoluntary,
    ...questionsStp,
    ...questionsDesk,
  ],
}
