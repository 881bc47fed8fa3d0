// SPDX-License-Identifier: AGPL-3.0-or-later
import { rowIds, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { MOST_AT_ONCE } from './rules.ts'

export const chooseForm = form({ enti: rowIds({ label: msg('Enti'), max: MOST_AT_ONCE }) })

export const letterForm = form(
  {
    organizations: rowIds({ label: msg('A chi scriviamo'), max: MOST_AT_ONCE }),
    greeting: text({
      label: msg('Le tue parole'),
      help: msg('Un saluto, e perché vorresti questo ente nella rete. È uguale per tutti.'),
      required: true,
      multiline: true,
      min: 20,
      max: 1500,
      rows: 6,
    }),
  },
  ({ organizations }) =>
    organizations.length > 0 ? {} : { organizations: { source: msg('Scegli almeno un ente.') } },
)

export const stopForm = form({})
