// SPDX-License-Identifier: AGPL-3.0-or-later
import { password } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

const newPassword = password({
  label: msg('La tua nuova password'),
  help: msg('Almeno 12 caratteri: una frase che ricordi va benissimo.'),
  min: 12,
  autocomplete: 'new-password',
})

export const choiceForm = form({ newPassword })

export const changeForm = form({
  password: password({ label: msg('La password di adesso'), autocomplete: 'current-password' }),
  newPassword,
})
