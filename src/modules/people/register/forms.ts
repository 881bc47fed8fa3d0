// SPDX-License-Identifier: AGPL-3.0-or-later
import { text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const takingOffForm = form({
  reason: text({
    label: msg('Perché'),
    help: msg('Una frase, per esempio come hai riconosciuto la persona. Lei la legge nella lettera.'),
    required: true,
    max: 300,
  }),
})
