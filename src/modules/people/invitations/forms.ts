// SPDX-License-Identifier: AGPL-3.0-or-later
import { email, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { integer } from '#kernel/forms/number-field.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newPassword } from '../passwords/forms.ts'
import { giftFields } from '../roles/forms.ts'
import { MOST_ROOM_HOURS } from './rules.ts'

export const pasteForm = form({
  addresses: text({
    label: msg('Indirizzi'),
    help: msg('Uno per riga, oppure le righe di una tabella: e-mail, nome, cognome. Al massimo 500.'),
    required: true,
    multiline: true,
    rows: 10,
    max: 60_000,
  }),
  ...giftFields,
})

export const roomForm = form({
  ...giftFields,
  uses: integer({
    label: msg('Quante persone'),
    help: msg('Al massimo 200. Quando sono entrate tutte il link non vale più.'),
    min: 1,
    max: 200,
    required: true,
  }),
  hours: integer({
    label: msg('Per quante ore'),
    help: msg('Al massimo 8.'),
    min: 1,
    max: MOST_ROOM_HOURS,
    required: true,
  }),
})

const names = {
  givenName: text({ label: msg('Il tuo nome'), required: true, max: 100, autocomplete: 'given-name' }),
  familyName: text({ label: msg('Il tuo cognome'), required: true, max: 100, autocomplete: 'family-name' }),
}

const chosen = newPassword({ label: msg('Scegli una password') })

export const joinForm = form({ ...names, newPassword: chosen })

export const roomJoinForm = form({
  email: email({ label: msg('E-mail'), required: true, autocomplete: 'username' }),
  ...names,
  newPassword: chosen,
})
