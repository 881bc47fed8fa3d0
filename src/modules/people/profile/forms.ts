// SPDX-License-Identifier: AGPL-3.0-or-later
import { email, oneOf, password, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const profileForm = form({
  givenName: text({ label: msg('Il tuo nome'), required: true, max: 100, autocomplete: 'given-name' }),
  familyName: text({ label: msg('Il tuo cognome'), required: true, max: 100, autocomplete: 'family-name' }),
  locale: oneOf({
    label: msg('In che lingua ti scriviamo'),
    help: msg('Vale per le lettere e gli avvisi. La lingua delle pagine la scegli in alto.'),
    widget: 'radios',
    choices: [
      { value: 'it', label: 'Italiano', literal: true },
      { value: 'en', label: 'English', literal: true },
    ],
  }),
})

export const emailForm = form({
  email: email({ label: msg('Il nuovo indirizzo'), required: true, autocomplete: 'email' }),
  password: password({
    label: msg('La tua password'),
    help: msg('La chiediamo per sapere che sei tu.'),
    autocomplete: 'current-password',
  }),
})
