// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonalData } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { ACCESSES } from './office-words.ts'
import { forgetPerson, listDecidedBy, listProposedBy } from './proposals/queries.ts'
import { PROPOSABLE } from './proposals/rules.ts'
import { officeForm } from './register/forms.ts'

export const officesData: PersonalData = {
  what: msg('Le modifiche che hai proposto agli uffici, e quelle su cui hai deciso'),
  export: async (db, personId) => ({
    office_proposals: await listProposedBy(db, personId),
    office_proposals_decided: await listDecidedBy(db, personId),
  }),
  words: {
    office_proposals: msg('Modifiche che hai proposto'),
    office_proposals_decided: msg('Modifiche proposte da altri su cui hai deciso'),
    office: msg('Ufficio'),
    values: msg('Che cosa hai scritto'),
    reason: msg('Come lo sai'),
    proposed_at: msg('Proposta il'),
    answer: msg('Risposta'),
    decided_at: msg('Decisa il'),
    ...Object.fromEntries(PROPOSABLE.map((field) => [field, officeForm.fields[field].label])),
  },
  codes: () => ({ access: Object.fromEntries(ACCESSES.map(({ value, label }) => [value, label])) }),
  erase: forgetPerson,
}
