// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { integer } from '#kernel/forms/number-field.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { sourceField } from '../../review/index.ts'
import { parts } from './parts.ts'

const TITLE = 200
const BODY = 600_000

const body = text({ label: msg('Testo'), multiline: true, widget: 'richtext', max: BODY, rows: 20 })

export const unitForm = form({
  title: text({ label: msg('Titolo'), required: true, max: TITLE }),
  body,
  ...parts.fields,
  minutes: integer({
    label: msg('Minuti di lettura'),
    min: 1,
    max: 60,
    help: msg(
      'Vuoto: li contiamo noi dal testo. Meglio non più di sei: chi sta allo sportello viene interrotto.',
    ),
  }),
  completion: oneOf({
    label: msg('Quando è completata'),
    widget: 'radios',
    choices: [
      { value: 'confirmed', label: msg('Quando chi legge preme «Ho letto»') },
      { value: 'opened', label: msg('Quando si apre') },
    ],
  }),
})

export const englishUnitForm = form({
  title: text({ label: msg('Titolo in inglese'), required: true, max: TITLE }),
  body,
  source: sourceField,
})
