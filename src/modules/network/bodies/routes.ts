// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPermission } from '#kernel/access.ts'
import { importRoutes } from '#kernel/import/routes.ts'
import { listPage } from '#kernel/list/route.ts'
import { rowPages } from '#kernel/list/row-pages.ts'
import * as paths from '../paths.ts'
import { bodiesApi } from './api.ts'
import { bodyPage } from './body-routes.ts'
import { provinceChoices } from './choices.ts'
import { bodyImport } from './import.ts'
import { bodies } from './list.ts'
import { logoRoutes } from './logo/routes.ts'
import { bodiesSource } from './queries.ts'
import { bodyRow } from './row.ts'
import { successionRoutes } from './succession/routes.ts'
import { unitRoutes } from './units/routes.ts'
import { BodiesPage } from './views/bodies.tsx'

const listing = listPage({
  path: paths.bodies.list,
  access: withPermission('organization.write'),
  list: bodies,
  source: bodiesSource,
  choices: ({ db }) => provinceChoices(db),
  view: (ctx, shown) => BodiesPage({ ctx, shown }),
})

export const bodiesRoutes = [
  ...listing,
  bodiesApi,
  ...importRoutes(bodyImport),
  ...rowPages(bodyRow, () => bodyPage),
  bodyPage,
  ...successionRoutes,
  ...unitRoutes,
  ...logoRoutes,
]
