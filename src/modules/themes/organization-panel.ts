// SPDX-License-Identifier: AGPL-3.0-or-later
/** The themes that a body follows, for its page. */
import { type OrganizationAsked, panel } from '#contracts/panels.ts'
import { dayIn } from '#kernel/clock.ts'
import { listFollowed } from './queries.ts'
import { type FollowedOn, stillFollowed } from './rules.ts'
import { FollowedThemes } from './views/followed-themes.tsx'

export const themesOfBody = panel<OrganizationAsked, readonly FollowedOn[]>({
  order: 10,
  load: async (db, { organizationId }, { clock, zone }) => {
    const followed = stillFollowed(await listFollowed(db, organizationId), dayIn(zone, clock.now()))
    return followed.length > 0 ? followed : null
  },
  view: (ctx, followed) => FollowedThemes({ ctx, followed }),
})
