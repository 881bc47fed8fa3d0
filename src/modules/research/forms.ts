// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { date, rowId, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { positionField } from '#kernel/forms/position-field.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { nextField, placeFields, settledTheme, updatedOnField } from '../review/index.ts'
import { parts } from './parts.ts'

const LONG = 5000

export const title = bilingual({
  name: 'title',
  labels: { it: msg('Titolo'), en: msg('Titolo in inglese') },
  required: true,
  max: 200,
})
export const summary = bilingual({
  name: 'summary',
  labels: { it: msg('In breve'), en: msg('In breve, in inglese') },
  help: msg('Due o tre frasi: che cosa avete cercato e che cosa avete trovato.'),
  max: 600,
  multiline: true,
  rows: 3,
})
export const question = bilingual({
  name: 'question',
  labels: { it: msg('La domanda'), en: msg('La domanda in inglese') },
  help: msg('Che cosa volevate sapere.'),
  max: LONG,
  multiline: true,
  rows: 3,
})
export const method = bilingual({
  name: 'method',
  labels: { it: msg('Il metodo'), en: msg('Il metodo in inglese') },
  help: msg('Come lo avete cercato: documenti, interviste, questionari. Di’ anche che cosa non avete fatto.'),
  max: LONG,
  multiline: true,
  rows: 5,
})

export const researchForm = form({
  ...title.fields,
  ...summary.fields,
  ...question.fields,
  ...method.fields,
  territoryId: rowId({ label: msg('Territorio'), required: false }),
  territory: text({
    label: msg('Dove'),
    help: msg('Il territorio, con il suo nome: un Comune, una provincia, la regione.'),
    max: 200,
  }),
  updatedOn: updatedOnField,
  ...placeFields,
  theme: rowId({
    label: msg('Tematica'),
    help: msg('Un ente scrive ricerche sulle tematiche che gli sono assegnate.'),
  }),
  ...parts.fields,
  next: nextField,
})
export type ResearchValues = InputOf<typeof researchForm>

/** After the first publication the place is settled, and the page does not ask for it. */
export const settledResearchForm: typeof researchForm = form({ ...researchForm.fields, theme: settledTheme })

export const findingTitle = bilingual({
  name: 'title',
  labels: { it: msg('Il risultato in una frase'), en: msg('La frase in inglese') },
  required: true,
  max: 300,
})
export const findingBody = bilingual({
  name: 'body',
  labels: { it: msg('Spiegazione'), en: msg('Spiegazione in inglese') },
  help: msg('Da che cosa si vede, e quanto è sicuro.'),
  max: LONG,
  multiline: true,
  rows: 5,
})
export const findingForm = form({ ...findingTitle.fields, ...findingBody.fields, position: positionField })
export type FindingValues = InputOf<typeof findingForm>

export const sourceForm = form({
  title: text({
    label: msg('Fonte'),
    help: msg('Chi l’ha scritta e come si chiama, come la cita chi la usa.'),
    required: true,
    max: 400,
  }),
  link: text({
    label: msg('Indirizzo'),
    help: msg('Comincia con https://'),
    max: 400,
    pattern: {
      test: /^https?:\/\/[^\s"<>\\]+$/,
      message: msg('Scrivi un indirizzo che comincia con https://'),
    },
  }),
  dated_on: date({ label: msg('Data della fonte') }),
  consulted_on: date({ label: msg('Letta il') }),
  position: positionField,
})
export type SourceValues = InputOf<typeof sourceForm>
