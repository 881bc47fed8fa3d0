// SPDX-License-Identifier: AGPL-3.0-or-later
import { bad, type Field, good, oneOf, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type Item, itemFrom, METHODS, OUTCOMES } from './rules.ts'

const MOST = 200

/** What the page offered to confirm: the thing, the group, and the mark of what it said. */
export const items = (options: { label: string }): Field<Item[]> => ({
  ...options,
  widget: 'checkboxes',
  required: false,
  multiple: true,
  parse: (raw) => {
    const written = [...new Set(raw.filter((value) => value !== ''))]
    const found = written.map(itemFrom)
    if (written.length > MOST || found.includes(null)) return bad('Scegli fra le voci della pagina.')
    return good(found.filter((item) => item !== null))
  },
})

export const methodField = oneOf({
  label: msg('Come lo sai'),
  choices: METHODS,
})

export const confirmForm = form({
  voci: items({ label: msg('Che cosa hai guardato') }),
  /** The button beside one line. */
  solo: items({ label: msg('Confermo') }),
  method: methodField,
  outcome: oneOf({ label: msg('Com’è andata'), choices: OUTCOMES }),
  note: text({
    label: msg('Nota'),
    help: msg('Solo se serve. La leggono i colleghi: non scrivere nomi di persone.'),
    max: 300,
  }),
  /** Where the button stands. */
  torna: text({
    label: msg('Pagina'),
    widget: 'hidden',
    max: 200,
    keptAsSent: true,
    pattern: { test: /^\/(?!\/)[\w\-/]*(\?cosa=[\w-]+)?$/, message: msg('Torna alla pagina e riprova.') },
  }),
})

export type ConfirmInput = InputOf<typeof confirmForm>
