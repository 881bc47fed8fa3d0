// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, may, WHOLE_NETWORK } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import { importRoutes } from '#kernel/import/routes.ts'
import { listPage } from '#kernel/list/route.ts'
import { rowPages, standingOf } from '#kernel/list/row-pages.ts'
import { historyOf } from '../../people/index.ts'
import { themeChoices } from '../../themes/index.ts'
import { listCiting } from '../citing.ts'
import * as paths from '../paths.ts'
import { actImport } from './import.ts'
import { acts } from './list.ts'
import { actsSource, findAct } from './queries.ts'
import { actRow } from './row.ts'
import { ActPage } from './views/act.tsx'
import { ActsPage } from './views/acts.tsx'

const actsRoutes = listPage({
  path: paths.acts.list,
  access: everyone,
  list: acts,
  source: actsSource,
  choices: async (ask) => ({ tematica: await themeChoices(ask, 'slug') }),
  more: ({ actor }) => ({ mayWrite: may(actor, 'legislation.write', WHOLE_NETWORK) }),
  view: (ctx, shown, more) => ActsPage({ ctx, shown, ...more }),
})

const actPage = page({
  path: paths.acts.row(':slug'),
  access: everyone,
  subject: (db, { slug = '' }) => findAct(db, slug),
  load: async ({ db, subject: act, actor, services }) => {
    const [standing, citing] = await Promise.all([
      standingOf(actRow, { db, actor }, act),
      listCiting(db, act.id, { actor, house: services.house }),
    ])
    // Names of colleagues are for those who look after the register.
    const deeds = standing.mayWrite ? await historyOf(db, act.id) : []
    return { act, ...standing, citing, deeds, phrases: services.house.phrases }
  },
  view: (ctx, data) => ActPage({ ctx, ...data }),
})

export const registerRoutes = [
  ...actsRoutes,
  ...importRoutes(actImport),
  ...rowPages(actRow, () => actPage),
  actPage,
]
