// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonalData } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { forgetPerson, listKeysOfPerson } from './keys/queries.ts'

export const openDataData: PersonalData = {
  what: msg('Le chiavi per i programmi che hai creato o revocato'),
  export: async (db, personId) => ({ api_keys: await listKeysOfPerson(db, personId) }),
  words: {
    api_keys: msg('Chiavi per i programmi'),
    key_name: msg('Nome della chiave'),
    body: msg('Ente'),
    made_by_you_at: msg('Creata da te il'),
    revoked_by_you_at: msg('Revocata da te il'),
  },
  erase: forgetPerson,
}
