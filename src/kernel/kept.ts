// SPDX-License-Identifier: AGPL-3.0-or-later
/** Values in memory under a name and a key, bounded: of each name the longest unused is given up first. */

/** Of each name. A session with its roles takes about 1 KB: some 5 MB when all are there. */
export const MOST_KEPT = 5000

export interface Kept {
  get(name: string, key: string): Promise<unknown> | undefined
  /** `most` of its name, when that is not as many as of every name. */
  put(name: string, key: string, value: Promise<unknown>, most?: number): void
  /** Drops one key; without a key all of a name. */
  drop(name: string, key?: string): void
  /** Drops a key if this value still stands there. */
  giveUp(name: string, key: string, value: Promise<unknown>): void
  clear(): void
}

export function keptValues(mostOfAny = MOST_KEPT): Kept {
  const names = new Map<string, Map<string, Promise<unknown>>>()
  return {
    get: (name, key) => {
      const values = names.get(name)
      const value = values?.get(key)
      if (!values || !value) return undefined
      // A map keeps the order in which keys were set: the last used goes to the end.
      values.delete(key)
      values.set(key, value)
      return value
    },
    put: (name, key, value, most = mostOfAny) => {
      const values = names.get(name) ?? new Map<string, Promise<unknown>>()
      names.set(name, values)
      values.delete(key)
      values.set(key, value)
      if (values.size <= most) return
      for (const oldest of values.keys()) {
        values.delete(oldest)
        break
      }
    },
    drop: (name, key) => {
      if (key === undefined) names.delete(name)
      else names.get(name)?.delete(key)
    },
    giveUp: (name, key, value) => {
      const values = names.get(name)
      if (values?.get(key) === value) values.delete(key)
    },
    clear: () => names.clear(),
  }
}
