// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPermission } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { page } from '#kernel/http/route.ts'
import { listPage } from '#kernel/list/route.ts'
import { rowPages, standingOf } from '#kernel/list/row-pages.ts'
import { historyOf } from '../../people/index.ts'
import * as paths from '../paths.ts'
import { listPredecessors, listSuccessors } from '../queries.ts'
import { themesApi } from './api.ts'
import { themes } from './list.ts'
import {
  findManaged,
  listFollowersOn,
  listManagedAssignments,
  listManagedSubthemes,
  themesSource,
} from './queries.ts'
import { themeRow } from './row.ts'
import { byTime } from './rules.ts'
import { ManagedThemePage } from './views/theme.tsx'
import { ManagedThemesPage } from './views/themes.tsx'

const themesRoutes = listPage({
  path: paths.register.list,
  access: withPermission(themeRow.permission),
  list: themes,
  source: themesSource,
  more: async ({ db, services }, rows) => ({
    followers: await listFollowersOn(
      db,
      rows.map(({ id }) => id),
      dayIn(services.zone, services.clock.now()),
    ),
  }),
  view: (ctx, shown, more) => ManagedThemesPage({ ctx, shown, ...more }),
})

/** A theme as those who look after it see it: its parts, who follows it, what was done to it. */
export const managedTheme = page({
  path: paths.register.row(':slug'),
  access: withPermission(themeRow.permission),
  subject: (db, { slug = '' }) => findManaged(db, slug),
  load: async ({ db, subject: theme, actor, services }) => {
    const [standing, subthemes, assignments, successors, predecessors, deeds] = await Promise.all([
      standingOf(themeRow, { db, actor }, theme),
      listManagedSubthemes(db, theme.id),
      listManagedAssignments(db, theme.id),
      listSuccessors(db, theme.id),
      listPredecessors(db, theme.id),
      historyOf(db, theme.id),
    ])
    return {
      theme,
      archived: standing.archived,
      subthemes,
      assignments: byTime(assignments, dayIn(services.zone, services.clock.now())),
      successors,
      predecessors,
      deeds,
      phrases: services.house.phrases,
    }
  },
  view: (ctx, data) => ManagedThemePage({ ctx, ...data }),
})

export const registerRoutes = [
  ...themesRoutes,
  themesApi,
  ...rowPages(themeRow, () => managedTheme),
  managedTheme,
]
