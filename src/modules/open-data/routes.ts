// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, maySomewhere } from '#kernel/access.ts'
import { LIMITS } from '#kernel/http/api/answer.ts'
import { page } from '#kernel/http/route.ts'
import { findNetwork } from '../network/index.ts'
import { MANAGE } from './keys/queries.ts'
import * as paths from './paths.ts'
import { OpenDataPage } from './views/open-data.tsx'

const openDataPage = page({
  path: paths.openData(),
  access: everyone,
  load: async ({ db, actor, services }) => {
    const network = await services.published('network', () => findNetwork(db))
    return {
      network: network?.name ?? '',
      tables: services.house.openTables,
      api: services.house.api.filter(({ path }) => !path.includes(':')),
      baseUrl: services.baseUrl,
      limit: LIMITS.address,
      keyLimit: LIMITS.key,
      keepsKeys: maySomewhere(actor, MANAGE),
    }
  },
  view: (ctx, data) => OpenDataPage({ ctx, ...data }),
})

export const pageRoutes = [openDataPage]
