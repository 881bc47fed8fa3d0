// SPDX-License-Identifier: AGPL-3.0-or-later
/** themes: what the network works on, and which partner researches which theme. */
import { defineModule } from '#contracts/module.ts'
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { indexTheme } from './actions.ts'
import { demonstration } from './demonstration.ts'
import { firstSteps } from './first-steps/first-steps.ts'
import { holders } from './holders.ts'
import { themesOfBody } from './organization-panel.ts'
import * as paths from './paths.ts'
import { phrases } from './phrases.ts'
import { listThemes, listThemesById } from './queries.ts'
import { routes } from './routes.ts'

export { assignTheme, moveTheme, type NewTheme, openTheme } from './actions.ts'
export { themeChoices } from './choices.ts'
export { theme as themePath, themes as themesPath } from './paths.ts'
export {
  findTheme,
  findThemeBySlug,
  keptThemes,
  listFollowing,
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
  personal: [
    {
      label: msg('Registro delle tematiche'),
      path: paths.register.list,
      order: 65,
      when: (actor) => may(actor, 'theme.write', WHOLE_NETWORK),
    },
  ],
  permissions: { 'theme.write': msg('Curare il registro delle tematiche') },
  themeHolders: holders,
  auditPhrases: phrases,
  kinds: {
    theme: {
      words: msg('Tematica'),
      describe: async (db, ids) =>
        (await listThemesById(db, ids)).map(({ id, name, slug }) => ({
          id,
          title: name,
          path: paths.theme(slug),
        })),
      reindex: async (hand) => {
        const themes = await listThemes(hand.tx)
        for (const { id } of themes) await indexTheme(hand, id)
        return themes.length
      },
    },
  },
  firstSteps,
  demonstration,
})
