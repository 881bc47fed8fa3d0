// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What the job of an import does: writes its rows, or takes them back, in batches that are each a transaction with an audit entry of
 * its own. What is done is marked in the same transaction, so that a job that is repeated goes on where the other ended.
 */
import { sql, type Tx } from '../db/db.ts'
import { isUnavailable } from '../db/unavailable.ts'
import { Invalid, Refused } from '../errors.ts'
import { parseForm } from '../forms/form.ts'
import { type Hand, handOf } from '../hand.ts'
import { msg } from '../i18n/msg.ts'
import type { AnyImport, RowWriter, WritingServices } from './definition.ts'
import { keyOf, keysOf } from './judge.ts'
import { type DoneRow, holdRun, listWaiting, setDone, stepRun } from './queries.ts'
import type { StagedRow } from './standing.ts'
import type { RowErrors } from './typed.ts'

export type Step = 'write' | 'undo'

const BATCH = 200

const CHANGED = msg(
  'Nel frattempo un’altra persona l’ha cambiata: non è stata toccata. Guardala, poi importa di nuovo la riga.',
)
const ADDED = msg('Nel frattempo un’altra persona l’ha aggiunta: guardala, poi importa di nuovo la riga.')
const OURS = msg(
  'Non è stato possibile scriverla. Riprova con questa riga sola; se non va, avvisa chi amministra il sito.',
)
const CHANGED_SINCE = msg('È cambiata dopo l’importazione: è rimasta com’è adesso.')
const IN_USE = msg('Nel frattempo qualcuno l’ha usata o archiviata: è rimasta.')

interface Deps {
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly services: WritingServices
}

/** All of a step, however many batches it takes. */
export async function workThrough(
  deps: Deps,
  definition: AnyImport,
  runId: string,
  step: Step,
): Promise<void> {
  for (let careful = false; ; ) {
    try {
      const ended = await deps.transaction((tx) =>
        batch({ tx, services: deps.services }, definition, runId, { step, careful }),
      )
      if (ended) return
      careful = false
    } catch (error) {
      // A row that the rules refuse by now, or a mistake of ours, takes its batch with it: the batch is done again, row by row.
      if (careful || isUnavailable(error)) throw error
      careful = true
    }
  }
}

type How = { readonly step: Step; readonly careful: boolean }

/** Whether nothing is left to do. */
async function batch(
  { tx, services }: { readonly tx: Tx; readonly services: WritingServices },
  definition: AnyImport,
  runId: string,
  { step, careful }: How,
): Promise<boolean> {
  const at = services.clock.now()
  const run = await holdRun(tx, runId)
  // It was thrown away, or the job came twice.
  if (!run || (step === 'write' ? run.written_at : run.undone_at)) return true
  const rows = await listWaiting(tx, runId, step, BATCH)
  if (rows.length === 0) {
    await stepRun(tx, run, step === 'write' ? 'written_at' : 'undone_at', at)
    return true
  }
  const hand = handOf({ tx, by: { id: run.person_id, name: run.person_name }, at, baseUrl: services.baseUrl })
  const keys = keysOf(definition)
  const keyed = rows.map((row) => ({ row, key: keyOf(definition.form, keys, row.typed ?? {}) ?? '' }))
  const writer = await definition.open(
    hand,
    keyed.map(({ key }) => key),
    services,
  )
  const doRow = step === 'write' ? writeRow : undoRow
  const done: DoneRow[] = []
  for (const { row, key } of keyed) {
    const act = () => doRow(definition, writer, row, key)
    done.push({ line: row.line, ...(careful ? await alone(tx, act, step) : await act()) })
  }
  await setDone(tx, runId, done)
  await noteBatch(hand, definition, runId, { step, rows, done })
  return false
}

type Done = Omit<DoneRow, 'line'>

async function writeRow(
  { form }: AnyImport,
  writer: RowWriter<never>,
  row: StagedRow,
  key: string,
): Promise<Done> {
  const parsed = parseForm(form, row.typed ?? {})
  if (!parsed.ok) return { result: 'failed', errors: parsed.errors }
  if (row.outcome === 'new') {
    if (writer.now.has(key)) return { result: 'conflict', errors: { '': { source: ADDED } } }
    return { result: 'added', written: await writer.add(parsed.input as never) }
  }
  const now = writer.now.get(key)
  const stale: Done = { result: 'conflict', errors: { '': { source: CHANGED } } }
  if (!now || now.id !== row.entity_id || now.version !== row.version_before) return stale
  const version = await writer.amend(key, now.version, parsed.input as never)
  return version === null ? stale : { result: 'amended', written: { id: now.id, path: now.path, version } }
}

async function undoRow(
  { form }: AnyImport,
  writer: RowWriter<never>,
  row: StagedRow,
  key: string,
): Promise<Done> {
  const kept = (source: string): Done => ({ result: 'kept', errors: { '': { source } } })
  const now = writer.now.get(key)
  if (!now || now.id !== row.entity_id || now.version !== row.version_after) return kept(CHANGED_SINCE)
  if (row.result === 'added') return (await writer.remove(key)) ? { result: 'undone' } : kept(IN_USE)
  const before = parseForm(form, row.before ?? {})
  const version = before.ok ? await writer.amend(key, now.version, before.input as never) : null
  return version === null ? kept(CHANGED_SINCE) : { result: 'undone' }
}

/** One row between two points of its transaction: what it did goes when it cannot be done. */
async function alone(tx: Tx, act: () => Promise<Done>, step: Step): Promise<Done> {
  await sql`savepoint one_row`.execute(tx)
  try {
    const done = await act()
    await sql`release savepoint one_row`.execute(tx)
    return done
  } catch (error) {
    if (isUnavailable(error)) throw error
    await sql`rollback to savepoint one_row`.execute(tx)
    return { result: step === 'write' ? 'failed' : 'kept', errors: errorsOf(error) }
  }
}

function errorsOf(error: unknown): RowErrors {
  if (error instanceof Invalid) return error.fields
  return { '': error instanceof Refused ? error.problem : { source: OURS } }
}

/** One entry for a batch, with the keys of what it wrote: the audit outlives the staged rows. */
async function noteBatch(
  hand: Hand,
  { kind }: AnyImport,
  runId: string,
  { step, rows, done }: { step: Step; rows: readonly StagedRow[]; done: readonly DoneRow[] },
): Promise<void> {
  const ids = (result: DoneRow['result']) =>
    done.flatMap((one, at) => (one.result === result ? (one.written?.id ?? rows[at]!.entity_id ?? []) : []))
  const lists =
    step === 'write'
      ? { added: ids('added'), amended: ids('amended') }
      : { undone: ids('undone'), kept: ids('kept') }
  if (Object.values(lists).every((list) => list.length === 0)) return
  await hand.note(`${kind}.${step === 'write' ? 'imported' : 'import_undone'}`, runId, lists)
}
