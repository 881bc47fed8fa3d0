// SPDX-License-Identifier: AGPL-3.0-or-later
/** A sheet for each theme of the demonstration, and one for those whom most doors are closed to. */
import type { DemoService } from './format.ts'
import { benefits } from './sheets/benefits.ts'
import { citizenship } from './sheets/citizenship.ts'
import { health } from './sheets/health.ts'
import { permit } from './sheets/permit.ts'
import { school } from './sheets/school.ts'
import { urgentCare } from './sheets/urgent-care.ts'
import { work } from './sheets/work.ts'

export const services: readonly DemoService[] = [
  health,
  permit,
  citizenship,
  school,
  benefits,
  work,
  urgentCare,
]
