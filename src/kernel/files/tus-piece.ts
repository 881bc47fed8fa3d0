// SPDX-License-Identifier: AGPL-3.0-or-later
/** One piece of an upload on its way into the store. */
import type { IncomingMessage } from 'node:http'
import { advanceUpload, type FileRow } from './queries.ts'
import { FileRefused, type RefusalCode } from './refusals.ts'
import { HEAD_BYTES } from './sniff/identify.ts'
import { sniffHead } from './sniff.ts'
import { atMost, type FilesDeps, refuseFile } from './staging.ts'
import { TusProblem } from './tus-protocol.ts'

/** Longest silence of a browser in the middle of a piece; it takes the upload up again afterwards. */
const SILENCE_MS = 60_000

interface Piece {
  readonly offset: number
  readonly piece: IncomingMessage
  /** Aborted when the upload is to be let go of. */
  readonly signal: AbortSignal
}

/**
 * Appends a piece and returns the offset reached, which would survive a power cut. The caller holds the lock of the upload.
 * Throws `TusProblem` or `FileRefused`; throws what the request threw when it was cut, after keeping what had arrived.
 */
export async function receivePiece(
  deps: FilesDeps,
  upload: FileRow,
  { offset, piece, signal }: Piece,
): Promise<number> {
  if (upload.state === 'refused') throw refusedFile(upload)
  let reached = upload.received_bytes ?? 0
  if (offset !== reached) throw new TusProblem('wrong-offset')
  // Everything is here: the browser only asks again what became of it.
  if (upload.state !== 'staged' || reached === upload.bytes) return reached
  const tooLong = () => new FileRefused('longer-than-declared')
  const announced = Number(piece.headers['content-length'] ?? 0)
  if (offset + announced > upload.bytes) throw tooLong()
  const limited = atMost(unbroken(piece, signal), upload.bytes - offset, tooLong)
  try {
    return await deps.store.append(
      upload.id,
      offset,
      offset === 0 ? checked(limited, upload.bytes) : limited,
      async (to) => {
        const from = reached
        const moved = await deps.database.transaction((tx) => advanceUpload(tx, upload.id, from, to))
        if (!moved) throw new TusProblem('wrong-offset')
        reached = to
      },
    )
  } catch (error) {
    // Judged by its first bytes: nothing of it is kept, and a later piece hears the same.
    if (error instanceof FileRefused && error.refusal.code !== 'longer-than-declared')
      await refuseFile(deps, upload.id, 'staged', error.refusal)
    throw error
  }
}

/** The refusal that is kept with a file. */
export function refusedFile({ refusal }: FileRow): FileRefused {
  return refusal ? new FileRefused(refusal.code as RefusalCode, refusal.values) : new FileRefused('unknown')
}

/** The body of a request, which leaves the connection open when reading stops early, so that the answer still gets through. */
async function* unbroken(piece: IncomingMessage, signal: AbortSignal): AsyncIterable<Uint8Array> {
  const letGo = () => piece.destroy(new Error('upload let go'))
  const silent = () => piece.destroy(new Error('upload silent'))
  signal.addEventListener('abort', letGo, { once: true })
  piece.socket.setTimeout(SILENCE_MS, silent)
  try {
    if (signal.aborted) letGo()
    yield* piece.iterator({ destroyOnReturn: false })
  } finally {
    signal.removeEventListener('abort', letGo)
    piece.socket.setTimeout(0, silent)
    // What is left of the piece is read and forgotten: a browser hears the answer only when it may finish sending.
    if (!piece.destroyed) piece.resume()
  }
}

/** Holds back the first bytes until there are enough to look at: what is plainly wrong never reaches the store. */
async function* checked(bytes: AsyncIterable<Uint8Array>, total: number): AsyncIterable<Uint8Array> {
  const enough = Math.min(HEAD_BYTES, total)
  let held: Uint8Array[] = []
  let length = 0
  let looked = false
  for await (const chunk of bytes) {
    if (looked) {
      yield chunk
      continue
    }
    held.push(chunk)
    length += chunk.byteLength
    if (length < enough) continue
    looked = true
    await sniffHead(Buffer.concat(held), total)
    yield* held
    held = []
  }
  // A first piece of a few bytes: the whole file is looked into at the end in any case.
  yield* held
}
