// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import * as paths from '../paths.ts'
import { loadCase } from './load.ts'
import { CasePage } from './views/case.tsx'

export const caseRoutes = [
  page({
    path: paths.cases(),
    access: everyone,
    load: loadCase,
    view: (ctx, data) => CasePage({ ctx, ...data }),
  }),
]
