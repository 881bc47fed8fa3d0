// SPDX-License-Identifier: AGPL-3.0-or-later
/** The bodies of the network as everybody reads them. */
import { fillPanels } from '#contracts/panels.ts'
import { everyone, may, WHOLE_NETWORK } from '#kernel/access.ts'
import { findArchived } from '#kernel/archive.ts'
import { dayIn } from '#kernel/clock.ts'
import { Elsewhere, page } from '#kernel/http/route.ts'
import { profileOf } from '../bodies/profile.ts'
import { findBody, findBodyByFormerSlug } from '../bodies/queries.ts'
import * as paths from '../paths.ts'
import { phaseOf } from '../rules.ts'
import { listParticipations, listPartnerBodies } from './queries.ts'
import { PartnerPage } from './views/partner.tsx'
import { PartnersPage } from './views/partners.tsx'

const partnersPage = page({
  path: paths.partners(),
  access: everyone,
  load: async ({ db, actor, locale, services }) => {
    const day = dayIn(services.zone, services.clock.now())
    const [bodies, participations, panels] = await Promise.all([
      listPartnerBodies(db),
      listParticipations(db, null),
      fillPanels(services.house.panels('partners'), db, { actor, locale }, services),
    ])
    const told = participations.map((each) => ({ ...each, phase: phaseOf(each, day) }))
    return {
      bodies,
      projectsOf: Map.groupBy(told, ({ organization_id }) => organization_id),
      panels,
      mayWrite: may(actor, 'organization.write', WHOLE_NETWORK),
    }
  },
  view: (ctx, data) => PartnersPage({ ctx, ...data }),
})

const partnerPage = page({
  path: paths.partner(':slug'),
  access: everyone,
  subject: async (db, { slug = '' }) => (await findBody(db, slug)) ?? (await findBodyByFormerSlug(db, slug)),
  load: async ({ db, subject: body, params, actor, locale, services }) => {
    if (body.slug !== params.slug) return new Elsewhere(paths.partner(body.slug), 301)
    const [profile, archived, panels] = await Promise.all([
      profileOf(db, body, dayIn(services.zone, services.clock.now())),
      findArchived(db, body.id),
      fillPanels(
        services.house.panels('organization'),
        db,
        { organizationId: body.id, actor, locale },
        services,
      ),
    ])
    return { profile, archived, panels, mayWrite: may(actor, 'organization.write', WHOLE_NETWORK) }
  },
  view: (ctx, data) => PartnerPage({ ctx, ...data }),
})

export const partnersRoutes = [partnersPage, partnerPage]
