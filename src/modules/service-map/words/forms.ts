// SPDX-License-Identifier: AGPL-3.0-or-later
import { rowIds, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { plainOf } from './rules.ts'

const MOST_MEANINGS = 10

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The names are those of the columns: the trace of an edit tells which changed. */
export const termForm = form(
  {
    term: text({
      label: msg('Come lo dice la gente'),
      help: msg('Una o più parole, in ogni lingua: «tessera sanitaria», «STP», «bonus bebè».'),
      required: true,
      max: 80,
      pattern: { test: /[\p{L}\p{N}]/u, message: msg('Scrivi almeno una lettera.') },
    }),
    means: text({
      label: msg('Parole delle schede che vogliono dire lo stesso'),
      help: msg('Una per riga, come sono scritte nel titolo di una scheda.'),
      max: 600,
      multiline: true,
      rows: 3,
    }),
    services: rowIds({ label: msg('Servizi a cui porta') }),
  },
  ({ means, services }) => {
    const lines = linesOf(means)
    if (lines.length > MOST_MEANINGS)
      return { means: { source: msg('Al massimo dieci righe: togline qualcuna.') } }
    if (lines.some((line) => plainOf(line) === ''))
      return { means: { source: msg('In ogni riga scrivi almeno una lettera.') } }
    return lines.length + services.length > 0
      ? {}
      : { means: { source: msg('Scrivi che cosa vuol dire, oppure scegli un servizio.') } }
  },
)
export type TermInput = InputOf<typeof termForm>
