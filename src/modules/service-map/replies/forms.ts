// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

/** What may have been wrong. Nobody is asked to write: what is typed here would be about a citizen. */
export const REASONS = [
  { value: 'documents', label: msg('I documenti') },
  { value: 'costs', label: msg('I costi') },
  { value: 'hours', label: msg('Gli orari') },
  { value: 'office', label: msg('L’ufficio era un altro') },
  { value: 'unclear', label: msg('Non si capiva') },
] as const
export type Reason = (typeof REASONS)[number]['value'] | ''

export const replyForm = form({
  answer: oneOf({
    label: msg('Era giusto?'),
    choices: [
      { value: 'yes', label: msg('Sì') },
      { value: 'no', label: msg('No') },
    ],
  }),
  reason: text({ label: msg('Se no, che cosa non andava?'), max: 20 }),
  /** Of the page that was shown: the same answer twice counts once. */
  token: text({ label: msg('Codice della pagina'), widget: 'hidden', max: 80, required: true }),
})
