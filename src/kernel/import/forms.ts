// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Field, oneOf, text } from '../forms/field.ts'
import { form, type OpenForm } from '../forms/form.ts'
import { upload } from '../forms/upload.ts'
import { msg } from '../i18n/msg.ts'
import type { AnyImport } from './definition.ts'
import type { Run } from './standing.ts'

const ONE_OF_BOTH = msg('Scegli un file, oppure incolla le righe qui sotto.')
const NOT_BOTH = msg('Hai scelto un file e hai anche incollato un testo: lascia uno dei due.')

export const beginForm = form(
  {
    file: upload({
      label: msg('File con la tabella'),
      help: msg(
        'Un file CSV o Excel (.xlsx), fino a 10.000 righe e 5 MB. Di un file Excel si legge il primo foglio.',
      ),
      accept: '.csv,.tsv,.txt,.xlsx',
    }),
    pasted: text({
      label: msg('Oppure incolla qui le righe'),
      help: msg('Per esempio copiate da Excel, o una voce per riga.'),
      multiline: true,
      max: 1_000_000,
      rows: 6,
    }),
    headings: oneOf({
      label: msg('Intestazioni delle colonne'),
      widget: 'radios',
      choices: [
        { value: 'found', label: msg('La tabella ha una riga di intestazioni') },
        { value: 'none', label: msg('Non ci sono intestazioni: la prima riga è già una voce') },
      ],
    }),
  },
  ({ file, pasted }) => {
    if (file && pasted) return { pasted: { source: NOT_BOTH } }
    return file || pasted ? {} : { file: { source: ONE_OF_BOTH } }
  },
)

/** Letters of the columns of a sheet: for those without a heading. */
export const columnLetters = (at: number): string =>
  (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : '') + String.fromCharCode(65 + (at % 26))

/** From which column each field is taken, by the number of the column; and what is said once for all rows. */
export function columnsForm(
  { form: { fields }, columns, common = [], key }: AnyImport,
  { headings }: Pick<Run, 'headings'>,
): OpenForm {
  const choices = headings.map((heading, at) => ({
    value: String(at),
    label: heading === '' ? columnLetters(at) : heading,
    literal: true,
  }))
  const field = (name: string): Field<string | null> => {
    const required = key.includes(name)
    const column = oneOf({ label: fields[name]!.label, required, none: msg('Non importare'), choices })
    return {
      ...column,
      parse: (raw) => (!required && (raw[0] ?? '') === '' ? { ok: true, value: null } : column.parse(raw)),
    }
  }
  return form(
    Object.fromEntries([
      ...Object.keys(columns).map((name) => [name, field(name)]),
      ...common.map((name) => [name, fields[name]!]),
    ]),
  ) as OpenForm
}
