// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonalData } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { deleteOf, listAllOf } from './queries.ts'

export const holdersData: PersonalData = {
  what: msg('I tuoi attestati, anche quelli revocati'),
  export: async (db, personId) => ({ certificates: await listAllOf(db, personId) }),
  words: {
    certificates: msg('Attestati'),
    id: null,
    person_id: null,
    source_id: null,
    organization_id: null,
    theme_id: null,
    demo: null,
    code: msg('Codice'),
    kind: msg('Per che cosa'),
    holder_name: msg('Intestato a'),
    title: msg('Titolo'),
    version_number: msg('Edizione'),
    hours: msg('Ore'),
    statement: msg('Dichiarazione'),
    issuer_name: msg('Rilasciato da'),
    network_name: msg('Rete'),
    content_updated_on: msg('Contenuti aggiornati al'),
    issued_at: msg('Rilasciato il'),
    issued_on: msg('Giorno del rilascio'),
    revoked_at: msg('Revocato il'),
    revocation_reason: msg('Perché è stato revocato'),
    cycle: msg('Quale volta'),
  },
  codes: () => ({ kind: { course: msg('Corso'), seminar: msg('Seminario') } }),
  erase: deleteOf,
}
