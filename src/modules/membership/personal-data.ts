// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonalData } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listInvitedBy } from './missing/queries.ts'
import { listAskedBy, listDecidedBy } from './requests/keeping-queries.ts'

/** Whoever asked has no account yet: what is under an address lets go of them by itself, ninety days after the answer. */
export const membershipData: PersonalData = {
  what: msg('Le richieste di adesione che hai fatto, e quelle su cui hai deciso'),
  export: async (db, personId) => ({
    join_requests: await listAskedBy(db, personId),
    join_decisions: await listDecidedBy(db, personId),
    join_invitations: await listInvitedBy(db, personId),
  }),
}
