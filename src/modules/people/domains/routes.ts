// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which e-mail domains let people into a body: read by whoever admits people there, changed by whoever keeps the register of bodies. */
import { signedIn, withPermission } from '#kernel/access.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, type LoadSubject, page, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { findOrganizationBySlug, type Organization } from '../../network/index.ts'
import * as paths from '../paths.ts'
import { addDomain, removeDomain } from './actions.ts'
import { domainForm } from './forms.ts'
import { listOwnDomains } from './queries.ts'
import { asRead, mayEdit, mayRead } from './rules.ts'
import { DomainsPage, NewDomainPage } from './views/domains.tsx'

const bySlug: LoadSubject<Organization> = (db, { slug = '' }) => findOrganizationBySlug(db, slug)

const domainsPage = page({
  path: paths.domains(':slug'),
  access: signedIn,
  subject: bySlug,
  policy: (actor, body) => mayRead(actor, body.id),
  load: async ({ db, actor, subject: body }) => ({
    body,
    domains: await listOwnDomains(db, body.id),
    mayEdit: mayEdit(actor, body.id),
  }),
  view: (ctx, data) => DomainsPage({ ctx, ...data }),
})

const newDomain = formPage({
  path: paths.newDomain(':slug'),
  access: withPermission('organization.write'),
  subject: bySlug,
  form: domainForm,
  load: async ({ subject: body }) => ({ body }),
  view: (ctx, { body }, form) => NewDomainPage({ ctx, body, form }),
  act: async ({ hand, subject: body, input }) => {
    const domain = await addDomain(hand, { organizationId: body.id, typed: input.domain, sure: input.sure })
    return seeOther(
      paths.domains(body.slug),
      ok(msg('Da adesso {domain} fa entrare chi lavora in questo ente.'), {
        domain: asRead(domain) ?? domain,
      }),
    )
  },
})

const removing = verb({
  path: paths.removeDomain(':slug', ':domain'),
  access: withPermission('organization.write'),
  subject: bySlug,
  on: () => domainsPage,
  act: async ({ hand, subject: body, params }) => {
    await removeDomain(hand, { organizationId: body.id, domain: params.domain ?? '' })
    return seeOther(
      paths.domains(body.slug),
      ok(msg('Dominio tolto. Chi è già entrato resta; chi si registra da adesso aspetta di essere ammesso.')),
    )
  },
})

export const domainRoutes = [domainsPage, newDomain, removing]
