// SPDX-License-Identifier: AGPL-3.0-or-later
import { text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const revocationForm = form({
  reason: text({
    label: msg('Motivo della revoca'),
    help: msg('Chi verifica il codice legge questo testo: non scrivere dati personali.'),
    required: true,
    multiline: true,
    min: 10,
    max: 500,
    rows: 4,
  }),
})
