// SPDX-License-Identifier: AGPL-3.0-or-later
import { date, rowId, rowIds, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

const told = {
  happened_on: date({ label: msg('Da quando vale'), required: true }),
  reason: text({
    label: msg('Atto o motivo'),
    help: msg(
      'Per esempio la legge regionale o la delibera. Lo legge chi apre la pagina: non scrivere dati personali.',
    ),
    required: true,
    multiline: true,
    min: 5,
    max: 500,
    rows: 3,
  }),
}

export const mergeForm = form({
  to: rowId({ label: msg('In quale ente confluisce') }),
  ...told,
})

export const splitForm = form({
  to: rowIds({ label: msg('In quali enti si divide'), max: 20 }),
  ...told,
})

export const renameForm = form({
  name: text({ label: msg('Nome nuovo'), required: true, max: 200 }),
  short_name: text({
    label: msg('Nome breve'),
    help: msg('Per gli elenchi stretti. Se lo lasci vuoto vale il nome.'),
    max: 60,
  }),
  ...told,
})
