// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonalData } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type Deed, listDeeds } from './queries.ts'

const DEEDS = {
  begun: msg('Iniziato'),
  edited: msg('Scritto o corretto'),
  requested: msg('Mandato in revisione'),
  returned: msg('Rimandato con osservazioni'),
  recalled: msg('Ripreso dalla revisione'),
  published: msg('Pubblicato'),
  confirmed: msg('Confermato dopo una correzione urgente'),
  withdrawn: msg('Ritirato'),
} satisfies Record<Deed['deed'], string>

/**
 * Who wrote, reviewed and published is kept as long as the text, as the tables state; after an erasure the rows name a key that means
 * nobody, so there is nothing to take away.
 */
export const authorsData: PersonalData = {
  what: msg('I testi che hai scritto, mandato in revisione, rivisto, pubblicato o ritirato'),
  export: async (db, personId) => ({ authoring: await listDeeds(db, personId) }),
  words: {
    authoring: msg('Testi'),
    deed: msg('Che cosa hai fatto'),
    kind: msg('Tipo di testo'),
    title: msg('Titolo'),
    number: msg('Edizione'),
    at: msg('Quando'),
  },
  codes: ({ kinds }) => ({
    deed: DEEDS,
    kind: Object.fromEntries([...kinds].map(([name, { words }]) => [name, words])),
  }),
}
