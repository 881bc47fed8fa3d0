// SPDX-License-Identifier: AGPL-3.0-or-later
import { text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { nextField, placeFields, settledTheme, sourceField, updatedOnField } from '../review/index.ts'
import { parts } from './parts.ts'

/** Characters of the Markdown of a text; what remains of it has its own limit in the content schema. */
const BODY = 600_000
const RESEARCH = 5000

const words = {
  title: text({ label: msg('Titolo'), required: true, max: 200 }),
  summary: text({
    label: msg('In breve'),
    multiline: true,
    max: 600,
    rows: 3,
    help: msg(
      'Due o tre frasi: a chi serve e che cosa trova. È quello che si legge negli elenchi e nella ricerca.',
    ),
  }),
  body: text({
    label: msg('Testo'),
    multiline: true,
    widget: 'richtext',
    max: BODY,
    rows: 20,
  }),
}

const research = {
  question: text({
    label: msg('Domanda di ricerca'),
    multiline: true,
    max: RESEARCH,
    rows: 3,
    help: msg('Che cosa volevate sapere.'),
  }),
  method: text({
    label: msg('Metodo'),
    multiline: true,
    max: RESEARCH,
    rows: 3,
    help: msg('Come lo avete cercato: interviste, questionari, documenti.'),
  }),
  sources: text({ label: msg('Fonti'), multiline: true, max: RESEARCH, rows: 3, help: msg('Una per riga.') }),
  findings: text({
    label: msg('Risultati'),
    multiline: true,
    max: RESEARCH,
    rows: 3,
    help: msg('Che cosa avete trovato: il materiale nasce da qui.'),
  }),
}

export const materialForm = form({
  ...words,
  updatedOn: updatedOnField,
  ...placeFields,
  ...research,
  ...parts.fields,
  next: nextField,
})

/** After the first publication the place is settled, and the page does not ask for it. */
export const settledMaterialForm: typeof materialForm = form({ ...materialForm.fields, theme: settledTheme })

export const englishForm = form({
  ...words,
  ...research,
  source: sourceField,
})
