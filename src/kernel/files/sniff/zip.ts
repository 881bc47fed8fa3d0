// SPDX-License-Identifier: AGPL-3.0-or-later
/** The list of a ZIP file (APPNOTE 6.3.10) and single entries of it. No ZIP64: documents are smaller than 4 GB. */
import { crc32, createInflateRaw } from 'node:zlib'
import type { ByteSource } from './source.ts'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  /** Its sizes stand behind its bytes as well, instead of before them (section 4.3.9). */
  readonly sizesFollow: boolean
  readonly packedBytes: number
  /** Unpacked, as the list says. */
  readonly bytes: number
  readonly crc: number
  readonly offset: number
}

export class BadZip extends Error {
  override name = 'BadZip'
}

const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1')
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
/** The end record and the longest comment after it. */
const END_BYTES = 22 + 65_535
const MOST_LIST_BYTES = 16 * 1024 * 1024

/** All entries, as the list at the end of the file gives them. Throws `BadZip`. */
export async function listZip(source: ByteSource): Promise<ZipEntry[]> {
  const tailStart = Math.max(0, source.size - END_BYTES)
  const tail = await source.read(tailStart, END_BYTES)
  const end = tail.lastIndexOf(END_SIGNATURE)
  if (end < 0 || end + 22 > tail.length) throw new BadZip('no end record')
  const listBytes = tail.readUInt32LE(end + 12)
  const listStart = tail.readUInt32LE(end + 16)
  if (listBytes > MOST_LIST_BYTES || listStart + listBytes > tailStart + end)
    throw new BadZip('list out of place')
  return parseList(await source.read(listStart, listBytes))
}

function parseList(list: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = []
  for (let at = 0; at < list.length; ) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new BadZip('broken list')
    const nameBytes = list.readUInt16LE(at + 28)
    const extraBytes = list.readUInt16LE(at + 30)
    const commentBytes = list.readUInt16LE(at + 32)
    entries.push({
      name: list.subarray(at + 46, at + 46 + nameBytes).toString('utf8'),
      method: list.readUInt16LE(at + 10),
      encrypted: (list.readUInt16LE(at + 8) & 1) === 1,
      sizesFollow: (list.readUInt16LE(at + 8) & 8) === 8,
      crc: list.readUInt32LE(at + 16),
      packedBytes: list.readUInt32LE(at + 20),
      bytes: list.readUInt32LE(at + 24),
      offset: list.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + extraBytes + commentBytes
  }
  return entries
}

/** What an entry holds is not what the list says of it. */
export class FalseSize extends BadZip {
  override name = 'FalseSize'
}

/** Entries that share bytes unpack into more than their file could hold. Throws `FalseSize`. */
export function refuseOverlaps(source: ByteSource, entries: readonly ZipEntry[]): void {
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < free) throw new FalseSize('entries overlap')
    free = entry.offset + LOCAL_BYTES + entry.packedBytes
  }
  if (free > source.size) throw new FalseSize('entries go beyond the file')
}

const LOCAL_BYTES = 30

/**
 * The content of an entry as it unpacks, stopped as soon as it is longer than the list says. Throws `BadZip` when it is broken,
 * `FalseSize` when what the list says, what stands before it and what comes out of it differ.
 */
export async function* unpacked(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = await packedBytes(source, entry)
  if (entry.method !== 0 && entry.method !== 8) throw new BadZip('unknown compression')
  let bytes = 0
  let crc = 0
  try {
    for await (const chunk of entry.method === 0 ? [packed] : inflated(packed)) {
      bytes += chunk.length
      if (bytes > entry.bytes) throw new FalseSize('longer than listed')
      crc = crc32(chunk, crc)
      yield chunk
    }
  } catch (error) {
    throw error instanceof BadZip ? error : new BadZip('broken entry', { cause: error })
  }
  if (bytes !== entry.bytes) throw new FalseSize('shorter than listed')
  if (crc !== entry.crc) throw new BadZip('wrong checksum')
}

function inflated(packed: Buffer): AsyncIterable<Buffer> {
  const stream = createInflateRaw()
  stream.end(packed)
  return stream
}

async function packedBytes(source: ByteSource, entry: ZipEntry): Promise<Buffer> {
  const header = await source.read(entry.offset, LOCAL_BYTES)
  if (header.length < LOCAL_BYTES || header.readUInt32LE(0) !== LOCAL_SIGNATURE)
    throw new BadZip('broken entry')
  const nameBytes = header.readUInt16LE(26)
  const name = await source.read(entry.offset + LOCAL_BYTES, nameBytes)
  if (name.toString('utf8') !== entry.name) throw new BadZip('two names')
  const [packed, bytes] = [header.readUInt32LE(18), header.readUInt32LE(22)]
  // Some readers go by the list, others by what stands before each entry: they must not see two documents.
  if (!entry.sizesFollow && (packed !== entry.packedBytes || bytes !== entry.bytes))
    throw new FalseSize('two sizes')
  const start = entry.offset + LOCAL_BYTES + nameBytes + header.readUInt16LE(28)
  const found = await source.read(start, entry.packedBytes)
  if (found.length < entry.packedBytes) throw new BadZip('cut entry')
  return found
}

/** The content of one small entry. Throws `BadZip` when it is broken or larger than `most` bytes. */
export async function readEntry(source: ByteSource, entry: ZipEntry, most: number): Promise<Buffer> {
  if (entry.bytes > most) throw new BadZip('entry too large')
  const chunks: Buffer[] = []
  for await (const chunk of unpacked(source, entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
