// SPDX-License-Identifier: AGPL-3.0-or-later
/** What runs where, and in which order: pure rules. */
import { createHash } from 'node:crypto'
import type { TestFile } from './test-files.ts'

export type Server = 'embedded' | 'debian'

/** One run of one test file. */
export interface Job {
  path: string
  /** The PostgreSQL that it meets; null when it asks for none. */
  server: Server | null
  needsBrowser: boolean
}

/**
 * Each file once. Those with a database are divided between the embedded PostgreSQL and Debian's by a hash of their path, so that every
 * run meets both and a file always meets the same; with `both` they run on each. Browsers would see no difference: theirs is embedded.
 */
export function planJobs(
  files: readonly TestFile[],
  { debian, both }: { debian: boolean; both: boolean },
): Job[] {
  const jobs = files.flatMap(({ path, needsDatabase, needsBrowser }): Job[] => {
    const on = (server: Server | null): Job => ({ path, server, needsBrowser })
    if (!needsDatabase) return [on(null)]
    if (!debian || needsBrowser) return [on('embedded')]
    return both ? [on('embedded'), on('debian')] : [on(halfOf(path))]
  })
  return jobs.sort((a, b) => turnOf(a) - turnOf(b) || (a.path < b.path ? -1 : 1))
}

const halfOf = (path: string): Server =>
  createHash('sha256').update(path).digest()[0]! % 2 === 0 ? 'embedded' : 'debian'

/**
 * Pure rules answer within seconds; then what takes longest, so that no lane is left with it at the end: browsers, then what starts
 * servers of its own or looks at the whole house, then the rooms.
 */
function turnOf({ path, server, needsBrowser }: Job): number {
  if (needsBrowser) return path.startsWith('test/guards/') ? 1 : 2
  if (path.startsWith('test/')) return 3
  return server === null ? 0 : 4
}
