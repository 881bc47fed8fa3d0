// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonalData } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { DELIVERY_WORDS } from './forms.ts'
import { deleteAllOf, listAllOf, listChoices } from './queries.ts'

export const readersData: PersonalData = {
  what: msg('I tuoi avvisi, e quali vuoi per e-mail'),
  export: async (db, personId) => ({
    notifications: await listAllOf(db, personId),
    choices: [...(await listChoices(db, personId))].map(([kind, delivery]) => ({ kind, delivery })),
  }),
  words: {
    notifications: msg('Avvisi'),
    kind: msg('Di che cosa'),
    subject: msg('Titolo'),
    body: msg('Testo'),
    path: msg('Pagina'),
    created_at: msg('Arrivato il'),
    read_at: msg('Letto il'),
    choices: msg('Quando li vuoi per e-mail'),
    delivery: msg('Quando'),
  },
  codes: ({ notifications }) => ({
    kind: Object.fromEntries([...notifications].map(([name, { label }]) => [name, label])),
    delivery: DELIVERY_WORDS,
  }),
  erase: deleteAllOf,
}
