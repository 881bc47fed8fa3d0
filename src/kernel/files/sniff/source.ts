// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bytes that can be read anywhere, so that a video of 2 GB is looked into without being held. */
import type { FileStore } from '../store.ts'

export interface ByteSource {
  readonly size: number
  /** Up to `length` bytes from `start`; fewer at the end of the file. */
  read(start: number, length: number): Promise<Buffer>
}

export const bufferSource = (bytes: Buffer): ByteSource => ({
  size: bytes.length,
  read: async (start, length) => bytes.subarray(start, start + length),
})

/** Read ahead this much, because headers lie close together and each read of a bucket costs a request. */
const AHEAD = 64 * 1024

/** A file of a store. The last window read is kept, so that neighbouring headers cost one read. */
export function storeSource(store: FileStore, id: string, size: number): ByteSource {
  let window: { start: number; bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) }
  return {
    size,
    read: async (start, length) => {
      const end = Math.min(size, start + length)
      if (start >= end) return Buffer.alloc(0)
      if (start < window.start || end > window.start + window.bytes.length) {
        const until = Math.min(size, Math.max(end, start + AHEAD))
        window = { start, bytes: await collect(await store.readRange(id, { start, end: until - 1 })) }
      }
      return window.bytes.subarray(start - window.start, end - window.start)
    },
  }
}

export async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}
