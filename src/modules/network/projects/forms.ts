// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { bad, type Field, good, rowId, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { checkOf } from '#kernel/forms/grouped.ts'
import { money } from '#kernel/forms/money.ts'
import { period } from '#kernel/forms/period.ts'
import { translation } from '#kernel/forms/translation.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isCup, normaliseCup } from './cup.ts'

export const projectName = bilingual({
  name: 'name',
  labels: { it: msg('Nome per esteso'), en: msg('Nome per esteso in inglese') },
  required: true,
  max: 300,
  multiline: true,
  rows: 2,
})

export const projectSummary = bilingual({
  name: 'summary',
  labels: { it: msg('In breve'), en: msg('In breve, in inglese') },
  help: msg('Due o tre frasi. Sono quelle che si leggono nella ricerca.'),
  required: true,
  max: 600,
  multiline: true,
  rows: 3,
})

export const programme = bilingual({
  name: 'fund',
  labels: { it: msg('Programma e azione'), en: msg('Programma e azione in inglese') },
  help: msg('Come si leggono nella convenzione: programma annuale 2013, azione 9.'),
  max: 300,
})

export const statement = bilingual({
  name: 'statement',
  labels: { it: msg('Dicitura del progetto'), en: msg('Dicitura del progetto in inglese') },
  help: msg('Solo se al progetto ne è stata assegnata una. Se è vuota valgono le diciture del fondo.'),
  max: 500,
  multiline: true,
  rows: 2,
})

export const objectives = bilingual({
  name: 'objectives',
  labels: { it: msg('Obiettivi'), en: msg('Obiettivi in inglese') },
  help: msg('Uno per riga.'),
  max: 3000,
  multiline: true,
  rows: 5,
})

export const actions = bilingual({
  name: 'actions',
  labels: { it: msg('Azioni'), en: msg('Azioni in inglese') },
  help: msg('Una per riga.'),
  max: 3000,
  multiline: true,
  rows: 5,
})

export const projectPeriod = period({
  name: 'period',
  from: {
    label: msg('Primo giorno'),
    help: msg('Senza una data il progetto conta come concluso.'),
  },
  to: { label: msg('Ultimo giorno') },
})

export const approved = money({
  name: 'total',
  label: msg('Costo totale approvato'),
  help: msg('In euro. La pagina dice se gli importi degli enti, sommati, fanno questa cifra.'),
})

const BODY = { max: 60_000, multiline: true, rows: 14 } as const
export const BODY_NAMES = { it: 'body_it', en: 'body_en' } as const

const english = translation(BODY_NAMES, { label: msg('Racconto del progetto in inglese'), ...BODY })

function cupField(): Field<string> {
  const typed = text({
    label: msg('CUP'),
    help: msg('Codice unico di progetto: 15 caratteri, come J31B14000370006.'),
    max: 30,
  })
  return {
    ...typed,
    parse: (raw) => {
      const parsed = typed.parse(raw)
      if (!parsed.ok || parsed.value === '') return parsed
      return isCup(parsed.value)
        ? good(normaliseCup(parsed.value))
        : bad('Il CUP ha 15 caratteri: una lettera, due cifre, una lettera, undici cifre. Ricopialo.')
    },
  }
}

/** The names of those that are columns are theirs: the trace of an edit tells which changed. */
export const projectForm = form(
  {
    acronym: text({
      label: msg('Sigla'),
      help: msg('Come lo chiamano tutti. L’indirizzo della pagina nasce da qui e non cambia più.'),
      required: true,
      max: 60,
    }),
    ...projectName.fields,
    ...projectSummary.fields,
    ...projectPeriod.fields,
    continues_id: rowId({
      label: msg('Continua il progetto'),
      required: false,
    }),
    fund_id: rowId({ label: msg('Fondo'), required: false }),
    ...programme.fields,
    project_code: text({ label: msg('Codice del progetto'), max: 60 }),
    cup: cupField(),
    ...approved.fields,
    ...statement.fields,
    ...objectives.fields,
    ...actions.fields,
    body_it: text({ label: msg('Racconto del progetto'), widget: 'richtext', ...BODY }),
    ...english,
    body_en: { ...english.body_en, widget: 'richtext' as const },
  },
  checkOf(projectPeriod),
)

export type ProjectInput = InputOf<typeof projectForm>
