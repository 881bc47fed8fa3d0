// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { rowId, someOf, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { ACCESSES } from '../../offices/index.ts'

export const note = bilingual({
  name: 'note',
  labels: { it: msg('Che cosa cambia qui'), en: msg('Che cosa cambia qui, in inglese') },
  help: msg(
    'Solo se qui è diverso dalla scheda: per esempio «Solo il martedì». Non scrivere indirizzi riservati.',
  ),
  max: 500,
  multiline: true,
  rows: 2,
})

const overrides = {
  ...note.fields,
  access: someOf({
    label: msg('Come ci si va, per questo servizio'),
    help: msg('Lascia vuoto se è come per gli altri servizi dell’ufficio.'),
    choices: ACCESSES,
  }),
  booking_url: text({
    label: msg('Pagina per prenotare'),
    max: 400,
    pattern: {
      test: /^https?:\/\/[^\s"<>\\]+$/,
      message: msg('Scrivi un indirizzo che comincia con https:// oppure http://'),
    },
  }),
}

export const newOfferingForm = form({ office_id: rowId({ label: msg('Ufficio') }), ...overrides })
export const offeringForm = form(overrides)
export type OfferingInput = InputOf<typeof offeringForm>
