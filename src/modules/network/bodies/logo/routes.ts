// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, withPermission } from '#kernel/access.ts'
import { findLastActor } from '#kernel/audit.ts'
import { dayIn } from '#kernel/clock.ts'
import { findFile } from '#kernel/files/queries.ts'
import { sendFile } from '#kernel/files/serve.ts'
import { ok } from '#kernel/http/flash.ts'
import { download, formPage, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../../paths.ts'
import { findBody } from '../queries.ts'
import { saveLogo } from './actions.ts'
import { logoForm } from './forms.ts'
import { findLogo, listPicturesInHand } from './queries.ts'
import { LogoPage } from './views/logo-page.tsx'

const editing = formPage({
  path: paths.editLogo(':slug'),
  access: withPermission('organization.write'),
  subject: (db, { slug = '' }) => findBody(db, slug),
  form: logoForm,
  load: async ({ db, subject: body, actor }) => {
    const [logo, inHand, lastBy] = await Promise.all([
      findLogo(db, body.id),
      listPicturesInHand(db, actor.id),
      findLastActor(db, body.id),
    ])
    return { body, logo, inHand, lastBy }
  },
  stored: ({ logo }) =>
    logo
      ? { file: [logo.file_id], alt: logo.alt, approved_by: logo.approved_by, approved_on: logo.approved_on }
      : {},
  version: ({ logo }) => logo?.version ?? 0,
  savedBy: ({ lastBy }) => lastBy,
  view: (ctx, data, form) => LogoPage({ ctx, ...data, form }),
  act: async ({ hand, subject: body, input, version, services }) => {
    const today = dayIn(services.zone, services.clock.now())
    const isThere = await saveLogo(hand, { organizationId: body.id, version, input, today })
    return seeOther(paths.bodies.row(body.slug), ok(isThere ? msg('Logo salvato.') : msg('Logo tolto.')))
  },
})

const showing = download({
  path: paths.bodyLogo(':slug'),
  access: everyone,
  subject: async (db, { slug = '' }) => {
    const body = await findBody(db, slug)
    const logo = body && (await findLogo(db, body.id))
    return logo ? findFile(db, logo.file_id) : null
  },
  send: ({ subject: file, actor, services }, request, reply) =>
    sendFile(request, reply, { file, store: services.store, actor, inline: true }),
})

export const logoRoutes = [editing, showing]
