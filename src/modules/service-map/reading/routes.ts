// SPDX-License-Identifier: AGPL-3.0-or-later
import { fillPanels } from '#contracts/panels.ts'
import { everyone, maySomewhere } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import { listPage } from '#kernel/list/route.ts'
import { mayOffer, mayWriteSheet } from '../offerings/rules.ts'
import * as paths from '../paths.ts'
import { replyRoutes } from '../replies/routes.ts'
import { loadAnswer } from './answer.ts'
import { servicesApi } from './api.ts'
import { services } from './list.ts'
import { offered } from './offered.ts'
import { servicesSource } from './queries.ts'
import { soughtIn } from './seeking.ts'
import { ServicesPage } from './views/services.tsx'
import { ServicePage } from './views/sheet-page.tsx'

const servicesRoutes = listPage({
  path: paths.services(),
  access: everyone,
  list: services,
  source: async (ask) => servicesSource(await soughtIn(ask)),
  choices: async (ask) => (await soughtIn(ask)).choices,
  more: async (ask) => {
    const { understood, context } = await soughtIn(ask)
    return { mayWrite: maySomewhere(ask.actor, 'service.write'), understood, context }
  },
  view: (ctx, shown, more) => ServicesPage({ ctx, shown, ...more }),
})

const servicePage = page({
  path: paths.service(':slug'),
  access: everyone,
  subject: offered,
  load: async (ask) => {
    const { db, subject: service, actor, locale, services: house } = ask
    const asked = { serviceId: service.id, actor, locale }
    const [answer, panels] = await Promise.all([
      loadAnswer(ask, service),
      fillPanels(house.house.panels('service'), db, asked, house),
    ])
    return { ...answer, panels, mayOffer: mayOffer(actor), mayWrite: mayWriteSheet(actor, service) }
  },
  view: (ctx, data) => ServicePage({ ctx, ...data }),
})

export const readingRoutes = [...servicesRoutes, servicesApi, servicePage, ...replyRoutes(() => servicePage)]
