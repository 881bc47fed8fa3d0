// SPDX-License-Identifier: AGPL-3.0-or-later
import { bad, email, type Field, good, oneOf, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { OUTCOMES } from './rules.ts'

/** One of the groups that the page offers; '' when whoever reports does not know. */
const group: Field<string> = {
  label: msg('Che cosa è sbagliato'),
  widget: 'select',
  required: false,
  none: msg('Non lo so, o un’altra cosa'),
  parse: (raw) => (/^[a-z_]{0,40}$/.test(raw[0] ?? '') ? good(raw[0] ?? '') : bad('Scegli una delle voci.')),
}

export const reportForm = form(
  {
    group,
    words: text({
      label: msg('Che cosa hai trovato'),
      help: msg('Per esempio: il martedì è chiuso. Non scrivere di te né di altre persone.'),
      required: true,
      multiline: true,
      min: 10,
      max: 2000,
      rows: 5,
    }),
    email: email({
      label: msg('La tua e-mail'),
      help: msg('Solo se vuoi sapere com’è andata. La usiamo per questo e poi la cancelliamo.'),
      autocomplete: 'email',
    }),
    // Nobody sees it: what fills every field of a page fills this one too.
    altro: text({ label: msg('Lascia vuoto questo campo'), max: 200 }),
  },
  ({ altro }) =>
    altro === ''
      ? {}
      : { altro: { source: msg('Questo campo va lasciato vuoto: cancellalo e invia di nuovo.') } },
)

export type ReportInput = InputOf<typeof reportForm>

export const closeForm = form({
  outcome: oneOf({ label: msg('Com’è andata'), widget: 'radios', choices: OUTCOMES }),
  answer: text({
    label: msg('La tua risposta'),
    help: msg('La legge chi ha segnalato. Bastano poche parole.'),
    required: true,
    multiline: true,
    rows: 3,
    max: 500,
  }),
})

export type CloseInput = InputOf<typeof closeForm>
