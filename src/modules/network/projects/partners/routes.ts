// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPermission } from '#kernel/access.ts'
import { findLastActor } from '#kernel/audit.ts'
import type { Db } from '#kernel/db/db.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, type Params, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../../paths.ts'
import { listOrganizations, listPartners } from '../../queries.ts'
import { findSheet } from '../queries.ts'
import { addMember, amendMember, removeMember } from './actions.ts'
import { newPartnerForm, partnerForm } from './forms.ts'
import { findMember } from './queries.ts'
import { valuesOf } from './record.ts'
import { EditPartnerPage, NewPartnerPage } from './views/partner.tsx'

const access = withPermission('project.write')

const newPartner = formPage({
  path: paths.addMember(':slug'),
  access,
  subject: (db, { slug = '' }) => findSheet(db, slug),
  form: newPartnerForm,
  load: async ({ db, subject: project }) => {
    const taken = new Set(
      (await listPartners(db, [project.id])).get(project.id)!.map((p) => p.organization_id),
    )
    const bodies = (await listOrganizations(db)).filter(({ id }) => !taken.has(id))
    return { project, bodies: bodies.map(({ id, name }) => ({ value: id, label: name, literal: true })) }
  },
  stored: () => ({ role: 'partner' }),
  view: (ctx, data, form) => NewPartnerPage({ ctx, form, ...data }),
  act: async ({ hand, subject: project, input }) => {
    await addMember(hand, { project, input })
    return seeOther(paths.project(project.slug), ok(msg('Ente aggiunto al progetto.')))
  },
})

const memberOf = async (db: Db, { slug = '', ente = '' }: Params) => {
  const project = await findSheet(db, slug)
  return project && findMember(db, project, ente)
}

const editPartner = formPage({
  path: paths.member(':slug', ':ente'),
  access,
  subject: memberOf,
  form: partnerForm,
  load: async ({ db, subject: member }) => ({ member, lastBy: await findLastActor(db, member.project.id) }),
  stored: ({ member }) => valuesOf(member, member.amounts),
  version: ({ member }) => member.version,
  savedBy: ({ lastBy }) => lastBy,
  view: (ctx, { member }, form) => EditPartnerPage({ ctx, form, member }),
  act: async ({ hand, subject: member, version, input }) => {
    await amendMember(hand, { member, version, input })
    return seeOther(paths.project(member.project.slug), ok(msg('Modifiche salvate.')))
  },
})

const removePartner = verb({
  path: paths.removeMember(':slug', ':ente'),
  access,
  subject: memberOf,
  on: () => editPartner,
  act: async ({ hand, subject: member }) => {
    await removeMember(hand, member)
    return seeOther(paths.project(member.project.slug), ok(msg('Ente tolto dal progetto.')))
  },
})

export const partnerRoutes = [newPartner, editPartner, removePartner]
