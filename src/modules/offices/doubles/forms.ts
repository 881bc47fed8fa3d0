// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Field, good, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { officeForm, purpose } from '../register/forms.ts'
import { CHOSEN, type Chosen } from './rules.ts'

export type Side = 'stays' | 'goes'

/** Which of the two offices a field is taken from. The page shows the values of both. */
const sideOf = (label: string): Field<Side> => ({
  label,
  widget: 'radios',
  required: false,
  parse: (raw) => good(raw[0] === 'goes' ? 'goes' : 'stays'),
})

const labelOf = (field: Chosen): string =>
  field === 'purpose' ? purpose.fields.purpose_it.label : officeForm.fields[field].label

export const uniteForm = form({
  ...(Object.fromEntries(CHOSEN.map((field) => [field, sideOf(labelOf(field))])) as Record<
    Chosen,
    Field<Side>
  >),
  /** The versions of both that the page showed. */
  seen: text({ label: msg('Pagina'), widget: 'hidden', max: 40, keptAsSent: true }),
})
export type UniteInput = InputOf<typeof uniteForm>
