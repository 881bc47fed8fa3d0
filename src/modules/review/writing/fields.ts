// SPDX-License-Identifier: AGPL-3.0-or-later
/** Fields that the forms of every kind of work share. */
import { date, type Field, rowId, text } from '#kernel/forms/field.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const updatedOnField = date({
  label: msg('Aggiornato al'),
  help: msg('Il giorno in cui hai controllato il contenuto con le norme.'),
})

/** Where a work belongs; asked until its first publication, which settles it. A draft may wait for its theme. */
export const placeFields = {
  theme: rowId({
    label: msg('Tema'),
    required: false,
    help: msg('Compare nella pagina di questo tema. Serve per la revisione, non per salvare.'),
  }),
  organization: rowId({
    label: msg('Ente'),
    required: false,
    help: msg('L’ente che lo firma.'),
  }),
  project: rowId({
    label: msg('Progetto'),
    required: false,
    help: msg('Il progetto che lo finanzia, se c’è: se ne porta la dicitura.'),
  }),
}

/** Of what was published the theme is settled, and forms do not ask for it. */
export const settledTheme: Field<string | null> = {
  ...placeFields.theme,
  parse: () => ({ ok: true, value: null }),
}

/** Which button was pressed: one saves, the other saves and sends to review. */
export const nextField = text({ label: msg('Dopo il salvataggio'), widget: 'hidden', max: 10 })

/** Revision of the Italian text that the translator had before their eyes. */
export const sourceField = text({
  label: msg('Versione italiana'),
  widget: 'hidden',
  keptAsSent: true,
  pattern: { test: /^\d{1,9}$/, message: msg('Ricarica la pagina e riprova.') },
})
