// SPDX-License-Identifier: AGPL-3.0-or-later
/** On the pages of a body, for whoever may know: by which domains people come in. */
import { type OrganizationAsked, panel } from '#contracts/panels.ts'
import { findOrganization } from '../../network/index.ts'
import { listDomainsOf } from './queries.ts'
import { mayRead } from './rules.ts'
import { DomainsSection } from './views/domains.tsx'

export const domainsPanel = panel<OrganizationAsked, { slug: string; domains: string[] }>({
  order: 80,
  load: async (db, { organizationId, actor }) => {
    if (!actor || !mayRead(actor, organizationId)) return null
    const [body, domains] = await Promise.all([
      findOrganization(db, organizationId),
      listDomainsOf(db, organizationId),
    ])
    return body && { slug: body.slug, domains: domains.toSorted() }
  },
  view: (ctx, data) => DomainsSection({ ctx, ...data }),
})
