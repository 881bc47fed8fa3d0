// SPDX-License-Identifier: AGPL-3.0-or-later
import { rowId, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

/** The request whose text the reviewer read. */
const request = rowId({ label: msg('Richiesta di revisione'), widget: 'select', required: false })

export const publishForm = form({ request })

export const returnForm = form({
  remarks: text({
    label: msg('Osservazioni'),
    required: true,
    multiline: true,
    max: 5000,
    rows: 5,
    help: msg('Che cosa correggere, e dove. Chi ha scritto le riceve in un avviso.'),
  }),
  request: { ...request, widget: 'hidden' },
})

const reasonField = (help: string) =>
  text({ label: msg('Motivo'), required: true, multiline: true, max: 1000, rows: 3, help })

export const withdrawForm = form({
  reason: reasonField(msg('Lo legge chi arriva alla pagina ritirata.')),
  replacedBy: rowId({
    label: msg('Al suo posto'),
    required: false,
    help: msg('Se qualcosa lo sostituisce, la pagina ritirata porta lì.'),
  }),
})

export const recallForm = form({
  reason: reasonField(msg('Lo riceve in un avviso chi doveva rileggerlo.')),
})

export const correctForm = form({
  reason: reasonField(
    msg('Che cosa era sbagliato e perché non può aspettare. Lo legge chi deve ricontrollare.'),
  ),
})

/** A page's question: nothing to fill in. */
export const confirmForm = form({})
