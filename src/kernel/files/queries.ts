// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Selectable } from 'kysely'
import type { File } from '../../../db/schema.gen.ts'
import { type Db, sql, type Tx } from '../db/db.ts'
import { lockName } from '../db/lock.ts'
import type { FileLimits } from './limits.ts'
import { showBytes } from './limits.ts'
import { FileRefused, type Refusal } from './refusals.ts'

/** Without what only its own page reads. */
export type FileRow = Omit<Selectable<File>, 'transcript'>
export type FileState = FileRow['state']

const COLUMNS = [
  'id',
  'sha256',
  'bytes',
  'received_bytes',
  'media_type',
  'name',
  'state',
  'refusal',
  'active',
  'owner_id',
  'public',
  'created_at',
  'unused_since',
] as const

export async function findFile(db: Db, id: string): Promise<FileRow | null> {
  return (await db.selectFrom('file').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Null for somebody else's file as for one that is not there: nobody learns which ids exist. */
export async function findOwnFile(db: Db, id: string, ownerId: string): Promise<FileRow | null> {
  const file = await findFile(db, id)
  return file?.owner_id === ownerId ? file : null
}

/** The words of captions, by paragraphs; none when they have not been read yet. */
export async function findTranscript(db: Db, id: string): Promise<readonly string[]> {
  const file = await db.selectFrom('file').select('transcript').where('id', '=', id).executeTakeFirst()
  return file?.transcript ?? []
}

/** Captions whose words have not been read: kept before that was done at the upload. */
export async function listUntranscribed(db: Db, limit: number): Promise<{ id: string; bytes: number }[]> {
  return db
    .selectFrom('file')
    .select(['id', 'bytes'])
    .where('media_type', '=', 'text/vtt')
    .where('state', '=', 'ready')
    .where('transcript', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function setTranscript(tx: Tx, id: string, transcript: readonly string[]): Promise<void> {
  await tx
    .updateTable('file')
    .set({ transcript: JSON.stringify(transcript) })
    .where('id', '=', id)
    .execute()
}

/** In no order; ids that are not there are left out. */
export async function listFiles(db: Db, ids: readonly string[]): Promise<FileRow[]> {
  return db.selectFrom('file').select(COLUMNS).where('id', '=', sql<string>`any(${ids})`).execute()
}

/** Files that wait for the antivirus, the oldest first. */
export async function listScanning(db: Db, limit: number): Promise<FileRow[]> {
  return db
    .selectFrom('file')
    .select(COLUMNS)
    .where('state', '=', 'scanning')
    .orderBy('created_at')
    .limit(limit)
    .execute()
}

export interface NewFile {
  readonly id: string
  readonly ownerId: string
  readonly name: string
  /** Announced; counts against the quota from now on. */
  readonly bytes: number
  /** Whether it comes in pieces. */
  readonly resumable: boolean
  readonly at: Date
}

/**
 * Makes room for a file. Two that arrive at once wait for each other, so that together they cannot exceed the quota.
 * Throws `FileRefused`.
 */
export async function insertStaged(tx: Tx, file: NewFile, limits: FileLimits): Promise<void> {
  await lockName(tx, `files of ${file.ownerId}`)
  const used = await tx
    .selectFrom('file')
    .select((eb) => [
      eb.fn.coalesce(eb.fn.sum<number>('bytes'), sql<number>`0`).as('bytes'),
      eb.fn.count<number>('unused_since').as('unused'),
    ])
    .where('owner_id', '=', file.ownerId)
    .where('state', '<>', 'refused')
    .executeTakeFirstOrThrow()
  if (Number(used.bytes) + file.bytes > limits.quota)
    throw new FileRefused('quota', { limit: showBytes(limits.quota) })
  if (used.unused >= limits.unused) throw new FileRefused('too-many-unused')
  await forgetRefused(tx, file.ownerId, limits.refused)
  await refuseBeyondTotal(tx, file.bytes, limits)
  await tx
    .insertInto('file')
    .values({
      id: file.id,
      bytes: file.bytes,
      received_bytes: file.resumable ? 0 : null,
      media_type: 'application/octet-stream',
      name: file.name,
      state: 'staged',
      owner_id: file.ownerId,
      created_at: file.at,
      unused_since: file.at,
    })
    .execute()
}

/** Rows of refused files say why; somebody who tries a thousand times needs the last reasons only. */
async function forgetRefused(tx: Tx, ownerId: string, kept: number): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from file where owner_id = ${ownerId} and state = 'refused' order by created_at desc, id desc offset ${kept} limit 200`.execute(
    tx,
  )
  if (rows.length > 0) await deleteUnused(tx, rows)
}

async function refuseBeyondTotal(tx: Tx, bytes: number, { total }: FileLimits): Promise<void> {
  if (total === Number.POSITIVE_INFINITY) return
  // After the owner's: whoever takes both takes them in this order.
  await lockName(tx, 'space of all files')
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(bytes), 0)::float8 as bytes from file where state <> 'refused'`.execute(tx)
  if (rows[0]!.bytes + bytes > total) throw new FileRefused('instance-full', { limit: showBytes(total) })
}

/** Bytes that are announced since a moment and have not arrived: room must be kept for them. */
export async function sumAwaited(db: Db, since: Date): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(bytes - coalesce(received_bytes, 0)), 0)::float8 as bytes
    from file where state = 'staged' and created_at > ${since}`.execute(db)
  return rows[0]!.bytes
}

/** Moves the offset of an upload forward. False when it stood elsewhere: another request has gone on meanwhile. */
export async function advanceUpload(tx: Tx, id: string, from: number, to: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('file')
    .set({ received_bytes: to })
    .where('id', '=', id)
    .where('state', '=', 'staged')
    .where('received_bytes', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface Verdict {
  readonly state: Exclude<FileState, 'staged'>
  readonly sha256?: string
  readonly bytes?: number
  readonly mediaType?: string
  readonly active?: boolean
  readonly refusal?: Refusal
  readonly transcript?: readonly string[]
}

/** Moves a file from one state to the next. False when it was no longer there: somebody else has judged it. */
export async function judgeFile(tx: Tx, id: string, from: FileState, verdict: Verdict): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('file')
    .set({
      state: verdict.state,
      ...(verdict.sha256 === undefined ? {} : { sha256: verdict.sha256 }),
      ...(verdict.bytes === undefined ? {} : { bytes: verdict.bytes }),
      ...(verdict.mediaType === undefined ? {} : { media_type: verdict.mediaType }),
      ...(verdict.active === undefined ? {} : { active: verdict.active }),
      ...(verdict.refusal === undefined ? {} : { refusal: JSON.stringify(verdict.refusal) }),
      ...(verdict.transcript === undefined ? {} : { transcript: JSON.stringify(verdict.transcript) }),
    })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Lets anyone read files, or no longer: called by what is published with them, in the same transaction. */
export async function setPublic(tx: Tx, ids: readonly string[], isPublic: boolean): Promise<void> {
  await tx.updateTable('file').set({ public: isPublic }).where('id', '=', sql<string>`any(${ids})`).execute()
}

interface Reference {
  schema: string
  table: string
  column: string
}

/** Columns that point at files, whatever module they are of: the catalogue knows them, so no module can forget to say so. */
async function listReferences(db: Db): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select n.nspname as schema, t.relname as table, a.attname as column
    from pg_constraint c
    join pg_class t on t.oid = c.conrelid
    join pg_namespace n on n.oid = t.relnamespace
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'file'::regclass and cardinality(c.conkey) = 1 and c.conparentid = 0
    order by 1, 2, 3`.execute(db)
  return rows
}

/** A condition on `file`: some row points at it. */
const isUsed = (references: readonly Reference[]) =>
  references.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`(${sql.join(
        references.map(
          ({ schema, table, column }) =>
            sql`exists (select from ${sql.id(schema, table)} r where r.${sql.id(column)} = file.id)`,
        ),
        sql` or `,
      )})`

/** A condition on `file`: no writing that is kept names it. Nothing uses such a file yet; it is offered when the writing is taken up. */
const isUnnamed = sql<boolean>`file.id not in (select unnest(files) from pending_form)`

/**
 * Removes the rows of files that nothing has used since `before.unused`, of refused ones since `before.refused`, at most `limit`, and
 * returns their ids: their bytes are to be removed after the commit. Files that came into use or fell out of it since the last time
 * are marked so.
 */
export async function removeUnused(
  tx: Tx,
  at: Date,
  before: { readonly unused: Date; readonly refused: Date },
  limit: number,
): Promise<string[]> {
  const used = isUsed(await listReferences(tx))
  await sql`update file set unused_since = null where unused_since is not null and ${used}`.execute(tx)
  await sql`update file set unused_since = ${at} where unused_since is null and not ${used}`.execute(tx)
  // Locked first and asked again afterwards: a row that comes to point at one of them meanwhile has to wait, or is seen.
  const { rows } = await sql<{ id: string }>`
    select id from file
    where (unused_since <= ${before.unused} or (state = 'refused' and unused_since <= ${before.refused})) and ${isUnnamed}
    order by id limit ${limit} for update skip locked`.execute(tx)
  return deleteUnused(tx, rows, used)
}

async function deleteUnused(
  tx: Tx,
  rows: readonly { id: string }[],
  used?: ReturnType<typeof isUsed>,
): Promise<string[]> {
  const ids = rows.map((row) => row.id)
  const inUse = used ?? isUsed(await listReferences(tx))
  const removed = await sql<{ id: string }>`
    delete from file where id = any(${ids}) and not ${inUse} returning id`.execute(tx)
  return removed.rows.map((row) => row.id)
}

/** Removes one file that nothing uses. False when something does. */
export async function removeOne(tx: Tx, id: string): Promise<boolean> {
  const used = isUsed(await listReferences(tx))
  await tx.selectFrom('file').select('id').where('id', '=', id).forUpdate().execute()
  const { rows } = await sql`delete from file where id = ${id} and not ${used} returning id`.execute(tx)
  return rows.length > 0
}

/** Which of these ids have a row. */
export async function knownIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('file').select('id').where('id', '=', sql<string>`any(${ids})`).execute()
  return new Set(rows.map((row) => row.id))
}
