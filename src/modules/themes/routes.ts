// SPDX-License-Identifier: AGPL-3.0-or-later
import type { House } from '#contracts/house.ts'
import { fillPanels } from '#contracts/panels.ts'
import { everyone, may, WHOLE_NETWORK } from '#kernel/access.ts'
import { findArchived } from '#kernel/archive.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { Elsewhere, page } from '#kernel/http/route.ts'
import * as paths from './paths.ts'
import {
  findDescription,
  findThemeByFormerSlug,
  findThemeBySlug,
  listAssignments,
  listPredecessors,
  listSubthemes,
  listSuccessors,
  listThemes,
} from './queries.ts'
import { partRoutes } from './register/part-routes.ts'
import { registerRoutes } from './register/routes.ts'
import { followersOn } from './rules.ts'
import { unitingRoute } from './uniting/routes.ts'
import { ThemePage } from './views/theme-page.tsx'
import { type ThemesData, ThemesPage } from './views/themes-page.tsx'

/** How much each theme holds, as the modules count it; what a theme has none of is not said. */
async function countThemes(db: Db, { themeCounts: counters }: House): Promise<ThemesData['counts']> {
  const found = await Promise.all(counters.map((counter) => counter.load(db)))
  const counts = new Map<string, { words: string; count: number }[]>()
  for (const [index, { words }] of counters.entries())
    for (const [themeId, count] of found[index]!)
      if (count > 0) counts.set(themeId, [...(counts.get(themeId) ?? []), { words, count }])
  return counts
}

const themesRoute = page({
  path: paths.themes(),
  access: everyone,
  load: async ({ db, actor, services }) => {
    const [themes, counts] = await Promise.all([listThemes(db), countThemes(db, services.house)])
    return { themes, counts, mayWrite: may(actor, 'theme.write', WHOLE_NETWORK) }
  },
  view: (ctx, data) => ThemesPage({ ctx, ...data }),
})

const themeRoute = page({
  path: paths.theme(':slug'),
  access: everyone,
  subject: async (db, { slug = '' }) =>
    (await findThemeBySlug(db, slug)) ?? (await findThemeByFormerSlug(db, slug)),
  load: async ({ db, subject: theme, params, locale, services }) => {
    // A theme that was united or divided leads to the one that has its place.
    const [successor = theme] = await listSuccessors(db, theme.id)
    if (successor.slug !== params.slug) return new Elsewhere(paths.theme(successor.slug), 301)
    const [subthemes, description, assignments, predecessors, archived, panels] = await Promise.all([
      listSubthemes(db, theme.id),
      findDescription(db, theme.id, locale),
      listAssignments(db, theme.id),
      listPredecessors(db, theme.id),
      findArchived(db, theme.id),
      fillPanels(services.house.panels('theme'), db, { themeId: theme.id, locale }, services),
    ])
    const followers = followersOn(assignments, dayIn(services.zone, services.clock.now()))
    return { theme, subthemes, description, followers, predecessors, archived, panels }
  },
  view: (ctx, data) => ThemePage({ ctx, ...data }),
})

export const routes = [themesRoute, themeRoute, ...registerRoutes, ...partRoutes, unitingRoute]
