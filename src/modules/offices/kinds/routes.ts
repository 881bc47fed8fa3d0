// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPermission } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import { listPage } from '#kernel/list/route.ts'
import { rowPages, standingOf } from '#kernel/list/row-pages.ts'
import { historyOf } from '../../people/index.ts'
import * as paths from '../paths.ts'
import { kinds } from './list.ts'
import { findKind, kindsSource } from './queries.ts'
import { kindRow } from './row.ts'
import { KindPage } from './views/kind.tsx'
import { KindsPage } from './views/kinds.tsx'

const access = withPermission('office_kind.write')

const kindsRoutes = listPage({
  path: paths.kinds.list,
  access,
  list: kinds,
  source: kindsSource,
  view: (ctx, shown) => KindsPage({ ctx, shown }),
})

const kindPage = page({
  path: paths.kinds.row(':slug'),
  access,
  subject: (db, { slug = '' }) => findKind(db, slug),
  load: async ({ db, subject: kind, actor, services }) => ({
    kind,
    ...(await standingOf(kindRow, { db, actor }, kind)),
    deeds: await historyOf(db, kind.id),
    phrases: services.house.phrases,
  }),
  view: (ctx, data) => KindPage({ ctx, ...data }),
})

export const kindRoutes = [...kindsRoutes, ...rowPages(kindRow, () => kindPage), kindPage]
