// SPDX-License-Identifier: AGPL-3.0-or-later
import { checkbox, email, oneOf, password, rowId, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newPassword } from '../passwords/forms.ts'

export const joinForm = form(
  {
    givenName: text({ label: msg('Il tuo nome'), required: true, max: 100, autocomplete: 'given-name' }),
    familyName: text({
      label: msg('Il tuo cognome'),
      required: true,
      max: 100,
      autocomplete: 'family-name',
    }),
    email: email({
      label: msg('La tua e-mail di lavoro'),
      help: msg('Ti scriviamo lì per conferma.'),
      required: true,
      autocomplete: 'username',
    }),
    organizationId: rowId({
      label: msg('Il tuo ente'),
      help: msg('Se non c’è, in fondo alla pagina leggi che cosa fare.'),
    }),
    newPassword: newPassword({ label: msg('Scegli una password') }),
    informed: checkbox({ label: msg('Ho letto che cosa fate dei miei dati') }),
  },
  ({ informed }) =>
    informed
      ? {}
      : {
          informed: {
            source: msg('Leggi che cosa facciamo dei tuoi dati, poi segna la casella.'),
          },
        },
)

export const confirmForm = form({
  password: password({
    label: msg('La password che hai scelto'),
    help: msg('La chiediamo per sapere che la richiesta è tua.'),
    autocomplete: 'current-password',
  }),
})

export const decisionForm = form(
  {
    decision: oneOf({
      label: msg('Che cosa decidi'),
      widget: 'radios',
      choices: [
        { value: 'admit', label: msg('Ammetti: l’account si apre, con il ruolo di operatore') },
        { value: 'refuse', label: msg('Rifiuta: i dati di questa richiesta si cancellano') },
      ],
    }),
    reason: text({
      label: msg('Perché rifiuti'),
      help: msg('Solo se rifiuti. Lo legge chi ha chiesto l’account.'),
      multiline: true,
      max: 1000,
    }),
  },
  ({ decision, reason }) =>
    decision === 'refuse' && reason === ''
      ? { reason: { source: msg('Scrivi perché: chi ha chiesto l’account lo deve sapere.') } }
      : {},
)
