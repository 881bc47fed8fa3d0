// SPDX-License-Identifier: AGPL-3.0-or-later
/** The page of a body for those who look after the register. */
import { fillPanels } from '#contracts/panels.ts'
import { withPermission } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { Elsewhere, page } from '#kernel/http/route.ts'
import { standingOf } from '#kernel/list/row-pages.ts'
import * as paths from '../paths.ts'
import { bodyForm } from './forms.ts'
import { logoForm } from './logo/forms.ts'
import { profileOf } from './profile.ts'
import { findBody, findBodyByFormerSlug } from './queries.ts'
import { bodyRow } from './row.ts'
import { unitForm } from './units/forms.ts'
import { BodyPage } from './views/body.tsx'

export const bodyPage = page({
  path: paths.bodies.row(':slug'),
  access: withPermission('organization.write'),
  subject: async (db, { slug = '' }) => (await findBody(db, slug)) ?? (await findBodyByFormerSlug(db, slug)),
  load: async ({ db, subject: body, params, actor, locale, services }) => {
    if (body.slug !== params.slug) return new Elsewhere(paths.bodies.row(body.slug), 301)
    const asked = {
      entityId: body.id,
      fields: { ...unitForm.fields, ...logoForm.fields, ...bodyForm.fields },
    }
    const [profile, { archived }, panels, history] = await Promise.all([
      profileOf(db, body, dayIn(services.zone, services.clock.now())),
      standingOf(bodyRow, { db, actor }, body),
      fillPanels(services.house.panels('body'), db, { organizationId: body.id, actor, locale }, services),
      fillPanels(services.house.panels('history'), db, asked, services),
    ])
    return { profile, archived, panels, history }
  },
  view: (ctx, data) => BodyPage({ ctx, ...data }),
})
