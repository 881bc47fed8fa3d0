// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonalData } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { deleteOf, listAllOf } from './queries.ts'

export const holdersData: PersonalData = {
  what: msg('I tuoi attestati, anche quelli revocati'),
  export: async (db, personId) => ({ certificates: await listAllOf(db, personId) }),
  erase: deleteOf,
}
