// SPDX-License-Identifier: AGPL-3.0-or-later
import { checkbox, email, password, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newPassword } from './passwords/forms.ts'

export const signInForm = form({
  email: email({ label: msg('E-mail'), required: true, autocomplete: 'username' }),
  password: password({ label: msg('Password'), autocomplete: 'current-password' }),
  sharedDesk: checkbox({
    label: msg('Postazione condivisa'),
    help: msg('Dopo dieci minuti senza attività esci da solo, e su questo computer non resta nulla.'),
  }),
})

export const firstStartForm = form({
  code: text({
    label: msg('Codice di avvio'),
    help: msg('È scritto nella finestra in cui hai avviato la piattaforma.'),
    required: true,
    autocomplete: 'one-time-code',
  }),
  networkName: text({ label: msg('Nome della rete'), required: true }),
  organizationName: text({ label: msg('Ente capofila'), required: true }),
  givenName: text({ label: msg('Il tuo nome'), required: true, max: 100, autocomplete: 'given-name' }),
  familyName: text({ label: msg('Il tuo cognome'), required: true, max: 100, autocomplete: 'family-name' }),
  email: email({ label: msg('E-mail'), required: true, autocomplete: 'username' }),
  password: newPassword({ label: msg('Password') }),
})
