// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { date, oneOf, rowIds, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { integer } from '#kernel/forms/number-field.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { KINDS, LEVELS } from '../act-words.ts'
import { readsBack } from '../lines.ts'
import { isActName } from '../rules.ts'

const NO_CODE = msg('Questo codice non va bene: scrivi un URN:NIR, un numero CELEX o un ECLI.')
const NO_NAME = msg('Scrivi solo il nome dell’atto, senza articoli e commi.')

export const actTitle = bilingual({
  name: 'title',
  labels: { it: msg('Titolo in italiano'), en: msg('Titolo in inglese') },
  required: true,
  max: 600,
  multiline: true,
  rows: 3,
})

/** The names are those of the columns: the trace of an edit tells which changed. */
export const actForm = form(
  {
    short_title: text({
      label: msg('Nome breve'),
      help: msg('Come lo scrive chi lo cita: D.Lgs. 286/1998.'),
      required: true,
      max: 120,
    }),
    ...actTitle.fields,
    level: oneOf({ label: msg('Livello'), choices: LEVELS }),
    kind: oneOf({ label: msg('Tipo di atto'), choices: KINDS }),
    adopted_on: date({ label: msg('Data dell’atto'), required: true }),
    urn: text({
      label: msg('URN, CELEX o ECLI'),
      help: msg('Il codice ufficiale: urn:nir:stato:legge:1992-02-05;91 oppure 32003L0109.'),
      required: true,
      max: 200,
    }),
    aliases: text({
      label: msg('Altri nomi'),
      help: msg('Uno per riga, per esempio TUI. Chi scrive può citare l’atto anche così.'),
      max: 400,
      multiline: true,
      rows: 2,
    }),
    articles: integer({
      label: msg('Quanti articoli ha'),
      help: msg('Serve a riconoscere le citazioni di articoli che non ci sono.'),
      min: 1,
      max: 9999,
    }),
    link: text({
      label: msg('Indirizzo del testo ufficiale'),
      help: msg('Solo se l’atto non è su Normattiva o EUR-Lex. Comincia con https://'),
      max: 400,
      pattern: {
        test: /^https:\/\/[^\s"<>\\]+$/,
        message: msg('Scrivi un indirizzo che comincia con https://'),
      },
    }),
    themes: rowIds({ label: msg('Tematiche che partono da questo atto') }),
  },
  ({ urn, short_title }) => ({
    ...(isActName(urn) ? {} : { urn: { source: NO_CODE } }),
    ...(readsBack(short_title) ? {} : { short_title: { source: NO_NAME } }),
  }),
)

export type ActInput = InputOf<typeof actForm>
