// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Where uploads of this page have got to, so that they can be taken up again after a reload. It is kept for the tab only, and not at all
 * at a shared desk: whoever sits there next must not learn what the one before had on their disk.
 */
export interface Remembered {
  place: string
  name: string
  /** Share of the bytes that had arrived, 0-100. */
  percent: number
  done: boolean
}

export interface Memory {
  find(file: File): Remembered | null
  keep(file: File, what: Remembered): void
  forget(file: File): void
  /** Those that were not finished. */
  unfinished(): Remembered[]
}

export function openMemory(endpoint: string, sharedDesk: boolean): Memory {
  const prefix = `upload ${endpoint} ${location.pathname} `
  const keyOf = (file: File) => `${prefix}${file.size} ${file.lastModified} ${file.name}`
  const shelf = sharedDesk ? null : storage()
  const read = (key: string): Remembered | null => {
    try {
      return JSON.parse(shelf?.getItem(key) ?? 'null') as Remembered | null
    } catch {
      return null
    }
  }
  return {
    find: (file) => read(keyOf(file)),
    keep: (file, what) => {
      try {
        shelf?.setItem(keyOf(file), JSON.stringify(what))
      } catch {
        // A full shelf only means that a reload starts from the beginning.
      }
    },
    forget: (file) => shelf?.removeItem(keyOf(file)),
    unfinished: () =>
      Object.keys(shelf ?? {})
        .filter((key) => key.startsWith(prefix))
        .map(read)
        .filter((each) => each !== null && !each.done) as Remembered[],
  }
}

/** Null where the browser forbids it. */
function storage(): Storage | null {
  try {
    return sessionStorage
  } catch {
    return null
  }
}
