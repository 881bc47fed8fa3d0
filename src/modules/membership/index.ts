// SPDX-License-Identifier: AGPL-3.0-or-later
/** membership: who is in the network and how it grows; bodies that ask to come in, and those that are asked to. */
import { defineModule } from '#contracts/module.ts'
import { maySomewhere } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { circleRoutes } from './circle/routes.ts'
import { dataKept } from './data-kept.ts'
import { demonstration } from './demonstration.ts'
import { deleteInvitationsBefore } from './missing/queries.ts'
import { missingBodiesRoutes } from './missing/routes.ts'
import { KEPT_MS as INVITATION_MS } from './missing/rules.ts'
import { joinPanel, notListedPanel } from './panel.tsx'
import * as paths from './paths.ts'
import { membershipData } from './personal-data.ts'
import { phrases } from './phrases.ts'
import { deleteUnconfirmed, expireUnanswered, forgetRequesters } from './requests/keeping-queries.ts'
import { kinds } from './requests/kinds.ts'
import { publicRoutes } from './requests/public-routes.ts'
import { DECIDE } from './requests/queries.ts'
import { requestRoutes } from './requests/routes.ts'
import { CONFIRM_MS, KEPT_MS, UNANSWERED_MS } from './requests/rules.ts'
import { requestTasks } from './requests/tasks.ts'
import { notifications, remindOfRequests } from './requests/telling.ts'

export default defineModule({
  name: 'membership',
  routes: [...circleRoutes, ...publicRoutes, ...requestRoutes, ...missingBodiesRoutes],
  personal: [
    {
      label: msg('Adesioni'),
      path: paths.requests(),
      order: 79,
      when: (actor) => maySomewhere(actor, DECIDE),
    },
  ],
  footer: [{ label: msg('Aderisci alla rete'), path: paths.join(), order: 5 }],
  panels: { partners: [joinPanel], 'sign-up': [notListedPanel] },
  permissions: { [DECIDE]: msg('Decidere quali enti entrano nella rete, e invitarli') },
  tasks: [requestTasks],
  notifications,
  deadlines: remindOfRequests,
  kinds,
  themeHolders: [
    {
      columns: ['join_request_theme.theme_id'],
      kept: 'it says what the body asked for on the day on which it asked',
    },
  ],
  dataKept,
  personalData: membershipData,
  auditPhrases: phrases,
  retention: async (tx, at) => {
    const before = (ms: number) => new Date(at.getTime() - ms)
    await deleteUnconfirmed(tx, before(CONFIRM_MS))
    await expireUnanswered(tx, before(UNANSWERED_MS), at)
    await forgetRequesters(tx, before(KEPT_MS))
    await deleteInvitationsBefore(tx, before(INVITATION_MS))
  },
  demonstration,
})
