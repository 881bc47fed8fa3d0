// SPDX-License-Identifier: AGPL-3.0-or-later
import { Refused, StaleEdit } from '../errors.ts'
import { doerOf, type Hand } from '../hand.ts'
import { msg } from '../i18n/msg.ts'
import { newId } from '../ids.ts'
import { type Checking, checkRows } from './check.ts'
import type { AnyImport } from './definition.ts'
import type { Divided, Mapping } from './headings.ts'
import { queueStep } from './jobs.ts'
import { countRows, deleteRun, insertRows, insertRun, stepRun } from './queries.ts'
import { type Run, standingOf } from './standing.ts'
import type { RowTyped } from './typed.ts'

const BATCH = 1000

const BEGUN = msg('Le righe si stanno già scrivendo, o sono già scritte: guarda la pagina dell’importazione.')
const MOVED = msg('Nel frattempo questa importazione è cambiata: guarda com’è adesso, poi riprova.')
const NOTHING = msg('Non c’è nessuna riga da scrivere: correggi il file e caricalo di nuovo.')
const NOT_WRITTEN = msg('Non c’è niente da annullare: le righe non sono state scritte.')

/** Puts a table beside the register, where nobody but its sender's colleagues sees it. Returns its id. */
export async function stageTable(
  hand: Hand,
  { kind }: AnyImport,
  { headings, headingLine, rows, fileName }: Divided & { readonly fileName: string },
): Promise<string> {
  const { id: person_id, name: person_name } = doerOf(hand)
  const id = newId(hand.at.getTime())
  const run = { id, kind, person_id, person_name, file_name: fileName, headings, heading_line: headingLine }
  await insertRun(hand.tx, run, hand.at)
  for (let from = 0; from < rows.length; from += BATCH)
    await insertRows(hand.tx, id, rows.slice(from, from + BATCH))
  return id
}

/** Says which column holds what, and looks at every row. Throws `StaleEdit` when somebody has said otherwise meanwhile. */
export async function mapColumns(
  hand: Hand,
  definition: AnyImport,
  {
    run,
    version,
    mapping,
    common = {},
    checking,
  }: {
    readonly run: Run
    readonly version: number
    readonly mapping: Mapping
    /** What is said once for all rows. */
    readonly common?: RowTyped
    readonly checking: Omit<Checking, 'tx'>
  },
): Promise<void> {
  if (run.confirmed_at) throw new Refused(BEGUN)
  if (!(await stepRun(hand.tx, { id: run.id, version }, 'checked_at', hand.at, { mapping, common })))
    throw new StaleEdit()
  await checkRows({ ...checking, tx: hand.tx }, definition, run.id, { mapping, common })
}

export async function confirmImport(hand: Hand, run: Run, version: number): Promise<void> {
  if (standingOf(run) !== 'checked') throw new Refused(BEGUN)
  const counts = await countRows(hand.tx, run.id)
  if (!counts.new && !counts.changed) throw new Refused(NOTHING)
  await step(hand, run, version, 'confirmed_at')
  await queueStep(hand.tx, run.kind, run.id, 'write')
}

export async function undoImport(hand: Hand, run: Run, version: number): Promise<void> {
  if (standingOf(run) !== 'written') throw new Refused(NOT_WRITTEN)
  await step(hand, run, version, 'undo_asked_at')
  await queueStep(hand.tx, run.kind, run.id, 'undo')
}

async function step(
  { tx, at }: Pick<Hand, 'tx' | 'at'>,
  { id }: Run,
  version: number,
  day: 'confirmed_at' | 'undo_asked_at',
): Promise<void> {
  if (!(await stepRun(tx, { id, version }, day, at))) throw new Refused(MOVED)
}

/** Throws the table away: of what was not written yet nothing else is left. */
export async function discardImport({ tx }: Pick<Hand, 'tx'>, run: Run): Promise<void> {
  if (run.confirmed_at) throw new Refused(BEGUN)
  await deleteRun(tx, run.id)
}
