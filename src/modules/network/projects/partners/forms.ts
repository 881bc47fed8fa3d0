// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, rowId, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { checkOf } from '#kernel/forms/grouped.ts'
import { money } from '#kernel/forms/money.ts'
import { integer } from '#kernel/forms/number-field.ts'
import { period } from '#kernel/forms/period.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { AmountSource } from '../money.ts'

export const ROLES = [
  { value: 'lead', label: msg('Capofila') },
  { value: 'partner', label: msg('Partner') },
] as const

/** While a body takes part; one that has left stays on the page of the project with its days. */
export const membership = period({
  name: 'joined',
  from: { label: msg('Partecipa dal'), help: msg('Vuoto: da quando il progetto comincia.') },
  to: {
    label: msg('Fino al'),
    help: msg('Solo se l’ente è uscito prima della fine: la pagina continua a nominarlo, con le date.'),
  },
})

export const ownAmounts = {
  eu: money({ name: 'eu', label: msg('Dall’Unione europea') }),
  national: money({ name: 'national', label: msg('Dallo Stato') }),
  own: money({ name: 'own', label: msg('Con fondi propri') }),
  other: money({ name: 'other', label: msg('Da altri') }),
} satisfies Record<AmountSource, unknown>

const shared = {
  role: oneOf({ label: msg('Ruolo nel progetto'), widget: 'radios', choices: ROLES }),
  department: text({
    label: msg('Settore o ufficio che partecipa'),
    help: msg('Come si legge nella convenzione.'),
    max: 200,
  }),
  ...membership.fields,
  position: integer({
    label: msg('Posto nell’elenco'),
    help: msg('Un numero: gli enti si leggono dal più basso. Il capofila è sempre il primo.'),
    min: 0,
    max: 999,
  }),
  ...ownAmounts.eu.fields,
  ...ownAmounts.national.fields,
  ...ownAmounts.own.fields,
  ...ownAmounts.other.fields,
}

export const newPartnerForm = form(
  { organization: rowId({ label: msg('Ente') }), ...shared },
  checkOf(membership),
)

export const partnerForm = form(shared, checkOf(membership))

export type PartnerInput = InputOf<typeof partnerForm>
