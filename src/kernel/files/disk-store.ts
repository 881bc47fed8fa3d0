// SPDX-License-Identifier: AGPL-3.0-or-later
/** Files on a disk: `folder/whole/<xx>/<id>`, unfinished ones in `folder/pieces/<xx>/<id>`. Only the process's user may read them. */
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  type ByteRange,
  checkedId,
  DURABLE_EVERY,
  type FileStore,
  MissingFile,
  StoreAway,
  StoreFull,
} from './store.ts'

type Part = 'whole' | 'pieces'

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

/** A disk that broke, was taken away, or that the system closed to writing after an error (errno(3)). */
const AWAY = ['EIO', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE', 'EROFS']

/** Kept for the database and the system, which are often on the same disk: a twentieth of it, at most this much. */
const RESERVE_BYTES = 1024 ** 3

/** Says in our words what the disk said in its own. */
function translated(error: unknown): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StoreFull('no room left', { cause: error })
  if (code === 'ENOENT') return new MissingFile('no such file', { cause: error })
  if (code && AWAY.includes(code)) return new StoreAway('the disk does not answer', { cause: error })
  return error
}

export function diskStore(folder: string): FileStore {
  // The last digits of a UUIDv7 are random, the first are the time: only the last spread files evenly over 256 folders.
  const pathOf = (part: Part, id: string) => join(folder, part, checkedId(id).slice(-2), id)

  const append: FileStore['append'] = async (id, offset, bytes, onDurable) => {
    const file = await openForWriting(pathOf('pieces', id)).catch((error: unknown) => {
      throw translated(error)
    })
    try {
      await file.truncate(offset)
      return await writeAll(file, offset, bytes, onDurable)
    } catch (error) {
      throw translated(error)
    } finally {
      await file.close()
    }
  }

  const seal: FileStore['seal'] = async (id, bytes) => {
    const from = pathOf('pieces', id)
    const to = pathOf('whole', id)
    const size = await sizeOf(from)
    if (size !== bytes) {
      // Sealed before; the pieces that there may be are of a rewriting that was cut.
      if ((await sizeOf(to)) === bytes) return
      throw new MissingFile(`pieces of ${id} hold ${size} bytes of ${bytes}`)
    }
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    await rename(from, to)
    await syncFolder(dirname(to))
  }

  return {
    append,
    seal,
    put: async (id, bytes) => {
      try {
        const size = await append(id, 0, bytes)
        await seal(id, size)
        return size
      } catch (error) {
        await rm(pathOf('pieces', id), { force: true })
        throw error
      }
    },
    head: async (id) => {
      const size = await sizeOf(pathOf('whole', id))
      return size === null ? null : { bytes: size }
    },
    readRange: (id, range) => readRange(pathOf('whole', id), range),
    delete: async (id) => {
      await rm(pathOf('pieces', id), { force: true })
      await rm(pathOf('whole', id), { force: true })
    },
    list: (prefix = '') => listIds(folder, prefix),
    freeBytes: () => freeBytes(folder),
  }
}

async function freeBytes(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { bavail, blocks, bsize } = await statfs(folder)
  return Math.max(0, bavail * bsize - Math.min(RESERVE_BYTES, (blocks * bsize) / 20))
}

async function openForWriting(path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    return await open(path, 'r+', 0o600)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    const file = await open(path, 'wx+', 0o600)
    // Without this the bytes would survive a power cut and their name would not.
    await syncFolder(dirname(path))
    return file
  }
}

async function writeAll(
  file: FileHandle,
  offset: number,
  bytes: AsyncIterable<Uint8Array>,
  onDurable: ((offset: number) => Promise<void>) | undefined,
): Promise<number> {
  let at = offset
  let durable = offset
  const makeDurable = async () => {
    if (at === durable) return
    await file.datasync()
    durable = at
    await onDurable?.(at)
  }
  let writing = false
  try {
    for await (const chunk of bytes) {
      writing = true
      await writeFully(file, chunk, at)
      at += chunk.byteLength
      if (at - durable >= DURABLE_EVERY) await makeDurable()
      writing = false
    }
  } catch (error) {
    // The request was cut: what had arrived is worth keeping, unless it is the disk that failed.
    if (!writing) await makeDurable()
    throw error
  }
  await makeDurable()
  return at
}

async function writeFully(file: FileHandle, chunk: Uint8Array, at: number): Promise<void> {
  let done = 0
  while (done < chunk.byteLength)
    done += (await file.write(chunk, done, chunk.byteLength - done, at + done)).bytesWritten
}

async function readRange(path: string, range: ByteRange | undefined) {
  try {
    const file = await open(path, 'r')
    return file.createReadStream({ start: range?.start ?? 0, end: range?.end, highWaterMark: 256 * 1024 })
  } catch (error) {
    throw translated(error)
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function* listIds(folder: string, prefix: string): AsyncIterable<string> {
  // In this order an id that is sealed meanwhile is never listed twice.
  for (const part of ['whole', 'pieces'])
    for (const shard of await namesIn(join(folder, part)))
      for (const id of await namesIn(join(folder, part, shard))) if (id.startsWith(prefix)) yield id
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
