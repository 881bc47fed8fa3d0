// SPDX-License-Identifier: AGPL-3.0-or-later
/** The list of a ZIP file (APPNOTE 6.3.10) and single entries of it. No ZIP64: documents are smaller than 4 GB. */
import { inflateRawSync } from 'node:zlib'
import type { ByteSource } from './source.ts'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packedBytes: number
  readonly bytes: number
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
      packedBytes: list.readUInt32LE(at + 20),
      bytes: list.readUInt32LE(at + 24),
      offset: list.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + extraBytes + commentBytes
  }
  return entries
}

/** The content of one small entry. Throws `BadZip` when it is broken or larger than `most` bytes. */
export async function readEntry(source: ByteSource, entry: ZipEntry, most: number): Promise<Buffer> {
  const header = await source.read(entry.offset, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_SIGNATURE) throw new BadZip('broken entry')
  if (entry.packedBytes > most) throw new BadZip('entry too large')
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = await source.read(start, entry.packedBytes)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new BadZip('unknown compression')
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    throw new BadZip('broken or too large entry', { cause: error })
  }
}
