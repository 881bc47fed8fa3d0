// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { checkbox, oneOf, rowId } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { checkOf } from '#kernel/forms/grouped.ts'
import { money } from '#kernel/forms/money.ts'
import { integer } from '#kernel/forms/number-field.ts'
import { period } from '#kernel/forms/period.ts'
import { positionField } from '#kernel/forms/position-field.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { FORMS, TRANSLATIONS } from '../service-words.ts'

export const phaseTitle = bilingual({
  name: 'title',
  labels: { it: msg('Che cosa succede'), en: msg('Che cosa succede, in inglese') },
  required: true,
  max: 200,
})
export const phaseForm = form({
  ...phaseTitle.fields,
  days: integer({
    label: msg('Giorni'),
    help: msg('Quanto dura questa fase. Lascia vuoto se non si sa.'),
    min: 0,
    max: 3650,
  }),
  position: positionField,
})
export type PhaseInput = InputOf<typeof phaseForm>

export const condition = bilingual({
  name: 'condition',
  labels: { it: msg('Quando serve'), en: msg('Quando serve, in inglese') },
  help: msg('Lascia vuoto se lo portano tutti. Per esempio: «Solo chi lavora».'),
  max: 300,
})
export const neededForm = form({
  document_type_id: rowId({
    label: msg('Documento'),
    help: msg('Dal registro dei documenti. Se manca, chiedi al coordinamento di aggiungerlo.'),
  }),
  form: oneOf({ label: msg('In che forma'), choices: FORMS }),
  translation: oneOf({ label: msg('Se viene dall’estero'), choices: TRANSLATIONS }),
  ...condition.fields,
  mandatory: checkbox({
    label: msg('Obbligatorio'),
    help: msg('Senza questo documento la domanda non si può fare.'),
  }),
  position: positionField,
})
export type NeededInput = InputOf<typeof neededForm>

export const costLabel = bilingual({
  name: 'label',
  labels: { it: msg('Che cosa si paga'), en: msg('Che cosa si paga, in inglese') },
  help: msg('Per esempio: «Marca da bollo», «Contributo». Se è gratis: «La domanda».'),
  required: true,
  max: 200,
})
export const amount = money({
  name: 'amount',
  label: msg('Quanto'),
  help: msg('Zero vuol dire gratis. Lascia vuoto se l’importo cambia: di’ a parole dove si legge.'),
})
export const payer = bilingual({
  name: 'payer_condition',
  labels: { it: msg('Chi paga, e quando'), en: msg('Chi paga, e quando, in inglese') },
  help: msg('Di’ anche chi non paga.'),
  max: 500,
  multiline: true,
  rows: 2,
})
export const validity = period({
  name: 'valid',
  from: { label: msg('Vale dal'), help: msg('Lascia vuoto se vale già.') },
  to: { label: msg('Vale fino al'), help: msg('Lascia vuoto se non ha una fine.') },
})
export const costForm = form(
  {
    ...costLabel.fields,
    ...amount.fields,
    ...payer.fields,
    ...validity.fields,
    position: positionField,
  },
  checkOf(validity),
)
export type CostInput = InputOf<typeof costForm>
