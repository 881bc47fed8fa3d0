// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoTheme, DemoThemeAssignment } from './format.ts'
import { citizenship } from './themes/citizenship.ts'
import { antiDiscrimination, intercultural, migration } from './themes/cross-cutting.ts'
import { health } from './themes/health.ts'
import { residence } from './themes/residence.ts'
import { school } from './themes/school.ts'
import { socialBenefits } from './themes/social-benefits.ts'
import { work } from './themes/work.ts'

/** The six themes and the three cross-cutting topics, in the order of the project papers. */
export const themes: DemoTheme[] = [
  socialBenefits,
  citizenship,
  work,
  health,
  school,
  residence,
  migration,
  intercultural,
  antiDiscrimination,
]

const assign = (theme: DemoTheme, organization: string): DemoThemeAssignment => ({
  project: 'dimostrazione',
  theme: theme.slug,
  organization,
  assignedOn: '2026-01-15',
})

/** Which body researches which theme in the demonstration project: invented, as the project itself is. */
export const themeAssignments: DemoThemeAssignment[] = [
  assign(health, 'comune-di-ferrara'),
  assign(socialBenefits, 'comune-di-bologna'),
  assign(citizenship, 'comune-di-modena'),
  assign(work, 'comune-di-forli'),
  assign(school, 'comune-di-ravenna'),
  assign(residence, 'comune-di-parma'),
  assign(migration, 'regione-emilia-romagna'),
  assign(intercultural, 'lai-momo'),
  assign(antiDiscrimination, 'persone-in-movimento'),
]
