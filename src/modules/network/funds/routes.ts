// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPermission } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import { listPage } from '#kernel/list/route.ts'
import { rowPages, standingOf } from '#kernel/list/row-pages.ts'
import { deedsOf } from '../deeds-queries.ts'
import * as paths from '../paths.ts'
import { funds } from './list.ts'
import { findFund, fundsSource } from './queries.ts'
import { fundRow } from './row.ts'
import { FundPage } from './views/fund.tsx'
import { FundsPage } from './views/funds.tsx'

const access = withPermission('project.write')

const fundsRoutes = listPage({
  path: paths.funds.list,
  access,
  list: funds,
  source: fundsSource,
  view: (ctx, shown) => FundsPage({ ctx, shown }),
})

const fundPage = page({
  path: paths.funds.row(':slug'),
  access,
  subject: (db, { slug = '' }) => findFund(db, slug),
  load: async ({ db, subject: fund, actor, services }) => ({
    fund,
    ...(await standingOf(fundRow, { db, actor }, fund)),
    deeds: await deedsOf(db, fund.id),
    phrases: services.house.phrases,
  }),
  view: (ctx, data) => FundPage({ ctx, ...data }),
})

export const fundRoutes = [...fundsRoutes, ...rowPages(fundRow, () => fundPage), fundPage]
