// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { someOf, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { integer } from '#kernel/forms/number-field.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { nextField, placeFields, settledTheme, updatedOnField } from '../review/index.ts'
import { parts } from './parts.ts'
import { CHANNELS, LIFE_EVENTS } from './service-words.ts'

const LONG = { max: 3000, multiline: true, rows: 5 } as const

export const title = bilingual({
  name: 'title',
  labels: { it: msg('Titolo'), en: msg('Titolo in inglese') },
  help: msg('Che cosa vuole fare chi arriva, per esempio «Iscrivere un figlio a scuola».'),
  required: true,
  max: 200,
})
export const summary = bilingual({
  name: 'summary',
  labels: { it: msg('In breve'), en: msg('In breve, in inglese') },
  help: msg('Due frasi: che cosa si ottiene e chi lo può chiedere.'),
  max: 600,
  multiline: true,
  rows: 3,
})
export const who = bilingual({
  name: 'who',
  labels: { it: msg('A chi è rivolto'), en: msg('A chi è rivolto, in inglese') },
  help: msg('Chi lo può chiedere e chi no. Una condizione per riga.'),
  ...LONG,
})
export const how = bilingual({
  name: 'how',
  labels: { it: msg('Come fare'), en: msg('Come fare, in inglese') },
  help: msg('Un passo per riga, nell’ordine in cui si fanno.'),
  ...LONG,
})
export const outputs = bilingual({
  name: 'outputs',
  labels: { it: msg('Che cosa ottieni'), en: msg('Che cosa ottieni, in inglese') },
  help: msg('Che cosa si ha in mano alla fine: un documento, un numero, un’iscrizione.'),
  ...LONG,
})
export const specialCases = bilingual({
  name: 'special_cases',
  labels: { it: msg('Casi particolari'), en: msg('Casi particolari, in inglese') },
  help: msg('Un caso per riga: chi aspetta il rinnovo, chi è minore, chi chiede asilo.'),
  ...LONG,
})
export const constraints = bilingual({
  name: 'constraints',
  labels: { it: msg('Scadenze e vincoli'), en: msg('Scadenze e vincoli, in inglese') },
  help: msg('Entro quando si chiede, quanto dura, che cosa la fa decadere.'),
  ...LONG,
})

export const serviceForm = form({
  ...title.fields,
  ...summary.fields,
  ...who.fields,
  ...how.fields,
  channels: someOf({ label: msg('Come si può chiedere'), choices: CHANNELS }),
  ...outputs.fields,
  max_days: integer({
    label: msg('Entro quanti giorni'),
    help: msg('Il termine di legge, in giorni. Lascia vuoto se non c’è o non lo conosci.'),
    min: 1,
    max: 3650,
  }),
  ...specialCases.fields,
  ...constraints.fields,
  life_events: someOf({ label: msg('Quando serve'), choices: LIFE_EVENTS }),
  operators_note: text({
    label: msg('Nota per gli operatori'),
    help: msg('La legge solo chi è entrato con un account. Non scrivere nomi e numeri di persone.'),
    multiline: true,
    rows: 3,
    max: 2000,
  }),
  updatedOn: updatedOnField,
  ...placeFields,
  ...parts.fields,
  next: nextField,
})
export type ServiceValues = InputOf<typeof serviceForm>

/** After the first publication the place is settled, and the page does not ask for it. */
export const settledServiceForm: typeof serviceForm = form({ ...serviceForm.fields, theme: settledTheme })
