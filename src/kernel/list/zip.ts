// SPDX-License-Identifier: AGPL-3.0-or-later
/** A ZIP file as a stream (APPNOTE 6.3.10): sizes follow each entry in a data descriptor, so that nothing is held back. */
import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipPart {
  /** ASCII. */
  readonly name: string
  readonly content: AsyncIterable<string> | Iterable<string>
}

interface Written {
  readonly name: Buffer
  readonly offset: number
  readonly crc: number
  readonly packed: number
  readonly bytes: number
}

/** Deflated; sizes and sum in a data descriptor after the content (APPNOTE 4.4.4, bit 3). */
const FLAGS = 0x0008
const METHOD = 8
const VERSION = 20
/** 1 January 1980, where the dates of ZIP begin: the same table is the same file. */
const DATE = 0x0021

function fields(signature: number, values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(4 + values.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = buffer.writeUInt32LE(signature)
  for (const [bytes, value] of values) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}

const shared = (name: Buffer, crc: number, packed: number, bytes: number) =>
  [
    [2, VERSION],
    [2, FLAGS],
    [2, METHOD],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, packed],
    [4, bytes],
    [2, name.length],
    [2, 0],
  ] as const

const localHeader = (name: Buffer): Buffer => Buffer.concat([fields(0x04034b50, shared(name, 0, 0, 0)), name])

const descriptor = ({ crc, packed, bytes }: Written): Buffer =>
  fields(0x08074b50, [
    [4, crc],
    [4, packed],
    [4, bytes],
  ])

const centralHeader = ({ name, offset, crc, packed, bytes }: Written): Buffer =>
  Buffer.concat([
    fields(0x02014b50, [
      [2, VERSION],
      ...shared(name, crc, packed, bytes),
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ]),
    name,
  ])

const endRecord = (entries: number, bytes: number, offset: number): Buffer =>
  fields(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, entries],
    [2, entries],
    [4, bytes],
    [4, offset],
    [2, 0],
  ])

/** The parts, one after the other. No ZIP64: a table is smaller than 4 GB. */
export async function* zipped(parts: Iterable<ZipPart>): AsyncGenerator<Buffer, void> {
  const written: Written[] = []
  let offset = 0
  for (const { name: text, content } of parts) {
    const name = Buffer.from(text, 'latin1')
    const head = localHeader(name)
    yield head
    const totals = { crc: 0, packed: 0, bytes: 0 }
    for await (const piece of deflated(content, totals)) yield piece
    const entry = { name, offset, ...totals }
    const tail = descriptor(entry)
    yield tail
    written.push(entry)
    offset += head.length + totals.packed + tail.length
  }
  const list = Buffer.concat(written.map(centralHeader))
  yield Buffer.concat([list, endRecord(written.length, list.length, offset)])
}

async function* deflated(
  content: ZipPart['content'],
  totals: { crc: number; packed: number; bytes: number },
): AsyncGenerator<Buffer, void> {
  const deflate = createDeflateRaw()
  const feeding = feed(deflate, content, totals)
  // Whoever reads hears of a failure when the stream is destroyed; this keeps it from being reported twice.
  feeding.catch((error: Error) => deflate.destroy(error))
  for await (const piece of deflate as AsyncIterable<Buffer>) {
    totals.packed += piece.length
    yield piece
  }
  await feeding
}

async function feed(
  deflate: ReturnType<typeof createDeflateRaw>,
  content: ZipPart['content'],
  totals: { crc: number; bytes: number },
): Promise<void> {
  for await (const text of content) {
    const piece = Buffer.from(text, 'utf8')
    totals.crc = crc32(piece, totals.crc)
    totals.bytes += piece.length
    if (deflate.destroyed) return
    if (!deflate.write(piece)) await roomIn(deflate)
  }
  deflate.end()
}

/** Waits for room, or for a reader who has gone. */
async function roomIn(deflate: ReturnType<typeof createDeflateRaw>): Promise<void> {
  const waiting = new AbortController()
  try {
    await Promise.race(['drain', 'close'].map((event) => once(deflate, event, { signal: waiting.signal })))
  } finally {
    waiting.abort()
  }
}
