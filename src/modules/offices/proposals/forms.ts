// SPDX-License-Identifier: AGPL-3.0-or-later
/** The form of an office as far as everybody may read it, and the answer to what was written in it. */
import { someOf, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { officeForm, purpose } from '../register/forms.ts'
import type { OfficeRecord } from '../register/queries.ts'
import { valuesOf } from '../register/record.ts'
import { PROPOSABLE, type Values } from './rules.ts'

const { name, access, booking_url, phone, email, pec, website, operators_note } = officeForm.fields

export const proposalForm = form({
  name,
  purpose_it: purpose.fields.purpose_it,
  purpose_en: text({ label: purpose.fields.purpose_en.label, multiline: true, rows: 4, max: 1000 }),
  access,
  booking_url,
  phone,
  email,
  pec,
  website,
  operators_note,
  reason: text({
    label: msg('Come lo sai'),
    help: msg('Lo legge chi tiene l’ufficio. Non scrivere nomi di cittadini.'),
    required: true,
    multiline: true,
    rows: 3,
    max: 1000,
  }),
})
export type ProposalInput = InputOf<typeof proposalForm>

/** What an office says in those fields. */
export const valuesNow = (office: OfficeRecord): Values => {
  const all = valuesOf(office)
  return Object.fromEntries(PROPOSABLE.map((field) => [field, all[field]])) as unknown as Values
}

export const decisionForm = form({
  accept: someOf({
    label: msg('Che cosa accetti'),
    help: msg('Quello che non segni resta com’è nella scheda.'),
    choices: PROPOSABLE.map((value) => ({ value, label: proposalForm.fields[value].label })),
  }),
  answer: text({
    label: msg('Che cosa rispondi'),
    help: msg('Lo legge chi ha proposto. Se non accetti qualcosa, di’ perché.'),
    multiline: true,
    rows: 3,
    max: 500,
  }),
  /** Marks what the page said that the sheet says. */
  seen: text({ label: msg('Pagina'), widget: 'hidden', max: 64, keptAsSent: true }),
})
export type DecisionInput = InputOf<typeof decisionForm>
