// SPDX-License-Identifier: AGPL-3.0-or-later
/** One sheet for each theme of the demonstration. */
import type { DemoService } from './format.ts'
import { benefits } from './sheets/benefits.ts'
import { citizenship } from './sheets/citizenship.ts'
import { health } from './sheets/health.ts'
import { permit } from './sheets/permit.ts'
import { school } from './sheets/school.ts'
import { work } from './sheets/work.ts'

export const services: readonly DemoService[] = [health, permit, citizenship, school, benefits, work]
