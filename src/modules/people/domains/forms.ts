// SPDX-License-Identifier: AGPL-3.0-or-later
import { checkbox, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const domainForm = form({
  domain: text({
    label: msg('Dominio'),
    help: msg('La parte dopo la chiocciola degli indirizzi dell’ente, per esempio comune.esempio.it.'),
    required: true,
    max: 300,
  }),
  /** Asked only of whoever writes what looks like the domain of somebody else. */
  sure: checkbox({ label: msg('Ho controllato: il dominio è scritto giusto') }),
})
