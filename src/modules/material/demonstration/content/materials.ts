// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoMaterial } from './format.ts'
import { registrationTable } from './materials/registration-table.ts'
import { schoolEnrolment } from './materials/school-enrolment.ts'
import { stpSheet } from './materials/stp-sheet.ts'

export const materials: DemoMaterial[] = [stpSheet, registrationTable, schoolEnrolment]
