// SPDX-License-Identifier: AGPL-3.0-or-later
import { DatabaseSync } from 'node:sqlite'

export interface FolderLock {
  release(): void
}

/**
 * Takes a lock on a file, held until released or until this process ends, however it ends.
 * Node has no file locks of its own. SQLite takes one of the kernel's (fcntl), which knows no stale state, holds
 * between containers that share the folder, and leaves the file empty: nothing is ever written into it.
 * Answers null when another process (or another caller in this one) holds it.
 */
export function lockFile(path: string): FolderLock | null {
  const database = new DatabaseSync(path)
  try {
    database.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null
    throw error
  }
  return { release: () => database.isOpen && database.close() }
}

const SQLITE_BUSY = 5
