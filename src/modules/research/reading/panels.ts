// SPDX-License-Identifier: AGPL-3.0-or-later
/** What other pages show of research. */
import { panel, type ThemeAsked } from '#contracts/panels.ts'
import { type ListedResearch, listOfTheme } from './queries.ts'
import { ThemePanel } from './views/theme-panel.tsx'

const SHOWN = 4

/** First on the page of its theme: material and courses are born from it. */
export const themePanel = panel<ThemeAsked, readonly ListedResearch[]>({
  order: 10,
  load: async (db, { themeId }) => {
    const research = await listOfTheme(db, themeId, SHOWN)
    return research.length > 0 ? research : null
  },
  view: (ctx, research) => ThemePanel({ ctx, research }),
})
