// SPDX-License-Identifier: AGPL-3.0-or-later
import { rowId, rowIds } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const uniteForm = form({
  into: rowId({
    label: msg('Tematica che prende il suo posto'),
    help: msg('Qui portano l’indirizzo di prima, i testi e i sottotemi.'),
  }),
  also: rowId({
    label: msg('Seconda tematica, se la dividi'),
    help: msg('Lascia vuoto se la unisci a una sola.'),
    required: false,
  }),
  parts: rowIds({ label: msg('Sottotemi che vanno nella seconda') }),
})
