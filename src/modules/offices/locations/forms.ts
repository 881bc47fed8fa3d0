// SPDX-License-Identifier: AGPL-3.0-or-later
import { address } from '#kernel/forms/address.ts'
import { bilingual } from '#kernel/forms/bilingual.ts'
import { checkbox, rowId, someOf, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { ACCESSIBILITY } from '../office-words.ts'
import { pointProblems } from './rules.ts'

export const locationAddress = address({ name: 'address', required: true })

export const transport = bilingual({
  name: 'transport',
  labels: { it: msg('Come arrivare'), en: msg('Come arrivare, in inglese') },
  help: msg('Autobus, fermata, parcheggio: quello che diresti al telefono.'),
  max: 500,
  multiline: true,
  rows: 3,
})

export const locationForm = form(
  {
    name: text({
      label: msg('Nome della sede'),
      help: msg('Come la chiamate fra voi, per esempio Palazzo dei servizi.'),
      required: true,
      max: 120,
    }),
    organization_id: rowId({ label: msg('Ente che la tiene aggiornata') }),
    confidential: checkbox({
      label: msg('Indirizzo riservato'),
      help: msg(
        'Per le case rifugio e i luoghi protetti. L’indirizzo lo vede solo chi tiene aggiornata la sede: non è sulle pagine, nelle mappe, nei file e nella ricerca.',
      ),
    }),
    ...locationAddress.fields,
    accessibility: someOf({
      label: msg('Accessibilità'),
      help: msg('Segna solo quello che hai visto.'),
      choices: ACCESSIBILITY,
    }),
    ...transport.fields,
    schedule_id: rowId({
      label: msg('Orario della sede'),
      help: msg('Vale per gli uffici di questa sede che non hanno un orario loro.'),
      required: false,
    }),
  },
  (typed) => {
    const errors = locationAddress.check(typed)
    return Object.keys(errors).length > 0
      ? errors
      : pointProblems(typed.address_latitude, typed.address_longitude)
  },
)
export type LocationInput = InputOf<typeof locationForm>
