// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone } from '#kernel/access.ts'
import { Elsewhere, page } from '#kernel/http/route.ts'
import { keptThemes } from '../../../themes/index.ts'
import * as paths from '../../paths.ts'
import { countOffers, listOffers } from './queries.ts'
import { addressOf, askedIn, PER_PAGE, pagesFor } from './rules.ts'
import { CataloguePage } from './views/catalogue.tsx'

const cataloguePage = page({
  path: paths.catalogue(),
  access: everyone,
  load: async ({ db, query, services }) => {
    const asked = askedIn(query)
    const themes = await keptThemes(services, db)
    const theme = themes.find(({ slug }) => slug === asked.theme)
    if (asked.theme && !theme) return new Elsewhere(addressOf({ ...asked, theme: null }))
    const narrowing = { themeId: theme?.id, kind: asked.kind }
    const first = addressOf({ ...asked, page: 1 })
    const total = await services.published(`count of ${first}`, () => countOffers(db, narrowing))
    if (asked.page > pagesFor(total)) return new Elsewhere(addressOf({ ...asked, page: pagesFor(total) }))
    const offers = await services.published(addressOf(asked), () =>
      listOffers(db, narrowing, PER_PAGE, (asked.page - 1) * PER_PAGE),
    )
    return { asked, themes, offers, total }
  },
  view: (ctx, data) => CataloguePage({ ctx, ...data }),
})

export const listRoutes = [cataloguePage]
