// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import type { PersonalData } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { deleteHidden, findBeginning } from './queries.ts'

export const beginnersData: PersonalData = {
  what: msg('Se hai nascosto i primi passi'),
  export: async (db, personId) => ({ first_steps_hidden_at: (await findBeginning(db, personId)).hidden_at }),
  words: { first_steps_hidden_at: msg('Nascosti il') },
  erase: async (tx, personId) => void (await deleteHidden(tx, personId)),
}

export const dataKept: readonly DataKept[] = [
  {
    what: msg('Se hai nascosto i primi passi'),
    why: msg('Non mostrarteli più'),
    howLong: msg('Finché li rimetti, o finché l’account è aperto'),
    tables: ['first_steps_hidden'],
  },
]
