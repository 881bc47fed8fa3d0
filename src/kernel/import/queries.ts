// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '../db/db.ts'
import type { Mapping } from './headings.ts'
import type { Counts, Outcome, Result, Run, StagedRow } from './standing.ts'
import type { TableRow } from './table/table.ts'
import type { RowErrors, RowTyped } from './typed.ts'

const RUN = [
  ...([
    'id',
    'kind',
    'person_id',
    'person_name',
    'file_name',
    'headings',
    'heading_line',
    'mapping',
    'common',
  ] as const),
  ...(['created_at', 'checked_at', 'confirmed_at', 'written_at', 'undo_asked_at', 'undone_at'] as const),
  ...(['touched_at', 'version'] as const),
] as const

const ROW = [
  ...(['run_id', 'line', 'cells', 'typed', 'outcome', 'result', 'errors', 'entity_id', 'path'] as const),
  ...(['before', 'version_before', 'version_after'] as const),
] as const

export async function findRun(db: Db, id: string, kind: string): Promise<Run | null> {
  const run = await db
    .selectFrom('import_run')
    .select(RUN)
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return run ?? null
}

/** The newest ten; `personId`: of one person only. */
export const listRuns = (db: Db, kind: string, personId: string | null): Promise<Run[]> =>
  db
    .selectFrom('import_run')
    .select(RUN)
    .where('kind', '=', kind)
    .$if(personId !== null, (query) => query.where('person_id', '=', personId!))
    .orderBy('created_at', 'desc')
    .limit(10)
    .execute()

export async function insertRun(
  tx: Tx,
  run: Pick<Run, 'id' | 'kind' | 'person_id' | 'person_name' | 'file_name' | 'headings' | 'heading_line'>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('import_run')
    .values({ ...run, created_at: at, touched_at: at })
    .execute()
}

export async function insertRows(tx: Tx, runId: string, rows: readonly TableRow[]): Promise<void> {
  await sql`insert into import_row (run_id, line, cells)
    select ${runId}, r.line, r.cells from unnest(${rows.map(({ line }) => line)}::int[], ${rows.map(({ cells }) => JSON.stringify(cells))}::jsonb[]) as r(line, cells)`.execute(
    tx,
  )
}

/** The next rows after a line. */
export const listRows = (db: Db, runId: string, after: number, limit: number): Promise<StagedRow[]> =>
  db
    .selectFrom('import_row')
    .select(ROW)
    .where('run_id', '=', runId)
    .where('line', '>', after)
    .orderBy('line')
    .limit(limit)
    .execute()

export type Group = Outcome | Result | 'to_mend'

/** A condition on rows: those that go back to be mended are refused, changed by somebody meanwhile, or could not be written. */
const inGroup = (group: Group) =>
  group === 'to_mend'
    ? sql<boolean>`(outcome = 'refused' or result in ('conflict', 'failed'))`
    : sql<boolean>`(outcome = ${group} or result = ${group})`

export const listGroup = (
  db: Db,
  runId: string,
  { group, after, limit }: { group: Group | null; after: number; limit: number },
): Promise<StagedRow[]> =>
  db
    .selectFrom('import_row')
    .select(ROW)
    .where('run_id', '=', runId)
    .where('line', '>', after)
    .$if(group !== null, (query) => query.where(inGroup(group!)))
    .orderBy('line')
    .limit(limit)
    .execute()

export async function countRows(db: Db, runId: string): Promise<Counts> {
  const rows = await db
    .selectFrom('import_row')
    .select(['outcome', 'result', (eb) => eb.fn.countAll<number>().as('count')])
    .where('run_id', '=', runId)
    .groupBy(['outcome', 'result'])
    .execute()
  const counts: Counts = { all: 0 }
  const add = (name: keyof Counts | null, count: number) => {
    if (name) counts[name] = (counts[name] ?? 0) + count
  }
  for (const { outcome, result, count } of rows) {
    add('all', Number(count))
    add(outcome, Number(count))
    add(result, Number(count))
  }
  return counts
}

export interface CheckedRow {
  readonly line: number
  readonly typed: RowTyped
  readonly outcome: Outcome
  readonly errors: RowErrors
  readonly existing: {
    readonly id: string
    readonly path: string
    readonly version: number
    readonly typed: RowTyped
  } | null
}

export async function setChecked(tx: Tx, runId: string, rows: readonly CheckedRow[]): Promise<void> {
  await sql`update import_row i set typed = r.typed, outcome = r.outcome, errors = r.errors, entity_id = r.entity_id, path = r.path,
      before = r.before, version_before = r.version
    from unnest(${rows.map(({ line }) => line)}::int[], ${rows.map(({ typed }) => JSON.stringify(typed))}::jsonb[],
      ${rows.map(({ outcome }) => outcome)}::text[], ${rows.map(({ errors }) => JSON.stringify(errors))}::jsonb[],
      ${rows.map(({ existing }) => existing?.id ?? null)}::uuid[], ${rows.map(({ existing }) => existing?.path ?? null)}::text[],
      ${rows.map(({ existing }) => (existing ? JSON.stringify(existing.typed) : null))}::jsonb[],
      ${rows.map(({ existing }) => existing?.version ?? null)}::int[]
    ) as r(line, typed, outcome, errors, entity_id, path, before, version)
    where i.run_id = ${runId} and i.line = r.line`.execute(tx)
}

type Day = 'checked_at' | 'confirmed_at' | 'written_at' | 'undo_asked_at' | 'undone_at'

/** Says that a step is done; false when the import is no longer at this version. */
export async function stepRun(
  tx: Tx,
  { id, version }: Pick<Run, 'id' | 'version'>,
  day: Day,
  at: Date,
  said?: { readonly mapping: Mapping; readonly common: RowTyped },
): Promise<boolean> {
  const row = await tx
    .updateTable('import_run')
    .set({ [day]: at, touched_at: at, version: version + 1 })
    .$if(said !== undefined, (query) =>
      query.set({ mapping: JSON.stringify(said!.mapping), common: JSON.stringify(said!.common) }),
    )
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The import, held until the transaction ends: two jobs of the same one follow each other. */
export async function holdRun(tx: Tx, id: string): Promise<Run | null> {
  const run = await tx
    .selectFrom('import_run')
    .select(RUN)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return run ?? null
}

/** Rows that wait to be written, in their order; or to be taken back, from the last. */
export const listWaiting = (
  tx: Tx,
  runId: string,
  step: 'write' | 'undo',
  limit: number,
): Promise<StagedRow[]> =>
  tx
    .selectFrom('import_row')
    .select(ROW)
    .where('run_id', '=', runId)
    .where(
      step === 'write'
        ? sql<boolean>`outcome in ('new', 'changed') and result is null`
        : sql<boolean>`result in ('added', 'amended')`,
    )
    .orderBy('line', step === 'write' ? 'asc' : 'desc')
    .limit(limit)
    .execute()

export interface DoneRow {
  readonly line: number
  readonly result: Result
  readonly errors?: RowErrors
  readonly written?: { readonly id: string; readonly path: string | null; readonly version: number }
}

export async function setDone(tx: Tx, runId: string, rows: readonly DoneRow[]): Promise<void> {
  await sql`update import_row i set result = r.result, errors = coalesce(r.errors, i.errors), entity_id = coalesce(r.entity_id, i.entity_id),
      path = coalesce(r.path, i.path), version_after = coalesce(r.version, i.version_after)
    from unnest(${rows.map(({ line }) => line)}::int[], ${rows.map(({ result }) => result)}::text[],
      ${rows.map(({ errors }) => (errors ? JSON.stringify(errors) : null))}::jsonb[],
      ${rows.map(({ written }) => written?.id ?? null)}::uuid[], ${rows.map(({ written }) => written?.path ?? null)}::text[],
      ${rows.map(({ written }) => written?.version ?? null)}::int[]
    ) as r(line, result, errors, entity_id, path, version)
    where i.run_id = ${runId} and i.line = r.line`.execute(tx)
}

export async function deleteRun(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('import_run').where('id', '=', id).execute()
}
