// SPDX-License-Identifier: AGPL-3.0-or-later
import { date, rowId, someOf, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

/** `scopes`: what a key may be good for, with its words. */
export const keyForm = (scopes: Readonly<Record<string, string>>) =>
  form(
    {
      organization: rowId({ label: msg('Ente') }),
      name: text({
        label: msg('Nome della chiave'),
        help: msg('Il programma che la usa: per esempio «mappa del sito del Comune».'),
        required: true,
        max: 100,
      }),
      scopes: someOf({
        label: msg('Che cosa permette'),
        choices: Object.entries(scopes).map(([value, label]) => ({ value, label })),
      }),
      expires: date({
        label: msg('Ultimo giorno in cui vale'),
        help: msg('Al massimo fra un anno. Prima che scada te lo ricordiamo.'),
        required: true,
      }),
    },
    ({ scopes: chosen }) =>
      chosen.length > 0 ? {} : { scopes: { source: msg('Scegli almeno una cosa che la chiave permette.') } },
  )

export const revokeForm = form({})
