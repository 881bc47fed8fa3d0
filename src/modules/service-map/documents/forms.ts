// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { integer } from '#kernel/forms/number-field.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const documentName = bilingual({
  name: 'name',
  labels: { it: msg('Nome del documento'), en: msg('Nome del documento in inglese') },
  help: msg('Come lo chiama chi lo chiede: «Passaporto», «Certificato di nascita».'),
  required: true,
  max: 160,
})
export const issuer = bilingual({
  name: 'issuer',
  labels: { it: msg('Chi lo rilascia'), en: msg('Chi lo rilascia, in inglese') },
  max: 200,
})
export const whereTo = bilingual({
  name: 'where_to',
  labels: { it: msg('Come si ottiene'), en: msg('Come si ottiene, in inglese') },
  help: msg('Dove si chiede e che cosa ci vuole, in due o tre frasi.'),
  max: 1000,
  multiline: true,
  rows: 3,
})

export const documentForm = form({
  ...documentName.fields,
  ...issuer.fields,
  ...whereTo.fields,
  validity_months: integer({
    label: msg('Vale per quanti mesi'),
    help: msg('Lascia vuoto se non scade, o se la scadenza è scritta sul documento.'),
    min: 1,
    max: 600,
  }),
})
export type DocumentInput = InputOf<typeof documentForm>
