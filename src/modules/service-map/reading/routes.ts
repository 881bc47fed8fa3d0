// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, maySomewhere } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { page } from '#kernel/http/route.ts'
import { listPage } from '#kernel/list/route.ts'
import { citationsOf } from '../../legislation/index.ts'
import { themeChoices } from '../../themes/index.ts'
import { mayOffer } from '../offerings/rules.ts'
import { listOfferingsShown } from '../offerings/shown.ts'
import * as paths from '../paths.ts'
import { getDetails } from '../queries.ts'
import { isTold } from '../rules.ts'
import { listSheetParts } from '../sheet-parts/queries.ts'
import { servicesApi } from './api.ts'
import { services } from './list.ts'
import { offered } from './offered.ts'
import { servicesSource } from './queries.ts'
import { ServicesPage } from './views/services.tsx'
import { ServicePage } from './views/sheet-page.tsx'

const servicesRoutes = listPage({
  path: paths.services(),
  access: everyone,
  list: services,
  source: servicesSource,
  choices: async (ask) => ({ tematica: await themeChoices(ask, 'slug') }),
  more: ({ actor }) => ({ mayWrite: maySomewhere(actor, 'service.write') }),
  view: (ctx, shown, more) => ServicesPage({ ctx, shown, ...more }),
})

const servicePage = page({
  path: paths.service(':slug'),
  access: everyone,
  subject: offered,
  load: async ({ db, subject: service, actor, services: { zone, clock } }) => {
    const { edition_id: editionId } = service
    const day = dayIn(zone, clock.now())
    const [details, parts, citations, offices] = await Promise.all([
      getDetails(db, editionId),
      listSheetParts(db, editionId),
      citationsOf(db, [editionId]),
      listOfferingsShown(db, service, { day, actor }),
    ])
    const note = actor === null ? null : details.operators_note
    return {
      service,
      content: {
        details,
        parts: { ...parts, costs: parts.costs.filter((cost) => isTold(cost, day)) },
        citations: citations.get(editionId)!,
        note,
      },
      offices,
      mayOffer: mayOffer(actor),
    }
  },
  view: (ctx, data) => ServicePage({ ctx, ...data }),
})

export const readingRoutes = [...servicesRoutes, servicesApi, servicePage]
