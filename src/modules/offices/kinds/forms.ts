// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { oneOf } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { integer } from '#kernel/forms/number-field.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { REACHES } from '../office-words.ts'

export const kindName = bilingual({
  name: 'name',
  labels: { it: msg('Nome del tipo'), en: msg('Nome del tipo in inglese') },
  help: msg('Come lo chiama chi ci va: «Sportello stranieri», «Centro per l’impiego».'),
  required: true,
  max: 120,
})

export const kindForm = form({
  ...kindName.fields,
  usual_reach: oneOf({
    label: msg('Di solito è'),
    help: msg('Ogni ufficio può dire di sé altro.'),
    choices: REACHES,
  }),
  position: integer({
    label: msg('Posto nell’ordine'),
    help: msg('Un numero: chi ha il più basso viene prima.'),
    required: true,
    min: 0,
    max: 999,
  }),
})
export type KindInput = InputOf<typeof kindForm>
