// SPDX-License-Identifier: AGPL-3.0-or-later
import { password } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

/** A password that is chosen now, in every form that takes one. What else it must be, `refuseWeak` says. */
export const newPassword = ({ label }: { label: string }) =>
  password({
    label,
    help: msg('Almeno 12 caratteri: una frase che ricordi va benissimo.'),
    min: 12,
    autocomplete: 'new-password',
  })

const own = newPassword({ label: msg('La tua nuova password') })

export const choiceForm = form({ newPassword: own })

export const changeForm = form({
  password: password({ label: msg('La password di adesso'), autocomplete: 'current-password' }),
  newPassword: own,
})
