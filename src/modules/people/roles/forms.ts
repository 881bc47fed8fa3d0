// SPDX-License-Identifier: AGPL-3.0-or-later
import { date, oneOf, rowId, rowIds, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { endsBefore } from '#kernel/list/filters.ts'
import { ROLE_CHOICES } from './words.ts'

const reason = text({
  label: msg('Perché'),
  help: msg('Una frase per chi legge dopo di te. La legge anche la persona.'),
  required: true,
  max: 300,
})

/** Of every form by which somebody gets a role. */
export const giftFields = {
  role: oneOf({ label: msg('Ruolo'), choices: ROLE_CHOICES }),
  organizationId: rowId({ label: msg('Ente') }),
  limits: rowIds({
    label: msg('Solo per'),
    help: msg('Se non scegli niente il ruolo vale per tutte le tematiche e tutti i territori.'),
  }),
  until: date({
    label: msg('Fino al'),
    help: msg('L’ultimo giorno. Lascia vuoto se il ruolo non ha una fine.'),
  }),
}

export const giveForm = form(
  {
    role: giftFields.role,
    organizationId: giftFields.organizationId,
    limits: giftFields.limits,
    from: date({ label: msg('Dal'), help: msg('Lascia vuoto se il ruolo comincia adesso.') }),
    until: giftFields.until,
    reason,
  },
  ({ from, until }) => {
    const error = endsBefore(from, until)
    return error ? { until: error } : {}
  },
)

export type GiveInput = InputOf<typeof giveForm>

export const withdrawForm = form({ reason })

export const deputyForm = form(
  {
    personId: rowId({ label: msg('Chi ti sostituisce') }),
    from: date({ label: msg('Dal'), required: true }),
    until: date({ label: msg('Fino al'), help: msg('L’ultimo giorno della sostituzione.'), required: true }),
    reason,
  },
  ({ from, until }) => {
    const error = endsBefore(from, until)
    return error ? { until: error } : {}
  },
)
