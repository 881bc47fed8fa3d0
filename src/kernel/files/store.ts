// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where the bytes of files are kept. The database knows everything else about a file; a store knows ids and bytes. */
import type { Readable } from 'node:stream'
import { isId } from '../ids.ts'

/** Bytes from `start` to `end`, both included and counted from 0, as HTTP counts them (RFC 9110 section 14.1.2). */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** Besides what is said, every call throws `StoreFull` and `StoreAway`. */
export interface FileStore {
  /** Keeps a whole file: all of it is there afterwards, on the disk and not only in memory, or nothing is. Returns its bytes. */
  put(id: string, bytes: AsyncIterable<Uint8Array>): Promise<number>
  /** Null when there is no whole file of that id. */
  head(id: string): Promise<{ readonly bytes: number } | null>
  /** A stream that must be read to its end or destroyed. Throws `MissingFile`. */
  readRange(id: string, range?: ByteRange): Promise<Readable>
  /** Removes the file and the pieces of an unfinished one; silent when there is none. */
  delete(id: string): Promise<void>
  /** Ids of which any byte is kept, whole or in pieces, in no order. */
  list(prefix?: string): AsyncIterable<string>
  /**
   * Adds bytes to an unfinished file at `offset`; what a cut request had left beyond it is overwritten. `onDurable` is told each
   * offset up to which bytes would survive a power cut. When `bytes` fails, what had arrived is kept and told before the failure is thrown.
   * The caller sees to it that only one writer is at work on an id. Returns the offset reached.
   */
  append(
    id: string,
    offset: number,
    bytes: AsyncIterable<Uint8Array>,
    onDurable?: (offset: number) => Promise<void>,
  ): Promise<number>
  /** Makes the pieces of `id` a whole file of exactly `bytes`. Doing it twice is doing it once. */
  seal(id: string, bytes: number): Promise<void>
  /** Bytes that can still be kept without filling up what others need; infinite where that is not known. */
  freeBytes(): Promise<number>
}

/** There is no such file in the store. */
export class MissingFile extends Error {
  override name = 'MissingFile'
}

/** The disk or the bucket has no room left. */
export class StoreFull extends Error {
  override name = 'StoreFull'
}

/** The disk or the bucket does not answer, or not to us: a later try may succeed. */
export class StoreAway extends Error {
  override name = 'StoreAway'
}

/** Bytes between two moments in which an upload is made durable: at most these are sent again after a power cut. */
export const DURABLE_EVERY = 8 * 1024 * 1024

/** Ids are the only names a store accepts: nothing that a stranger wrote ever becomes part of a path. */
export function checkedId(id: string): string {
  if (!isId(id)) throw new TypeError('The id of a file must be a UUID in lower case.')
  return id
}

export interface S3Config {
  readonly bucket: string
  readonly region: string
  /** For services other than Amazon's. */
  readonly endpoint?: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Put before every key, such as 'referpa/'. */
  readonly prefix: string
}
