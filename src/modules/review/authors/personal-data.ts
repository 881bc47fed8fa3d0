// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonalData } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listDeeds } from './queries.ts'

/**
 * Who wrote, reviewed and published is kept as long as the text, as the tables state; after an erasure the rows name a key that means
 * nobody, so there is nothing to take away.
 */
export const authorsData: PersonalData = {
  what: msg('I testi che hai scritto, mandato in revisione, rivisto, pubblicato o ritirato'),
  export: async (db, personId) => ({ authoring: await listDeeds(db, personId) }),
}
