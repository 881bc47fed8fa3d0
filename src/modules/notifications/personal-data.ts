// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonalData } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { deleteAllOf, listAllOf, listChoices } from './queries.ts'

export const readersData: PersonalData = {
  what: msg('I tuoi avvisi, e quali vuoi per e-mail'),
  export: async (db, personId) => ({
    notifications: await listAllOf(db, personId),
    choices: Object.fromEntries(await listChoices(db, personId)),
  }),
  erase: deleteAllOf,
}
