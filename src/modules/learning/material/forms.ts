// SPDX-License-Identifier: AGPL-3.0-or-later
import { date, type Field, rowId, rowIds, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

/** Characters of the Markdown of a text; what remains of it has its own limit in the content schema. */
const BODY = 600_000
const RESEARCH = 5000

export const updatedOnField = date({
  label: msg('Aggiornato al'),
  required: true,
  help: msg('Il giorno in cui hai controllato il contenuto con le norme.'),
})

/** Where a material belongs; asked until its first publication, which settles it. */
export const place = {
  theme: rowId({ label: msg('Tema'), help: msg('Compare nella pagina di questo tema.') }),
  organization: rowId({
    label: msg('Ente'),
    required: false,
    help: msg('L’ente che lo firma.'),
  }),
  project: rowId({
    label: msg('Progetto'),
    required: false,
    help: msg('Il progetto che lo finanzia, se c’è: se ne porta la dicitura.'),
  }),
}

const words = {
  title: text({ label: msg('Titolo'), required: true, max: 200 }),
  summary: text({
    label: msg('In breve'),
    required: true,
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

export const citationsField = text({
  label: msg('Norme citate'),
  multiline: true,
  max: 20_000,
  rows: 4,
  help: msg(
    'Una per riga, per esempio: D.Lgs. 286/1998 art. 35 c. 3. Servono a ritrovare il testo quando la norma cambia.',
  ),
})

// Slots for one file take more than one, and the last counts: a new file takes the place of the one before.
const files = {
  attachments: rowIds({
    label: msg('Documenti da scaricare'),
    widget: 'files',
    max: 30,
  }),
  images: rowIds({ label: msg('Immagini per il testo'), widget: 'files', max: 60 }),
  video: rowIds({ label: msg('Video'), widget: 'files', max: 5 }),
  captionsIt: rowIds({ label: msg('Sottotitoli in italiano'), widget: 'files', max: 5 }),
  captionsEn: rowIds({ label: msg('Sottotitoli in inglese'), widget: 'files', max: 5 }),
}

/** Which button was pressed: one saves, the other saves and sends to review. */
export const nextField = text({ label: msg('Dopo il salvataggio'), widget: 'hidden', max: 10 })

export const materialForm = form({
  ...words,
  updatedOn: updatedOnField,
  ...place,
  ...research,
  citations: citationsField,
  ...files,
  next: nextField,
})

/** Of what was published the theme is settled, and forms do not ask for it. */
export const settledTheme: Field<string | null> = {
  ...place.theme,
  required: false,
  parse: () => ({ ok: true, value: null }),
}

/** After the first publication the place is settled, and the page does not ask for it. */
export const settledMaterialForm: typeof materialForm = form({ ...materialForm.fields, theme: settledTheme })

/** Revision of the Italian text that the translator had before their eyes. */
export const sourceField = text({
  label: msg('Versione italiana'),
  widget: 'hidden',
  keptAsSent: true,
  pattern: { test: /^\d{1,9}$/, message: msg('Ricarica la pagina e riprova.') },
})

export const englishForm = form({
  ...words,
  ...research,
  source: sourceField,
})
