// SPDX-License-Identifier: AGPL-3.0-or-later
/** What other pages show of the catalogue. */
import { type HomeAsked, panel, type ThemeAsked } from '#contracts/panels.ts'
import { listOffers, type Offer } from './queries.ts'
import { LatestPanel } from './views/latest-panel.tsx'
import { ThemeOffers } from './views/theme-panel.tsx'

/** As many as two rows of cards. */
const SHOWN = 6
const ROW = 3

export const latestPanel = panel<HomeAsked, readonly Offer[]>({
  order: 30,
  load: async (db, _asked, { published }) => {
    const latest = await published('latest offers', () => listOffers(db, {}, SHOWN))
    // Whole rows: a card alone under three others reads as an oversight, and all of them are one step away.
    const offers = latest.slice(0, Math.max(ROW, latest.length - (latest.length % ROW)))
    return offers.length > 0 ? offers : null
  },
  view: (ctx, offers) => LatestPanel({ ctx, offers }),
})

export const themePanel = panel<ThemeAsked, { offers: readonly Offer[]; more: boolean }>({
  order: 20,
  load: async (db, { themeId }) => {
    const offers = await listOffers(db, { themeId }, SHOWN + 1)
    return { offers: offers.slice(0, SHOWN), more: offers.length > SHOWN }
  },
  view: (ctx, data) => ThemeOffers({ ctx, ...data }),
})
