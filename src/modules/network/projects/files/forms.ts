// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { date, oneOf, rowIds } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { integer } from '#kernel/forms/number-field.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { DOCUMENT_KINDS } from './kinds.ts'

export const alternative = bilingual({
  name: 'words',
  labels: { it: msg('Che cosa mostra il logo'), en: msg('Che cosa mostra il logo, in inglese') },
  help: msg('Lo legge chi non vede l’immagine: «Logo del Comune di Ferrara».'),
  required: true,
  max: 200,
})

export const documentTitle = bilingual({
  name: 'words',
  labels: { it: msg('Titolo del documento'), en: msg('Titolo del documento in inglese') },
  required: true,
  max: 200,
})

const position = integer({
  label: msg('Posto nella fila'),
  help: msg('Un numero: i loghi si vedono dal più basso.'),
  min: 0,
  max: 999,
})

const document = {
  ...documentTitle.fields,
  kind: oneOf({ label: msg('Tipo di documento'), choices: DOCUMENT_KINDS }),
  dated_on: date({ label: msg('Data del documento') }),
}

export const logoForm = form({ ...alternative.fields, position })
export const newLogoForm = form({
  file: rowIds({ label: msg('Immagine'), widget: 'files', max: 5 }),
  ...logoForm.fields,
})

export const documentForm = form(document)
export const newDocumentForm = form({
  file: rowIds({ label: msg('File'), widget: 'files', max: 5 }),
  ...documentForm.fields,
})

export type LogoInput = InputOf<typeof logoForm>
export type DocumentInput = InputOf<typeof documentForm>
