// SPDX-License-Identifier: AGPL-3.0-or-later
/** What other pages show of services. */
import { type OfficeAsked, panel, type ThemeAsked } from '#contracts/panels.ts'
import { listAtOffice, listOfTheme } from './queries.ts'
import { ServiceLinks } from './views/service-links.tsx'

const SHOWN = 6

type Linked = Parameters<typeof ServiceLinks>[0]['services']

export const servicesOfOffice = panel<OfficeAsked, Linked>({
  order: 10,
  load: async (db, { officeId }) => {
    const services = await listAtOffice(db, officeId)
    return services.length > 0 ? services : null
  },
  view: (ctx, services) => ServiceLinks({ ctx, services }),
})

/** After the research and before the law: what somebody at a desk does about the theme. */
export const servicesOfTheme = panel<ThemeAsked, Linked>({
  order: 15,
  load: async (db, { themeId }) => {
    const services = await listOfTheme(db, themeId, SHOWN)
    return services.length > 0
      ? services.map(({ slug, title, summary }) => ({ slug, title, note: summary }))
      : null
  },
  view: (ctx, services) => ServiceLinks({ ctx, services }),
})
