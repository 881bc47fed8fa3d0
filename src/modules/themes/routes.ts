// SPDX-License-Identifier: AGPL-3.0-or-later
import type { House } from '#contracts/house.ts'
import { fillPanels } from '#contracts/panels.ts'
import { everyone } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { Elsewhere, page } from '#kernel/http/route.ts'
import * as paths from './paths.ts'
import {
  findDescription,
  findThemeByFormerSlug,
  findThemeBySlug,
  listAssignments,
  listSubthemes,
  listThemes,
} from './queries.ts'
import { followersOn } from './rules.ts'
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
  load: async ({ db, services }) => {
    const [themes, counts] = await Promise.all([listThemes(db), countThemes(db, services.house)])
    return { themes, counts }
  },
  view: (ctx, data) => ThemesPage({ ctx, ...data }),
})

const themeRoute = page({
  path: paths.theme(':slug'),
  access: everyone,
  subject: async (db, { slug = '' }) =>
    (await findThemeBySlug(db, slug)) ?? (await findThemeByFormerSlug(db, slug)),
  load: async ({ db, subject: theme, params, locale, services }) => {
    if (theme.slug !== params.slug) return new Elsewhere(paths.theme(theme.slug), 301)
    const [subthemes, description, assignments, panels] = await Promise.all([
      listSubthemes(db, theme.id),
      findDescription(db, theme.id, locale),
      listAssignments(db, theme.id),
      fillPanels(services.house.panels('theme'), db, { themeId: theme.id, locale }, services),
    ])
    const followers = followersOn(assignments, dayIn(services.zone, services.clock.now()))
    return { theme, subthemes, description, followers, panels }
  },
  view: (ctx, data) => ThemePage({ ctx, ...data }),
})

export const routes = [themesRoute, themeRoute]
