// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPermission } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import * as paths from '../paths.ts'
import { listRuns } from './queries.ts'
import { RetentionPage } from './views/retention-page.tsx'

/** A month of nights. */
const SHOWN = 31

export const retentionPage = page({
  path: paths.retention(),
  access: withPermission('retention.read'),
  load: async ({ db, services }) => ({
    runs: await listRuns(db, SHOWN),
    dataKept: services.house.dataKept,
    zone: services.zone,
  }),
  view: (ctx, data) => RetentionPage({ ctx, ...data }),
})
