// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPermissionSomewhere } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import { listPage } from '#kernel/list/route.ts'
import { mayWriteRow, rowPages, standingOf } from '#kernel/list/row-pages.ts'
import { historyOf } from '../../people/index.ts'
import * as paths from '../paths.ts'
import { provinceChoices } from '../province-queries.ts'
import { locations } from './list.ts'
import { findLocation, listOfficesThere, locationsSource } from './queries.ts'
import { locationRow } from './row.ts'
import { LocationPage } from './views/location.tsx'
import { LocationsPage } from './views/locations.tsx'

const access = withPermissionSomewhere('office.write')

const locationsRoutes = listPage({
  path: paths.locations.list,
  access,
  list: locations,
  source: locationsSource,
  choices: async ({ db }) => ({ provincia: await provinceChoices(db) }),
  view: (ctx, shown) => LocationsPage({ ctx, shown }),
})

const locationPage = page({
  path: paths.locations.row(':slug'),
  access,
  subject: (db, { slug = '' }) => findLocation(db, slug),
  policy: (actor, location) => mayWriteRow(locationRow, actor, location),
  load: async ({ db, subject: location, actor, services }) => {
    const [standing, offices, deeds] = await Promise.all([
      standingOf(locationRow, { db, actor }, location),
      listOfficesThere(db, location.id),
      historyOf(db, location.id),
    ])
    return { location, ...standing, offices, deeds, phrases: services.house.phrases }
  },
  view: (ctx, data) => LocationPage({ ctx, ...data }),
})

export const locationRoutes = [...locationsRoutes, ...rowPages(locationRow, () => locationPage), locationPage]
