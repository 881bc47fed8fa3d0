// SPDX-License-Identifier: AGPL-3.0-or-later
/** The life of a file: staged while its bytes arrive, scanning while the antivirus has not answered, then ready or refused. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/db.ts'
import { newId } from '../ids.ts'
import type { RunTask } from '../worker-tasks.ts'
import { type KindName, kindByMediaType } from './kinds.ts'
import type { FileLimits } from './limits.ts'
import { cleanName } from './names.ts'
import { isPicture, withoutPrivateMetadata } from './private-metadata.ts'
import { type FileRow, findFile, insertStaged, judgeFile, listScanning, sumAwaited } from './queries.ts'
import { FileRefused, type Refusal } from './refusals.ts'
import { type Scanner, ScannerUnreachable, type ScanVerdict } from './scan.ts'
import { type ByteSource, storeSource } from './sniff/source.ts'
import { type Sniffed, sniff } from './sniff.ts'
import type { FileStore } from './store.ts'

/** What everything that takes files needs. */
export interface FilesDeps {
  readonly database: Database
  readonly store: FileStore
  readonly clock: Clock
  readonly limits: FileLimits
  /** Null: no antivirus, files are ready as soon as they have been looked into. */
  readonly scanner: Scanner | null
  /** Where costly looks into a file are done. */
  readonly run: RunTask
}

export interface Announced {
  readonly ownerId: string
  /** As the browser sent it. */
  readonly name: string
  readonly bytes: number
  readonly resumable: boolean
}

/** Makes room for a file that is about to arrive. Returns its id. Throws `FileRefused`. */
export async function stageFile(
  deps: FilesDeps,
  { ownerId, name, bytes, resumable }: Announced,
): Promise<string> {
  const at = deps.clock.now()
  const id = newId(at.getTime())
  await refuseWithoutRoom(deps, bytes, at)
  await deps.database.transaction((tx) =>
    insertStaged(tx, { id, ownerId, name: cleanName(name), bytes, resumable, at }, deps.limits),
  )
  return id
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Said before the first byte is sent, and before the disk is so full that the database on it stops. What was begun long ago will not come. */
async function refuseWithoutRoom({ database, store }: FilesDeps, bytes: number, at: Date): Promise<void> {
  const free = await store.freeBytes()
  if (free === Number.POSITIVE_INFINITY) return
  const awaited = await sumAwaited(database.db, new Date(at.getTime() - DAY_MS))
  if (awaited + bytes > free) throw new FileRefused('storage-full')
}

/**
 * Looks into a file whose bytes are all in the store and moves it on. A file that was judged before keeps its verdict,
 * so that a repeat after a broken connection gets the same answer. Returns the row as it is afterwards; null when there is none.
 */
export async function finishFile(deps: FilesDeps, id: string, bytes: number): Promise<FileRow | null> {
  const file = await findFile(deps.database.db, id)
  if (file?.state !== 'staged') return file
  const found = await lookInto(deps, file, bytes)
  if ('refusal' in found) await refuseFile(deps, id, 'staged', found.refusal)
  else {
    const state = deps.scanner ? 'scanning' : 'ready'
    await deps.database.transaction((tx) => judgeFile(tx, id, 'staged', { ...found, state, bytes }))
    if (deps.scanner) await scanFile(deps, deps.scanner, id)
  }
  return findFile(deps.database.db, id)
}

type Found = (Sniffed & { sha256: string }) | { refusal: Refusal }

async function lookInto(deps: FilesDeps, file: FileRow, bytes: number): Promise<Found> {
  const release = await oneOfFew()
  try {
    const source = storeSource(deps.store, file.id, bytes)
    const sniffed = await sniff(source, file.name, deps.limits, deps.run)
    if (isPicture(sniffed.kind)) await forgetPrivateMetadata(deps, file.id, source, sniffed.kind)
    return { ...sniffed, sha256: await digest(await deps.store.readRange(file.id)) }
  } catch (error) {
    if (error instanceof FileRefused) return { refusal: error.refusal }
    throw error
  } finally {
    release()
  }
}

/** Before anybody can read it. As long as it was: a repeat after a cut finds the file that it announced. */
async function forgetPrivateMetadata(deps: FilesDeps, id: string, source: ByteSource, kind: KindName) {
  const blank = await withoutPrivateMetadata(await source.read(0, source.size), kind)
  if (blank) await deps.store.put(id, Readable.from([blank]))
}

async function digest(bytes: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of bytes) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Files looked into at the same time: each may hold a document of 50 MB. */
const FEW = 2
let busy = 0
const waiting: (() => void)[] = []

async function oneOfFew(): Promise<() => void> {
  if (busy >= FEW) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy++
  return () => {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
}

/** Refuses a file and removes its bytes at once: nobody will ask for them. The row stays, so that the reason can be shown. */
export async function refuseFile(
  deps: FilesDeps,
  id: string,
  from: 'staged' | 'scanning',
  refusal: Refusal,
): Promise<void> {
  const done = await deps.database.transaction((tx) => judgeFile(tx, id, from, { state: 'refused', refusal }))
  if (done) await deps.store.delete(id)
}

/** Of sound and pictures only the start is scanned: players run nothing in them, and scanners take no stream of 2 GB. */
const SCANNED_MEDIA_BYTES = 20 * 1024 * 1024

/** Asks the antivirus about one file. When it cannot be reached the file stays as it is, for `scanWaiting`. */
async function scanFile(deps: FilesDeps, scanner: Scanner, id: string): Promise<boolean> {
  const file = await findFile(deps.database.db, id)
  if (file?.state !== 'scanning') return true
  const verdict = await verdictOn(deps.store, scanner, file)
  if (!verdict) return false
  if (verdict.kind === 'clean')
    await deps.database.transaction((tx) => judgeFile(tx, id, 'scanning', { state: 'ready' }))
  else if (verdict.kind === 'infected')
    await refuseFile(deps, id, 'scanning', { code: 'infected', values: { name: verdict.name } })
  else await refuseFile(deps, id, 'scanning', { code: 'scan-limit' })
  return true
}

async function verdictOn(store: FileStore, scanner: Scanner, file: FileRow): Promise<ScanVerdict | null> {
  const family = kindByMediaType(file.media_type)?.family
  const partly = (family === 'video' || family === 'audio') && file.bytes > SCANNED_MEDIA_BYTES
  const bytes = await store.readRange(
    file.id,
    partly ? { start: 0, end: SCANNED_MEDIA_BYTES - 1 } : undefined,
  )
  try {
    return await scanner.scan(bytes)
  } catch (error) {
    if (error instanceof ScannerUnreachable) return null
    throw error
  } finally {
    bytes.destroy()
  }
}

/**
 * The job that scans what waits: to run every few minutes. It may run twice at once, a verdict counts once.
 * Stops at the first file that the antivirus does not answer about. Returns how many were judged.
 */
export async function scanWaiting(deps: FilesDeps): Promise<number> {
  let judged = 0
  for (const file of await listScanning(deps.database.db, 100)) {
    // Without an antivirus any more, what waited for it is ready: it has been looked into.
    if (!deps.scanner)
      await deps.database.transaction((tx) => judgeFile(tx, file.id, 'scanning', { state: 'ready' }))
    else if (!(await scanFile(deps, deps.scanner, file.id))) break
    judged++
  }
  return judged
}

/** A stream as it passes, stopped with `FileRefused` after `most` bytes. */
export async function* atMost(
  bytes: AsyncIterable<Uint8Array>,
  most: number,
  refusal: () => FileRefused,
): AsyncIterable<Uint8Array> {
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.byteLength
    if (length > most) throw refusal()
    yield chunk
  }
}
