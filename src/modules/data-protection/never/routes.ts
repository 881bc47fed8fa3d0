// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import * as paths from '../paths.ts'
import { NeverRecordedPage } from './views/never-recorded-page.tsx'

export const neverRecordedPage = page({
  path: paths.never(),
  access: everyone,
  load: async ({ services }) => ({ sentences: services.house.neverRecorded }),
  view: (ctx, data) => NeverRecordedPage({ ctx, ...data }),
})
