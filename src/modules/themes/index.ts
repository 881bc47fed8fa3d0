// SPDX-License-Identifier: AGPL-3.0-or-later
/** themes: what the network works on, and which partner researches which theme. */
import { defineModule } from '#contracts/module.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { indexTheme } from './actions.ts'
import { demonstration } from './demonstration.ts'
import { themesOfBody } from './organization-panel.ts'
import * as paths from './paths.ts'
import { phrases } from './phrases.ts'
import { listThemes } from './queries.ts'
import { routes } from './routes.ts'

export { assignTheme, moveTheme, type NewTheme, openTheme } from './actions.ts'
export { themeChoices } from './choices.ts'
export { theme as themePath, themes as themesPath } from './paths.ts'
export {
  findTheme,
  findThemeBySlug,
  keptThemes,
  listSubthemes,
  listThemes,
  type Subtheme,
  type Theme,
} from './queries.ts'
export { ThemeTiles } from './views/theme-tiles.tsx'

export default defineModule({
  name: 'themes',
  routes,
  nav: [{ label: msg('Tematiche'), path: paths.themes(), order: 20 }],
  panels: { organization: [themesOfBody] },
  auditPhrases: phrases,
  kinds: {
    theme: {
      words: msg('Tematica'),
      describe: async (db, ids) =>
        (await listThemes(db))
          .filter(({ id }) => ids.includes(id))
          .map(({ id, name, slug }) => ({ id, title: name, path: paths.theme(slug) })),
      reindex: async (hand) => {
        const themes = await listThemes(hand.tx)
        for (const { id } of themes) await indexTheme(hand, id)
        return themes.length
      },
    },
  },
  demonstration,
})
