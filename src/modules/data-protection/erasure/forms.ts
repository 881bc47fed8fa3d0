// SPDX-License-Identifier: AGPL-3.0-or-later
import { checkbox, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const askForm = form({
  words: text({
    label: msg('Vuoi aggiungere qualcosa?'),
    help: msg('Non è obbligatorio: puoi chiedere la cancellazione senza dire perché.'),
    multiline: true,
    max: 1000,
    rows: 3,
  }),
})

export const refuseForm = form({
  reason: text({
    label: msg('Perché i dati non si cancellano'),
    help: msg(
      'Lo legge la persona. Scrivi la ragione, l’articolo di legge, e che può rivolgersi al Garante e al giudice.',
    ),
    required: true,
    multiline: true,
    min: 20,
    max: 2000,
    rows: 5,
  }),
})

export const eraseForm = form(
  {
    sure: checkbox({ label: msg('Ho controllato chi lo chiede, e so che non si torna indietro') }),
  },
  ({ sure }) =>
    sure ? {} : { sure: { source: msg('Conferma di aver controllato: dopo non si torna indietro.') } },
)
