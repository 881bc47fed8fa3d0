// SPDX-License-Identifier: AGPL-3.0-or-later
/** What other pages show of services. */
import { type OfficeAsked, panel, type ThemeAsked } from '#contracts/panels.ts'
import { listAtOffice, listOfTheme } from './queries.ts'
import { ServiceLinks } from './views/service-links.tsx'

const SHOWN = 6

type Linked = Pick<Parameters<typeof ServiceLinks>[0], 'services' | 'themeSlug'>

export const servicesOfOffice = panel<OfficeAsked, Linked>({
  order: 10,
  load: async (db, { officeId }) => {
    const services = await listAtOffice(db, officeId)
    return services.length > 0 ? { services } : null
  },
  view: (ctx, linked) => ServiceLinks({ ctx, ...linked }),
})

/** After the research and before the law: what somebody at a desk does about the theme. */
export const servicesOfTheme = panel<ThemeAsked, Linked>({
  order: 15,
  load: async (db, { themeId }) => {
    const services = await listOfTheme(db, themeId, SHOWN + 1)
    if (services.length === 0) return null
    return {
      services: services.slice(0, SHOWN).map(({ slug, title, summary }) => ({ slug, title, note: summary })),
      themeSlug: services.length > SHOWN ? services[0]!.theme_slug : undefined,
    }
  },
  view: (ctx, linked) => ServiceLinks({ ctx, ...linked }),
})
