// SPDX-License-Identifier: AGPL-3.0-or-later
/** The dry run: every row of a table against the form and the register, in batches. Writes what it found beside the rows, and nothing else. */
import type { Actor } from '../access.ts'
import type { Tx } from '../db/db.ts'
import type { Choice } from '../forms/field.ts'
import type { Services } from '../http/route.ts'
import { LOCALES, type Locale } from '../i18n/locale.ts'
import type { RowChoices } from '../list/address.ts'
import { namesIn, readCell } from './cells.ts'
import type { AnyImport, ColumnWords } from './definition.ts'
import type { Mapping } from './headings.ts'
import { judge, keyOf, keysOf, repeats } from './judge.ts'
import { type CheckedRow, listRows, setChecked } from './queries.ts'
import type { StagedRow } from './standing.ts'
import type { RowErrors, RowTyped } from './typed.ts'

const BATCH = 500

export interface Checking {
  readonly tx: Tx
  readonly actor: Actor
  readonly locale: Locale
  readonly services: Services
}

/** What a source text is called, in every language of the site. */
export const saidIn =
  ({ translators }: Pick<Services, 'translators'>) =>
  (source: string): string[] =>
    LOCALES.map((locale) => translators.get(locale)!(source))

export async function checkRows(
  { tx, actor, locale, services }: Checking,
  definition: AnyImport,
  runId: string,
  { mapping, common }: { readonly mapping: Mapping; readonly common: RowTyped },
): Promise<void> {
  const { form } = definition
  const keys = keysOf(definition)
  const reader = await definition.read(tx, actor, { common, services })
  const choices = (await definition.choices?.({ db: tx, actor, locale, services })) ?? {}
  const readRow = rowReader(definition, mapping, choices, saidIn(services))
  const repeated = repeats(definition.key)
  for (let after = 0; ; ) {
    const rows = await listRows(tx, runId, after, BATCH)
    if (rows.length === 0) return
    after = rows.at(-1)!.line
    const read = rows.map((row) => {
      const { typed: cells, wrong } = readRow(row)
      const typed = { ...common, ...cells }
      return { line: row.line, typed, wrong, said: keyOf(form, keys, typed) }
    })
    const found = await reader.find([...new Set(read.flatMap(({ said }) => said ?? []))])
    const checked = read.map(({ line, typed, wrong, said }): CheckedRow => {
      const existing = (said !== null && found.get(said)) || null
      const all = { ...wrong, ...repeated(line, said) }
      return {
        line,
        existing,
        ...judge({ form, keys, typed, wrong: all, existing, refuses: reader.refuses }),
      }
    })
    await setChecked(tx, runId, checked)
  }
}

/** The cells of a row as its fields would have been typed; what cannot be read is an error at its field. */
function rowReader(
  { form, columns }: AnyImport,
  mapping: Mapping,
  rowChoices: RowChoices,
  said: (source: string) => string[],
) {
  const fields = Object.entries(mapping).map(([name, at]) => {
    const spec = form.fields[name]!
    const choices: readonly Choice[] = rowChoices[name] ?? spec.choices ?? []
    const more: NonNullable<ColumnWords['choices']> = columns[name]?.choices ?? {}
    const namesOf = ({ value, label, literal, also = [] }: Choice) => [
      value,
      ...(literal ? [label] : said(label)),
      ...also,
      ...(more[value] ?? []),
    ]
    const names = choices.length > 0 ? namesIn(choices, namesOf) : null
    return { name, at, read: (cell: string) => readCell(cell, spec, columns[name], names) }
  })
  return ({ cells }: StagedRow): { typed: RowTyped; wrong: RowErrors } => {
    const typed: RowTyped = {}
    const wrong: RowErrors = {}
    for (const { name, at, read } of fields) {
      const cell = cells[at] ?? ''
      if (cell === '') continue
      const found = read(cell)
      if ('error' in found) wrong[name] = found.error
      else typed[name] = found.typed
    }
    return { typed, wrong }
  }
}
